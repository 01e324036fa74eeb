import type { Ask } from '../../definitions/plan/types.ts';
import { closeAsk, openAsk, remindAsk } from '../../db/queries/obligations.ts';
import { reviewRisk } from '../../db/queries/at-risk.ts';
import { settleSilentMembers } from '../../db/queries/pools.ts';
import { choosersWith } from '../../db/queries/matches.ts';
import type { StepContext, StepHandler } from './types.ts';

function askOf({ plan, step }: StepContext): Ask {
  const found = plan.asks.find(({ id }) => id === step.subject);
  if (found === undefined) throw new Error(`The plan has no ask ${step.subject}`);
  return found;
}

/** Opens the obligation of everybody whom the ask is for, with its mail. */
export const ask: StepHandler = async (context) => {
  const { tx, plan, cycleId, now } = context;
  const opened = askOf(context);
  await tx`
    update ask set opened_at = ${now} where cycle_id = ${cycleId} and id = ${opened.id} and opened_at is null`;
  const only = opened.obligation === 'choose' ? await choosersWith(tx, plan, opened.roles) : null;
  await openAsk(tx, cycleId, opened, now, only);
};

/** Repeats the ask to those who still owe it, and only to them. */
export const remind: StepHandler = async ({ tx, cycleId, step, now }) => {
  const { subject: askId, occurrence, at } = step;
  await remindAsk(tx, cycleId, { askId, occurrence, at, now });
};

/** Expires what is still open. Pairs that have missed too much become visible. */
export const close: StepHandler = async (context) => {
  const { tx, plan, cycleId, now } = context;
  const closed = askOf(context);
  await closeAsk(tx, cycleId, closed.id, now);
  if (closed.audience === 'pool') await settleSilentMembers(tx, plan, closed, now);
  if (closed.audience === 'active') await reviewRisk(tx, plan, { cycleId, now });
};

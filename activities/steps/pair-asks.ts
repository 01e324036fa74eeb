import { findAsk, type Asked } from '../../definitions/plan/asks.ts';
import {
  closePairAsk,
  lockRelationship,
  openPairAsk,
  remindPairAsk,
  type RelationshipRow,
} from '../../db/queries/relationships.ts';
import { reviewRisk } from '../../db/queries/at-risk.ts';
import { dueOfPairAsk, relationshipIn } from '../../db/queries/steps.ts';
import type { StepContext, StepHandler } from './types.ts';

function askOf({ plan, step }: StepContext): Asked {
  const found = findAsk(plan, step.subject);
  if (found === undefined) throw new Error(`The plan asks no pair ${step.subject}`);
  return found;
}

async function pairOf({ tx, step }: StepContext): Promise<RelationshipRow> {
  const pair = await lockRelationship(tx, relationshipIn(step.owner) ?? '');
  if (pair === null) throw new Error(`No relationship of ${step.owner}`);
  return pair;
}

/** Opens what one pair is asked on its own date. */
export const askPair: StepHandler = async (context) => {
  const { tx, step, now } = context;
  const due = await dueOfPairAsk(tx, step);
  if (due === null || due <= now) return;
  await openPairAsk(tx, await pairOf(context), askOf(context), { due, now });
};

/** Repeats it to those of the pair who still owe it. */
export const remindPair: StepHandler = async (context) => {
  const { tx, step, now } = context;
  const { subject: ask, occurrence } = step;
  await remindPairAsk(tx, await pairOf(context), { ask, occurrence, now });
};

/** The pair's time to answer is over. */
export const closePair: StepHandler = async (context) => {
  const { tx, plan, cycleId, step, now } = context;
  const pair = await pairOf(context);
  await closePairAsk(tx, pair, step.subject, now);
  await reviewRisk(tx, plan, { cycleId, now, only: [pair.id] });
};

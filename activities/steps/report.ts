import { settleUnplaced } from '../../db/queries/admission/unplaced.ts';
import { finishCycle } from '../../db/queries/cycles.ts';
import { enqueue } from '../../db/queries/messages.ts';
import { goOn } from '../../db/queries/stretches.ts';
import type { StepContext, StepHandler } from './types.ts';

/** Tells the owner that the report can be read: once for a cycle, once for each stretch of a rolling one. */
async function tellOwner({ tx, cycleId, step, now }: StepContext): Promise<void> {
  const stretch = step.key.split('~')[1];
  await enqueue(tx, {
    key: ['report-ready', cycleId, ...(stretch === undefined ? [] : [stretch])].join('/'),
    cycleId,
    template: 'report-ready',
    params: stretch === undefined ? {} : { sequence: Number(stretch) },
    at: now,
    recipientKind: 'owner',
    recipient: '',
  });
}

/** The last step of a cycle: the report can be read from now on, and the cycle is over. A rolling one goes on. */
export const report: StepHandler = async (context) => {
  const { tx, plan, cycleId, now } = context;
  await tellOwner(context);
  if (plan.cycle.rolling === true) return goOn(tx, cycleId);
  await settleUnplaced(tx, cycleId, tx`true`, now);
  await tx`update task set closed_at = ${now} where cycle_id = ${cycleId} and closed_at is null`;
  await finishCycle(tx, cycleId, now);
};

import { finishCycle } from '../../db/queries/cycles.ts';
import { enqueue } from '../../db/queries/messages.ts';
import type { StepHandler } from './types.ts';

/** The last step: the report can be read from now on, and the cycle is over. */
export const report: StepHandler = async ({ tx, cycleId, now }) => {
  await enqueue(tx, {
    key: `report-ready/${cycleId}`,
    cycleId,
    template: 'report-ready',
    params: {},
    at: now,
    recipientKind: 'owner',
    recipient: '',
  });
  await tx`update task set closed_at = ${now} where cycle_id = ${cycleId} and closed_at is null`;
  await finishCycle(tx, cycleId, now);
};

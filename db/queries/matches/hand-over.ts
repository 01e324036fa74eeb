/** A draft reaches its coordinator: as a task with the date of publication, and as a mail. */
import type { Sql } from '../../client.ts';
import type { EpochMs, Plan } from '../../../definitions/plan/types.ts';
import { enqueue } from '../messages.ts';
import { openTask } from '../tasks.ts';

/** Gives a unit's draft to its coordinator; a second time changes nothing. */
export async function handOver(tx: Sql, plan: Plan, unitId: string, now: EpochMs): Promise<void> {
  const cycleId = plan.cycle.id;
  await openTask(tx, {
    cycleId,
    unitId,
    kind: 'publish-matches',
    subject: unitId,
    facts: {},
    dueAt: plan.matching.publishBy,
    now,
  });
  await enqueue(tx, {
    key: `matches-drafted/${cycleId}/${unitId}`,
    cycleId,
    template: 'matches-drafted',
    params: { unit: unitId },
    recipientKind: 'unit',
    recipient: unitId,
    at: now,
  });
}

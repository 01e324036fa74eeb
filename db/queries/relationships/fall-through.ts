/** A relationship that was not accepted, or ended before its time, goes back to its unit. */
import type { Sql } from '../../client.ts';
import type { MessageParams } from '../../../definitions/plan/messages.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';
import { relationshipWorkflowId } from '../../../workflows/messages.ts';
import { enqueue } from '../messages.ts';
import { skipAllSteps } from '../steps.ts';
import { openTask } from '../tasks.ts';
import { acceptances } from './answers.ts';
import { memberIds, tell, type RelationshipRow } from './rows.ts';
import { withdrawUnlessActive } from './withdraw.ts';

export interface Fall {
  readonly state: 'declined' | 'lapsed' | 'ended';
  readonly because: 'declined' | 'silent' | 'left';
  /** The participant who caused it; null: silence. */
  readonly by: string | null;
  readonly now: EpochMs;
}

/** Ends it, withdraws what its members owe for it, tells them and the unit, and gives the unit a task. */
export async function fallThrough(tx: Sql, relationship: RelationshipRow, fall: Fall): Promise<void> {
  const { id, cycle_id, unit_id } = relationship;
  const silent = (await acceptances(tx, id)).filter(({ accepted }) => accepted === null);
  await tx`
    update relationship set state = ${fall.state}, ended_at = ${fall.now}, ended_by = ${fall.by} where id = ${id}`;
  await skipAllSteps(tx, relationshipWorkflowId(cycle_id, id), fall.now);
  for (const participant of await memberIds(tx, id)) {
    await withdrawUnlessActive(tx, participant, id, fall.now);
    if (participant === fall.by) continue;
    const wasSilent =
      fall.because === 'silent' && silent.some((member) => member.participant_id === participant);
    const template =
      fall.state === 'ended' ? 'partner-left' : wasSilent ? 'match-lapsed' : 'match-not-accepted';
    await tell(tx, relationship, participant, template, fall.now);
  }
  await tellUnit(tx, relationship, fall);
  await openTask(tx, {
    cycleId: cycle_id,
    unitId: unit_id,
    kind: 'match-fell-through',
    subject: id,
    dueAt: null,
    facts: { because: fall.because },
    now: fall.now,
  });
}

async function tellUnit(tx: Sql, relationship: RelationshipRow, fall: Fall): Promise<void> {
  const params: MessageParams = {
    relationship: relationship.id,
    unit: relationship.unit_id,
    because: fall.because,
  };
  await enqueue(tx, {
    key: `match-fell-through/${relationship.id}`,
    cycleId: relationship.cycle_id,
    params,
    at: fall.now,
    template: 'match-fell-through',
    recipientKind: 'unit',
    recipient: relationship.unit_id,
  });
}

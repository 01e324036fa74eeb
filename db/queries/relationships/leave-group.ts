/** A mentee leaves a group that goes on without them. */
import type { Sql } from '../../client.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';
import { cancelFor } from './appointments.ts';
import { withdrawUnlessActive } from './withdraw.ts';
import type { RelationshipRow } from './rows.ts';

/** Takes a member out of a living group, with what they owe for it. */
export async function leaveGroup(
  tx: Sql,
  group: Pick<RelationshipRow, 'id' | 'cycle_id'>,
  participant: string,
  now: EpochMs,
): Promise<void> {
  const { id } = group;
  await tx`
    update membership set left_at = ${now}
    where relationship_id = ${id} and participant_id = ${participant} and left_at is null`;
  await tx`
    update obligation set state = 'withdrawn', closed_at = ${now}
    where relationship_id = ${id} and about_id = ${participant} and state = 'open'`;
  await withdrawUnlessActive(tx, participant, id, now);
  await cancelFor(tx, group, { participant, now });
}

/** A mentee leaves a group that goes on without them. */
import type { Sql } from '../../client.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';
import { withdrawUnlessActive } from './withdraw.ts';
import type { RelationshipRow } from './rows.ts';

/** Takes a member out of a living group, with what they owe for it. */
export async function leaveGroup(
  tx: Sql,
  { id }: Pick<RelationshipRow, 'id'>,
  participant: string,
  now: EpochMs,
): Promise<void> {
  await tx`
    update membership set left_at = ${now}
    where relationship_id = ${id} and participant_id = ${participant} and left_at is null`;
  await tx`
    update obligation set state = 'withdrawn', closed_at = ${now}
    where relationship_id = ${id} and about_id = ${participant} and state = 'open'`;
  await withdrawUnlessActive(tx, participant, id, now);
}

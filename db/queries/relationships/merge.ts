/** A group that has become too small goes into another one that has room for all its mentees. */
import type { Sql } from '../../client.ts';
import { groupSize } from '../../../definitions/plan/formats.ts';
import type { EpochMs, Plan } from '../../../definitions/plan/types.ts';
import { relationshipWorkflowId } from '../../../workflows/messages.ts';
import { wakeRelationship } from '../relay.ts';
import { skipAllSteps } from '../steps.ts';
import { cancelUpcoming } from './appointments.ts';
import { acceptances } from './answers.ts';
import { joinGroup } from './join.ts';
import { lockRelationship, tell, type RelationshipRow } from './rows.ts';
import { withdrawUnlessActive } from './withdraw.ts';

/**
 * Merges a group into the smallest active one of its unit that can take all its mentees. Its own mentor is told, and
 * is free again. False when there is none: then nothing has changed.
 */
export async function mergeGroup(
  tx: Sql,
  plan: Plan,
  group: RelationshipRow,
  now: EpochMs,
): Promise<boolean> {
  const members = await acceptances(tx, group.id);
  const mentees = members.filter(({ role }) => role === 'mentee').map(({ participant_id }) => participant_id);
  const target = await roomFor(tx, group, groupSize(plan).most - mentees.length);
  if (target === null) return false;
  await tx`update relationship set state = 'ended', ended_at = ${now} where id = ${group.id}`;
  await skipAllSteps(tx, relationshipWorkflowId(group.cycle_id, group.id), now);
  await cancelUpcoming(tx, group, now);
  await wakeRelationship(tx, group.cycle_id, group.id, now);
  for (const mentee of mentees) await joinGroup(tx, plan, target, { mentee, now });
  for (const { participant_id: participant, role } of members) {
    await withdrawUnlessActive(tx, participant, group.id, now);
    if (role === 'mentor') await tell(tx, group, participant, 'group-merged', now);
  }
  return true;
}

async function roomFor(tx: Sql, group: RelationshipRow, most: number): Promise<RelationshipRow | null> {
  const [row] = await tx<{ id: string }[]>`
    select r.id from relationship r join member m on m.relationship_id = r.id and m.role = 'mentee'
    where r.cycle_id = ${group.cycle_id} and r.unit_id = ${group.unit_id} and r.id <> ${group.id}
      and r.format = 'group' and r.state = 'active'
    group by r.id having count(*) <= ${most} order by count(*), r.id limit 1`;
  return row === undefined ? null : lockRelationship(tx, row.id);
}

/** A mentee comes into a group that lives already. */
import type { Sql } from '../../client.ts';
import { relationshipDates } from '../../../definitions/plan/dates.ts';
import type { EpochMs, Plan } from '../../../definitions/plan/types.ts';
import { closeTask } from '../tasks.ts';
import { tellJoined } from './appointments.ts';
import { welcome } from './begin.ts';
import { askToAccept } from './propose.ts';
import { lockRelationship, memberIds, tell, type RelationshipRow } from './rows.ts';
import { leastMentees } from './stands.ts';

export interface Joining {
  readonly mentee: string;
  readonly now: EpochMs;
}

/**
 * Takes a mentee into a group. In one that is still proposed they are asked to accept like the others; one that has
 * started is told, and they are welcomed into it: they have said on the form that they would meet in a group.
 */
export async function joinGroup(
  tx: Sql,
  plan: Plan,
  relationship: RelationshipRow,
  { mentee, now }: Joining,
): Promise<void> {
  const { id, cycle_id, state } = relationship;
  const others = await memberIds(tx, id);
  await tx`
    insert into membership (relationship_id, participant_id, role, joined_at)
    values (${id}, ${mentee}, 'mentee', ${now})
    on conflict (relationship_id, participant_id) do update set left_at = null, joined_at = ${now}`;
  if (state === 'proposed') {
    const { acceptDue } = relationshipDates(plan, relationship.proposed_at);
    await askToAccept(tx, plan, id, { cycleId: cycle_id, due: acceptDue, now });
    return;
  }
  for (const participant of others) {
    await tell(tx, relationship, participant, 'member-joined', now, { about: mentee });
  }
  if (relationship.opened_at !== null) await welcome(tx, plan, relationship, [mentee], now);
  await tellJoined(tx, relationship, mentee, now);
  if (others.length >= leastMentees(plan)) await closeTask(tx, cycle_id, 'group-too-small', id, now);
}

/** The group that a mentor leads, taken for the rest of the transaction. */
export async function livingGroupOf(tx: Sql, mentor: string): Promise<RelationshipRow | null> {
  const [row] = await tx<{ id: string }[]>`
    select r.id from relationship r join member m on m.relationship_id = r.id
    where m.participant_id = ${mentor} and m.role = 'mentor' and r.format = 'group'
      and r.state in ('proposed', 'active') limit 1`;
  return row === undefined ? null : lockRelationship(tx, row.id);
}

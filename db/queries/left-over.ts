/** Who is without a match: because theirs fell through, or since the draft. */
import type { Sql } from '../client.ts';
import type { Role } from '../../definitions/plan/types.ts';

export interface LeftOver {
  readonly participant: string;
  readonly name: string;
  readonly role: Role;
}

/** The people of a unit's open searches and tasks about matches that fell through, who have applied, stayed, answer, and have no other. */
export async function leftOver(sql: Sql, cycleId: string, unitId: string): Promise<LeftOver[]> {
  return sql<LeftOver[]>`
    select distinct p.id as participant, person.name, p.role
    from task t left join member m on m.relationship_id = t.subject
    join participant p on p.id = coalesce(m.participant_id, t.facts ->> 'participant') join person on person.id = p.person_id
    where t.cycle_id = ${cycleId} and t.unit_id = ${unitId} and t.kind in ('match-fell-through', 'search')
      and t.closed_at is null and p.takes_part
      and p.id not in (select participant_id from not_looking)
      and not exists (
        select from member o join relationship r on r.id = o.relationship_id
        where o.participant_id = p.id and r.state in ('proposed', 'active'))
    order by person.name, p.id`;
}

/** Which of these participants have stayed and are in no pair. */
export async function withoutPair(sql: Sql, participants: readonly string[]): Promise<Set<string>> {
  if (participants.length === 0) return new Set();
  const rows = await sql<{ id: string }[]>`
    select p.id from participant p where p.id = any(${[...participants]}) and p.left_at is null
      and not exists (
        select from member o join relationship r on r.id = o.relationship_id
        where o.participant_id = p.id and r.state in ('proposed', 'active'))`;
  return new Set(rows.map(({ id }) => id));
}

/** What an obligation's page shows besides the obligation and the plan. */
import type { Sql } from '../client.ts';
import type { EventRow } from './events.ts';
import type { Role } from '../../definitions/plan/types.ts';

export interface Partner {
  readonly name: string;
  readonly role: Role;
}

/** The other members of a relationship, by role and name; only the one whom it is about, where it is about one. */
export async function partnersOf(
  sql: Sql,
  relationshipId: string,
  participantId: string,
  about: string | null = null,
): Promise<Partner[]> {
  return sql<Partner[]>`
    select person.name, m.role from member m
    join participant p on p.id = m.participant_id join person on person.id = p.person_id
    where m.relationship_id = ${relationshipId} and m.participant_id <> ${participantId}
      and (${about}::text is null or m.participant_id = ${about})
    order by m.role, person.name, p.id`;
}

/** One event as it stands. */
export async function getEvent(sql: Sql, cycleId: string, id: string): Promise<EventRow | null> {
  const [row] = await sql<EventRow[]>`select * from event where cycle_id = ${cycleId} and id = ${id}`;
  return row ?? null;
}

export interface Leaver {
  readonly id: string;
  readonly cycleId: string;
  readonly name: string;
  readonly role: Role;
  readonly leftAt: number | null;
  /** Whether they have ever been proposed to somebody; before that, leaving is withdrawing an application. */
  readonly matched: boolean;
}

/** Who a leave link belongs to. */
export async function getLeaver(sql: Sql, participantId: string): Promise<Leaver | null> {
  const [row] = await sql<Leaver[]>`
    select p.id, p.cycle_id as "cycleId", person.name, p.role, p.left_at as "leftAt",
      exists (select from member m where m.participant_id = p.id) as matched
    from participant p join person on person.id = p.person_id where p.id = ${participantId}`;
  return row ?? null;
}

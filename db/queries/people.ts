/** Persons and their participation: rows written by an import or by the application page. */
import type { Sql } from '../client.ts';
export { isEmail, isName, normalEmail } from '../../definitions/plan/people.ts';
import type { EpochMs, Role } from '../../definitions/plan/types.ts';

export interface NewParticipant {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly unit: string;
  /** The partner or unit that invites them, in a role that one is invited to. */
  readonly invitedBy?: string;
}

/** How somebody takes part in a cycle already. */
export interface Known {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly unit_id: string;
  readonly applied_at: EpochMs | null;
  readonly left_at: EpochMs | null;
}

/** Who of these addresses takes part in the cycle already. */
export async function knownByEmail(sql: Sql, cycleId: string, emails: readonly string[]): Promise<Known[]> {
  return sql<Known[]>`
    select p.id, person.email, person.name, p.role, p.unit_id, p.applied_at, p.left_at
    from participant p join person on person.id = p.person_id
    where p.cycle_id = ${cycleId} and person.email = any(${[...emails]})`;
}

/**
 * Writes persons and participants; those who are there stay as they are.
 * @returns the participants' ids in the order of `people`
 */
export async function insertParticipants(
  tx: Sql,
  cycleId: string,
  people: readonly NewParticipant[],
  how: { readonly source: 'import' | 'page' | 'named'; readonly now: EpochMs },
): Promise<string[]> {
  const rows = tx.json(
    people.map(({ email, name, role, unit, invitedBy }) => ({
      email,
      name,
      role,
      unit,
      by: invitedBy ?? null,
    })),
  );
  await tx`
    insert into person (id, email, name)
    select adept_id('person', email), email, name
    from jsonb_to_recordset(${rows}) as who(email text, name text) order by email on conflict do nothing`;
  await tx`
    insert into participant (id, cycle_id, person_id, role, unit_id, source, joined_at, invited_by)
    select adept_id('part', concat_ws('/', ${cycleId}::text, who.email, who.role)), ${cycleId}, person.id, who.role,
      who.unit, ${how.source}, ${how.now}, who.by
    from jsonb_to_recordset(${rows}) as who(email text, role text, unit text, by text)
    join person on person.email = who.email on conflict do nothing`;
  const ids = await tx<{ id: string }[]>`
    select p.id from rows from (jsonb_to_recordset(${rows}) as (email text, role text))
      with ordinality as who(email, role, place)
    join person on person.email = who.email
    join participant p on p.cycle_id = ${cycleId} and p.person_id = person.id and p.role = who.role
    order by who.place`;
  return ids.map(({ id }) => id);
}

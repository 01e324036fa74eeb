/** Everybody of a cycle with where they stand, and what one of them was asked. */
import type { Sql } from '../client.ts';
import type { Answers } from '../../definitions/plan/answers.ts';
import type { EpochMs, ObligationKind, Role } from '../../definitions/plan/types.ts';
import type { Admission } from './admission/rules.ts';
import { askOf } from './inspect.ts';

/** A relationship as one of its members sees it. */
export interface Bond {
  readonly id: string;
  readonly state: 'proposed' | 'active' | 'declined' | 'lapsed' | 'ended' | 'completed';
  readonly proposedAt: EpochMs;
  readonly startedAt: EpochMs | null;
  readonly endedAt: EpochMs | null;
  /** The other members by name. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
}

/** Somebody who takes part, has been invited to, or did. */
export interface Enrolled {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly unit: string;
  readonly joinedAt: EpochMs;
  readonly appliedAt: EpochMs | null;
  readonly leftAt: EpochMs | null;
  /** Since when they rest in a pool; null: they do not. */
  readonly restsSince: EpochMs | null;
  readonly admission: Admission | null;
  /** How many questions they have been asked and have not answered yet. */
  readonly open: number;
  /** Their relationships: those that live first, then the later before the earlier. */
  readonly bonds: readonly Bond[];
}

export interface RosterFilter {
  readonly cycleId: string;
  /** Only this unit's; null: all. */
  readonly unit?: string | null;
  readonly role?: Role | null;
  /** A part of a name or an address, in any case; empty: everybody. */
  readonly text?: string;
  /** This one alone. */
  readonly participant?: string;
}

type Row = Omit<Enrolled, 'bonds'>;

/** Whoever fits the filter, by name. */
export async function roster(sql: Sql, filter: RosterFilter): Promise<Enrolled[]> {
  const { cycleId, unit = null, role = null, text = '', participant } = filter;
  const people = await sql<Row[]>`
    select p.id, person.name, person.email, p.role, p.unit_id as unit, p.joined_at as "joinedAt",
      p.applied_at as "appliedAt", p.left_at as "leftAt", p.rests_since as "restsSince", p.admission, (
        select count(*) from obligation o where o.participant_id = p.id and o.state = 'open') as open
    from participant p join person on person.id = p.person_id
    where p.cycle_id = ${cycleId}
      and ${unit === null ? sql`true` : sql`p.unit_id = ${unit}`}
      and ${role === null ? sql`true` : sql`p.role = ${role}`}
      and ${participant === undefined ? sql`true` : sql`p.id = ${participant}`}
      and ${text === '' ? sql`true` : sql`strpos(lower(person.name || ' ' || person.email), lower(${text})) > 0`}
    order by lower(person.name), p.role, p.id`;
  const bonds = await bondsOf(
    sql,
    people.map(({ id }) => id),
  );
  return people.map((one) => ({ ...one, bonds: bonds.get(one.id) ?? [] }));
}

/** The relationships of each of these participants. */
async function bondsOf(sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Bond[]>> {
  const rows = await sql<(Bond & { member: string })[]>`
    select m.participant_id as member, r.id, r.state, r.proposed_at as "proposedAt", r.started_at as "startedAt",
      r.ended_at as "endedAt", (
        select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'name', person.name)
          order by person.name, q.id), '[]')
        from member o join participant q on q.id = o.participant_id join person on person.id = q.person_id
        where o.relationship_id = r.id and o.participant_id <> m.participant_id) as others
    from member m join relationship r on r.id = m.relationship_id
    where m.participant_id = any(${[...ids]})
    order by r.state in ('proposed', 'active') desc, r.proposed_at desc, r.id`;
  const bonds = new Map<string, Bond[]>(ids.map((id) => [id, []]));
  for (const { member, ...bond } of rows) bonds.get(member)?.push(bond);
  return bonds;
}

/** Something that somebody was asked, and how it went; the answers themselves are not told. */
export interface Asked {
  readonly id: string;
  /** As in a funnel row: the ask's id, or what stands for it. */
  readonly ask: string;
  readonly kind: ObligationKind;
  readonly openedAt: EpochMs;
  readonly dueAt: EpochMs;
  readonly state: 'open' | 'met' | 'expired' | 'withdrawn';
  readonly answeredAt: EpochMs | null;
}

/** Everything that somebody was asked, newest first. */
export async function askedOf(sql: Sql, participant: string): Promise<Asked[]> {
  return sql<Asked[]>`
    select o.id, ${askOf(sql)} as ask, o.kind, o.opened_at as "openedAt", o.due_at as "dueAt", o.state,
      a.given_at as "answeredAt"
    from obligation o left join answer a on a.obligation_id = o.id
    where o.participant_id = ${participant} order by o.opened_at desc, o.due_at desc, o.id`;
}

/** What somebody answered in their application, by question; empty where they have not applied. */
export async function appliedWith(sql: Sql, participant: string): Promise<Answers> {
  const [row] = await sql<{ answers: Answers | null }[]>`
    select a.answer -> 'questions' as answers
    from obligation o join answer a on a.obligation_id = o.id
    where o.participant_id = ${participant} and o.kind = 'apply' order by o.occurrence desc limit 1`;
  return row?.answers ?? {};
}

/** A mail to somebody; `subject` only where the mailbox has it. */
export interface Mailed {
  readonly id: string;
  readonly template: string;
  readonly ask: string | null;
  readonly at: EpochMs;
  readonly state: string;
  readonly subject: string | null;
}

/** Every mail that was written to somebody, newest first. */
export async function mailedTo(sql: Sql, participant: string): Promise<Mailed[]> {
  return sql<Mailed[]>`
    select m.id, m.template, o.ask_id as ask, m.at, m.state, b.subject
    from message m left join obligation o on o.id = m.obligation_id left join mailbox b on b.message_id = m.id
    where m.recipient_kind = 'participant' and m.recipient = ${participant}
    order by m.at desc, m.id desc`;
}

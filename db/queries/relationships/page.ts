/** What the page of a pair or group shows, as one of its members sees it. */
import type { Sql } from '../../client.ts';
import type { Day, EpochMs, ObligationKind, Role } from '../../../definitions/plan/types.ts';
import type { MemberOf } from '../../../definitions/plan/links.ts';
import type { CycleState } from '../cycles.ts';
import type { RelationshipRow } from './rows.ts';

export interface PageMember {
  readonly participant: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly leftAt: EpochMs | null;
}

export interface PairRow extends RelationshipRow {
  readonly cycle_state: CycleState;
}

/** The relationship of this member; null where there is none, or somebody else's. */
export async function getPair(sql: Sql, { relationship, participant }: MemberOf): Promise<PairRow | null> {
  const [row] = await sql<PairRow[]>`
    select r.*, c.state as cycle_state from relationship r
    join member m on m.relationship_id = r.id and m.participant_id = ${participant}
    join cycle c on c.id = r.cycle_id where r.id = ${relationship}`;
  return row ?? null;
}

/** All members, mentees before mentors. */
export async function membersOf(sql: Sql, relationship: string): Promise<PageMember[]> {
  return sql<PageMember[]>`
    select p.id as participant, person.name, person.email, m.role, p.left_at as "leftAt"
    from member m join participant p on p.id = m.participant_id join person on person.id = p.person_id
    where m.relationship_id = ${relationship} order by m.role, person.name, p.id`;
}

export interface MeetingHeld {
  readonly on: Day;
  readonly minutes: number;
}

/** The meetings that somebody of the pair has reported, one a day, the latest first. */
export async function meetingsHeld(sql: Sql, relationship: string): Promise<MeetingHeld[]> {
  return sql<MeetingHeld[]>`
    select day as "on", minutes from meeting_held where relationship_id = ${relationship} order by day desc`;
}

export interface SessionsWith {
  readonly name: string;
  /** How many were asked about so far, and how many of them either of the two has reported as held. */
  readonly asked: number;
  readonly held: number;
}

/** The sessions that a member of a group has alone with the mentor, or the mentor with each mentee, by name. */
export async function sessionsWith(sql: Sql, member: MemberOf): Promise<SessionsWith[]> {
  return sql<SessionsWith[]>`
    select person.name, count(*)::int as asked, count(*) filter (where exists (
        select from obligation both_of join answer a on a.obligation_id = both_of.id
        where both_of.kind = o.kind and both_of.subject = o.subject and both_of.occurrence = o.occurrence
          and (a.answer ->> 'happened')::boolean))::int as held
    from obligation o join participant p on p.id = o.about_id join person on person.id = p.person_id
    where o.participant_id = ${member.participant} and o.relationship_id = ${member.relationship}
      and o.kind = 'report-individual' and o.state <> 'withdrawn'
    group by p.id, person.name order by person.name, p.id`;
}

export interface Owed {
  readonly id: string;
  readonly participant: string;
  readonly kind: ObligationKind;
  readonly askId: string | null;
  readonly subject: string;
  readonly dueAt: EpochMs;
}

/**
 * What the members can still answer for the pair, and one of them for the programme as a whole: that one's first,
 * the earliest first.
 */
export async function owedBy(sql: Sql, member: MemberOf, now: EpochMs): Promise<Owed[]> {
  return sql<Owed[]>`
    select id, participant_id as participant, kind, ask_id as "askId", subject, due_at as "dueAt"
    from obligation
    where state = 'open' and due_at > ${now} and (relationship_id = ${member.relationship}
      or (participant_id = ${member.participant} and relationship_id is null))
    order by participant_id <> ${member.participant}, due_at, kind, subject, id`;
}

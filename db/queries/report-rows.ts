/** The counts that a report is made of: one statement each, over one cycle. */
import type { Sql } from '../client.ts';
import type { EpochMs, Role } from '../../definitions/plan/types.ts';

export interface PeopleRow {
  readonly unit: string;
  readonly role: Role;
  readonly joined: number;
  readonly applied: number;
  /** In a relationship that both sides accepted, at some time. */
  readonly matched: number;
  readonly left: number;
}

export async function peopleRows(sql: Sql, cycleId: string): Promise<PeopleRow[]> {
  return sql<PeopleRow[]>`
    select p.unit_id as unit, p.role, count(*)::int as joined, count(p.applied_at)::int as applied,
      count(*) filter (where exists (
        select from member m join relationship r on r.id = m.relationship_id
        where m.participant_id = p.id and r.started_at is not null))::int as matched,
      count(p.left_at)::int as left
    from participant p where p.cycle_id = ${cycleId} group by 1, 2 order by 1, 2`;
}

export interface RelationshipCounts {
  readonly unit: string;
  readonly proposed: number;
  readonly started: number;
  readonly active: number;
  readonly completed: number;
  readonly endedEarly: number;
  readonly declined: number;
  readonly lapsed: number;
}

export async function relationshipRows(sql: Sql, cycleId: string): Promise<RelationshipCounts[]> {
  return sql<RelationshipCounts[]>`
    select unit_id as unit, count(*)::int as proposed, count(opened_at)::int as started,
      count(*) filter (where state = 'active')::int as active,
      count(*) filter (where state = 'completed')::int as completed,
      count(*) filter (where state = 'ended')::int as "endedEarly",
      count(*) filter (where state = 'declined')::int as declined,
      count(*) filter (where state = 'lapsed')::int as lapsed
    from relationship where cycle_id = ${cycleId} group by 1 order by 1`;
}

/** One pair's month: whether anybody of the pair reported that they met. */
export interface MonthRow {
  readonly unit: string;
  readonly occurrence: number;
  readonly ask: string;
  readonly pairs: number;
  readonly reported: number;
  readonly held: number;
  /** Mean length of the meetings held, in minutes, and mean usefulness, 1 to 5; null when none was held. */
  readonly minutes: number | null;
  readonly rating: number | null;
}

export async function monthRows(sql: Sql, cycleId: string): Promise<MonthRow[]> {
  return sql<MonthRow[]>`
    select unit, occurrence, min(ask) as ask, count(*)::int as pairs,
      count(*) filter (where reported)::int as reported, count(*) filter (where held)::int as held,
      avg(minutes)::float8 as minutes, avg(rating)::float8 as rating
    from (
      select r.unit_id as unit, o.occurrence, o.ask_id as ask, count(a.answer) > 0 as reported,
        coalesce(bool_or((a.answer ->> 'happened')::boolean), false) as held,
        avg((a.answer ->> 'minutes')::float8) as minutes, avg((a.answer ->> 'rating')::float8) as rating
      from obligation o join relationship r on r.id = o.relationship_id
      left join answer a on a.obligation_id = o.id
      where o.cycle_id = ${cycleId} and o.kind = 'report-meeting'
      group by r.id, r.unit_id, o.occurrence, o.ask_id) as months
    group by unit, occurrence order by unit, occurrence`;
}

/** Sessions of one mentee of a group alone with the mentor; what either of the two reported is reported. */
export async function individualRow(
  sql: Sql,
  cycleId: string,
): Promise<{ readonly asked: number; readonly reported: number; readonly held: number }> {
  const [row] = await sql<{ asked: number; reported: number; held: number }[]>`
    select count(*)::int as asked, count(*) filter (where reported)::int as reported,
      count(*) filter (where held)::int as held
    from (
      select count(a.answer) > 0 as reported, coalesce(bool_or((a.answer ->> 'happened')::boolean), false) as held
      from obligation o left join answer a on a.obligation_id = o.id
      where o.cycle_id = ${cycleId} and o.kind = 'report-individual' and o.state <> 'withdrawn'
      group by o.subject, o.occurrence) as sessions`;
  return row ?? { asked: 0, reported: 0, held: 0 };
}

export interface AttendanceRow {
  readonly unit: string;
  readonly event: string;
  readonly role: Role;
  readonly invited: number;
  readonly coming: number;
  readonly notComing: number;
}

/** Invitations and their answers; somebody who left counts as invited, and as coming only if they had said so. */
export async function attendanceRows(sql: Sql, cycleId: string): Promise<AttendanceRow[]> {
  return sql<AttendanceRow[]>`
    select p.unit_id as unit, o.subject as event, p.role, count(*)::int as invited,
      count(*) filter (where (a.answer ->> 'coming')::boolean)::int as coming,
      count(*) filter (where not (a.answer ->> 'coming')::boolean)::int as "notComing"
    from obligation o join participant p on p.id = o.participant_id
    left join answer a on a.obligation_id = o.id
    where o.cycle_id = ${cycleId} and o.kind = 'answer-invitation' group by 1, 2, 3 order by 1, 2, 3`;
}

/** How often each step of the scale was chosen for one question of one ask. */
export interface ScaleRow {
  readonly unit: string;
  readonly role: Role;
  readonly ask: string;
  readonly question: string;
  readonly value: number;
  readonly n: number;
}

/** @param questions those that are answered on the scale */
export async function scaleRows(
  sql: Sql,
  cycleId: string,
  questions: readonly string[],
): Promise<ScaleRow[]> {
  return sql<ScaleRow[]>`
    select p.unit_id as unit, p.role, o.ask_id as ask, said.key as question, said.value::int as value, count(*)::int as n
    from obligation o join participant p on p.id = o.participant_id join answer a on a.obligation_id = o.id,
      jsonb_each(a.answer -> 'questions') as said
    where o.cycle_id = ${cycleId} and o.kind in ('check-in', 'give-feedback', 'apply')
      and said.key = any(${[...questions]}) and jsonb_typeof(said.value) = 'number'
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`;
}

/** When the cycle's events are, as their dates stand. */
export async function eventDays(
  sql: Sql,
  cycleId: string,
): Promise<{ id: string; at: EpochMs; provisional: boolean; held: boolean }[]> {
  return sql<{ id: string; at: EpochMs; provisional: boolean; held: boolean }[]>`
    select id, starts_at as at, provisional, held_at is not null as held
    from event where cycle_id = ${cycleId} order by starts_at, id`;
}

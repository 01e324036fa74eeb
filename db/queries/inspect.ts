/** Where a cycle stands: a few statements, each over one cycle, none of them asking a workflow. */
import type { Sql } from '../client.ts';
import { cycleWorkflowId } from '../../workflows/messages.ts';
import type { EpochMs, ObligationKind, Role } from '../../definitions/plan/types.ts';
import type { StepRow } from './steps.ts';

/** The participants of one unit, or all of the cycle's. */
const inUnit = (sql: Sql, cycleId: string, unit: string | null) =>
  unit === null
    ? sql`true`
    : sql`participant_id in (select id from participant where cycle_id = ${cycleId} and unit_id = ${unit})`;

/** Rows of one unit by their column `unit_id`, or all. */
const ofUnit = (sql: Sql, unit: string | null) => (unit === null ? sql`true` : sql`unit_id = ${unit}`);

/** Stands for a pair's own agreement where asks are counted, as `acceptance` does for its acceptance. */
export const SIGNING = 'signing';

/** The ask of an obligation `o`, or what stands for it. */
export const askOf = (sql: Sql) =>
  sql`coalesce(o.ask_id, case o.kind when 'sign' then ${SIGNING}::text else 'acceptance' end)`;

/** How far an ask has come; `acceptance` and `signing` stand for the pairs' own. */
export interface FunnelRow {
  readonly ask: string;
  readonly kind: ObligationKind | null;
  readonly opensAt: EpochMs;
  readonly dueAt: EpochMs;
  readonly asked: number;
  readonly sent: number;
  readonly unknown: number;
  readonly failed: number;
  readonly met: number;
  readonly open: number;
  readonly expired: number;
  readonly withdrawn: number;
}

/**
 * Every ask of a cycle, in order of its opening; what nobody has been asked yet is all zeros.
 * @param unit counts those of one unit only; null: all
 */
export async function funnel(sql: Sql, cycleId: string, unit: string | null = null): Promise<FunnelRow[]> {
  return sql<FunnelRow[]>`
    with owed as (
      select ${askOf(sql)} as ask, min(kind) as kind, min(opened_at) as opened_at,
        max(due_at) as due_at, count(*)::int as asked,
        count(*) filter (where state = 'met')::int as met, count(*) filter (where state = 'open')::int as open,
        count(*) filter (where state = 'expired')::int as expired,
        count(*) filter (where state = 'withdrawn')::int as withdrawn
      from obligation o where cycle_id = ${cycleId} and ${inUnit(sql, cycleId, unit)} group by 1),
    mailed as (
      select ${askOf(sql)} as ask, count(*) filter (where m.state = 'sent')::int as sent,
        count(*) filter (where m.state = 'unknown')::int as unknown,
        count(*) filter (where m.state = 'failed')::int as failed
      from message m join obligation o on o.id = m.obligation_id
      where m.cycle_id = ${cycleId} and m.template = 'ask-' || o.kind and ${inUnit(sql, cycleId, unit)} group by 1),
    dated as (select id as ask, opens_at, due_at from ask where cycle_id = ${cycleId})
    select coalesce(dated.ask, owed.ask) as ask, kind, coalesce(opens_at, opened_at) as "opensAt",
      coalesce(dated.due_at, owed.due_at) as "dueAt",
      coalesce(asked, 0) as asked, coalesce(sent, 0) as sent, coalesce(unknown, 0) as unknown,
      coalesce(failed, 0) as failed, coalesce(met, 0) as met, coalesce(open, 0) as open,
      coalesce(expired, 0) as expired, coalesce(withdrawn, 0) as withdrawn
    from dated full join owed on owed.ask = dated.ask left join mailed on mailed.ask = owed.ask
    order by 3, 1`;
}

export interface NextStep {
  readonly at: EpochMs;
  readonly kind: StepRow['kind'];
  readonly key: string;
  readonly subject: string;
  readonly occurrence: number;
  /** How many pairs it concerns; null for a shared date. */
  readonly pairs: number | null;
}

/** What comes next: the shared dates, and the pairs' own, those of one kind and moment together. */
export async function nextSteps(sql: Sql, cycleId: string, limit: number): Promise<NextStep[]> {
  const owner = cycleWorkflowId(cycleId);
  return sql<NextStep[]>`
    (select at, kind, key, subject, occurrence, null::int as pairs, seq from step
      where owner = ${owner} and done_at is null order by at, seq, key limit ${limit})
    union all
    (select at, kind, concat_ws('/', kind, ask), ask, occurrence, count(*)::int, min(seq) from (
        select *, case when kind like '%-pair' and kind <> 'resume-pair' then subject else '' end as ask from step
        where cycle_id = ${cycleId} and owner <> ${owner} and done_at is null) as own
      group by at, kind, ask, occurrence order by at, kind, ask limit ${limit})
    order by at, seq, key limit ${limit}`;
}

export interface Debtor {
  readonly ask: string;
  readonly kind: ObligationKind;
  readonly obligation: string;
  readonly participant: string;
  readonly name: string;
  readonly role: Role;
  readonly unit: string;
  readonly dueAt: EpochMs;
}

/** Who owes what: the first `limit` of each ask, by deadline and name. */
export async function debtors(
  sql: Sql,
  cycleId: string,
  limit: number,
  unit: string | null = null,
): Promise<Debtor[]> {
  return sql<Debtor[]>`
    select ask, kind, obligation, participant, name, role, unit, "dueAt" from (
      select ${askOf(sql)} as ask, o.kind, o.id as obligation, p.id as participant, person.name,
        p.role, p.unit_id as unit, o.due_at as "dueAt",
        row_number() over (partition by ${askOf(sql)} order by o.due_at, person.name, o.id) as place
      from obligation o join participant p on p.id = o.participant_id join person on person.id = p.person_id
      where o.cycle_id = ${cycleId} and o.state = 'open' and ${ofUnit(sql, unit)}) as owed
    where place <= ${limit} order by "dueAt", ask, place`;
}

export interface TaskRow {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  /** Null: the programme's owner. */
  readonly unit: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly openedAt: EpochMs;
  readonly dueAt: EpochMs | null;
  readonly closedAt: EpochMs | null;
}

/** The tasks of a cycle, oldest first. */
export async function listTasks(
  sql: Sql,
  cycleId: string,
  which: 'open' | 'all',
  unit: string | null = null,
): Promise<TaskRow[]> {
  return sql<TaskRow[]>`
    select id, kind, subject, unit_id as unit, facts, opened_at as "openedAt", due_at as "dueAt",
      closed_at as "closedAt"
    from task where cycle_id = ${cycleId} and ${which === 'all' ? sql`true` : sql`closed_at is null`}
      and ${ofUnit(sql, unit)}
    order by opened_at, kind, subject`;
}

export interface PairNames {
  readonly id: string;
  readonly unit: string;
  readonly mentee: string;
  readonly mentor: string;
}

/** The names of relationships' members. */
export async function pairNames(sql: Sql, ids: readonly string[]): Promise<PairNames[]> {
  if (ids.length === 0) return [];
  return sql<PairNames[]>`
    select r.id, r.unit_id as unit,
      coalesce(string_agg(person.name, ', ' order by person.name) filter (where m.role = 'mentee'), '') as mentee,
      coalesce(string_agg(person.name, ', ' order by person.name) filter (where m.role = 'mentor'), '') as mentor
    from relationship r join member m on m.relationship_id = r.id
    join participant p on p.id = m.participant_id join person on person.id = p.person_id
    where r.id = any(${[...ids]}) group by r.id
    union all
    select t.subject, p.unit_id, person.name, '' from task t
    join participant p on p.id = t.facts ->> 'participant' join person on person.id = p.person_id
    where t.kind in ('search', 'entitled') and t.subject = any(${[...ids]}) order by 2, 3`;
}

export interface Counts {
  readonly people: readonly {
    readonly role: Role;
    readonly joined: number;
    readonly applied: number;
    readonly left: number;
    /** Have applied, have a place and have not left. */
    readonly taking: number;
  }[];
  readonly relationships: Readonly<Record<string, number>>;
  readonly messages: Readonly<Record<string, number>>;
  readonly unpublished: readonly string[];
}

/** People by role, relationships and messages by state, units that have not published. */
export async function counts(sql: Sql, cycleId: string, unit: string | null = null): Promise<Counts> {
  const own = ofUnit(sql, unit);
  const mine =
    unit === null
      ? sql`true`
      : sql`recipient in (select id from participant where cycle_id = ${cycleId} and unit_id = ${unit})`;
  const [row] = await sql<Counts[]>`
    select
      (select coalesce(jsonb_agg(p order by role desc), '[]') from (
        select role, count(*) as joined, count(applied_at) as applied, count(left_at) as left,
          count(*) filter (where takes_part) as taking
        from participant where cycle_id = ${cycleId} and ${own} group by role) as p) as people,
      (select coalesce(jsonb_object_agg(state, n), '{}') from (
        select state, count(*) as n from relationship where cycle_id = ${cycleId} and ${own} group by state) as r)
        as relationships,
      (select coalesce(jsonb_object_agg(state, n), '{}') from (
        select state, count(*) as n from message where cycle_id = ${cycleId} and ${mine} group by state) as m)
        as messages,
      (select coalesce(jsonb_agg(id order by id), '[]') from unit
        where cycle_id = ${cycleId} and published_at is null and ${unit === null ? sql`true` : sql`id = ${unit}`})
        as unpublished`;
  return row ?? { people: [], relationships: {}, messages: {}, unpublished: [] };
}

/** Who has not answered, by the id of the open task about it. */
export async function silentNames(
  sql: Sql,
  cycleId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await sql<{ id: string; names: string[] }[]>`
    select t.id, array_agg(person.name order by person.name, p.id) as names
    from task t
    join obligation o on o.cycle_id = t.cycle_id and o.ask_id = t.facts ->> 'ask' and o.state in ('open', 'expired')
    join participant p on p.id = o.participant_id and p.left_at is null and p.unit_id = t.unit_id
    join person on person.id = p.person_id
    where t.cycle_id = ${cycleId} and t.kind = 'silent' and t.closed_at is null
      and (t.facts ->> 'relationship' is null or t.facts ->> 'relationship' = o.relationship_id)
    group by t.id`;
  return new Map(rows.map(({ id, names }) => [id, names]));
}

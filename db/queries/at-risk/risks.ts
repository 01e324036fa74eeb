/** Pairs at risk: they do not meet, one of them is unhappy with something, or one of them has stopped answering. */
import type { Sql } from '../../client.ts';
import { askedOfPair, readerOf } from '../../../definitions/plan/asks.ts';
import type { EpochMs, Plan } from '../../../definitions/plan/types.ts';

/** A step of agreement that asks for a word with somebody: disagree, or disagree strongly. */
const LOW = 2;
/** So many things in a row without an answer are more than a busy week. */
const SILENT = 2;

/** A low answer in the newest check-in that asked. */
export interface LowAnswer {
  readonly participant: string;
  readonly name: string;
  readonly ask: string;
  readonly question: string;
  readonly score: number;
}

/** Somebody who has let the last things expire. */
export interface SilentMember {
  readonly participant: string;
  readonly name: string;
  readonly asked: number;
}

export interface RiskRow {
  readonly id: string;
  readonly unit_id: string;
  /** The occurrences of the monthly report, since they last met, in which nobody of the pair reported a meeting. */
  readonly missing: readonly number[];
  readonly low: readonly LowAnswer[];
  readonly silent: readonly SilentMember[];
}

/** Which pairs to look at. */
export interface Watched {
  readonly cycleId: string;
  readonly now: EpochMs;
  /** Only these relationships; absent: all of the cycle. */
  readonly only?: readonly string[];
}

function active(sql: Sql, { cycleId, only }: Watched) {
  return sql`
    r.cycle_id = ${cycleId} and r.state = 'active' and r.opened_at is not null and r.paused_at is null
      and ${only === undefined ? sql`true` : sql`r.id = any(${[...only]})`}`;
}

type Found<T> = T & { readonly id: string };

/** Looks the newest responses up one by one: the view `answer` would sort those of all cycles first. */
function missing(sql: Sql, plan: Plan, watched: Watched) {
  return sql<{ id: string; missing: number[] }[]>`
    with months as (
      select r.id, o.occurrence, max(o.due_at) as due_at, max(o.due_at) <= ${watched.now} as closed,
        bool_or(coalesce((a.answer ->> 'happened')::boolean, false)) as met
      from relationship r
      join obligation o on o.relationship_id = r.id and o.kind = 'report-meeting' and o.state <> 'withdrawn'
      left join lateral (
        select answer from response where obligation_id = o.id order by revision desc limit 1) as a on true
      where ${active(sql, watched)}
      group by r.id, o.occurrence)
    select id, array_agg(occurrence order by occurrence) as missing
    from months
    where closed and due_at > coalesce((select max(h.reported_at) from appointment_report h
        where h.held and h.relationship_id = months.id), '-infinity')
      and occurrence > coalesce((select max(m.occurrence) from months m where m.id = months.id and m.met), 0)
    group by id having count(*) >= ${plan.relationship.atRiskAfterMissing}`;
}

/** Steps of agreement in check-ins that coordinators may read: `check-in-winter/useful`. */
function readable(plan: Plan): string[] {
  const asks = [...plan.asks, ...(plan.relationship.asks ?? []).map(askedOfPair)];
  return asks.flatMap((ask) =>
    plan.questions
      .filter(({ id, type }) => type === 'agree' && ask.questions.includes(id))
      .filter((question) => readerOf(ask, question) !== 'partner')
      .map(({ id }) => `${ask.id}/${id}`),
  );
}

function low(sql: Sql, plan: Plan, watched: Watched) {
  const questions = readable(plan);
  return sql<Found<LowAnswer>[]>`
    select * from (
      select distinct on (r.id, p.id, q.key) r.id, p.id as participant, person.name, o.ask_id as ask,
        q.key as question, (q.value #>> '{}')::int as score
      from relationship r
      join member m on m.relationship_id = r.id
      join participant p on p.id = m.participant_id join person on person.id = p.person_id
      join obligation o on o.participant_id = p.id and o.kind = 'check-in'
        and coalesce(o.relationship_id, r.id) = r.id
      join lateral (
        select answer, given_at from response
        where obligation_id = o.id order by revision desc limit 1) as a on a.given_at >= r.opened_at
      cross join lateral jsonb_each(a.answer -> 'questions') as q
      where ${active(sql, watched)} and concat_ws('/', o.ask_id, q.key) = any(${questions})
      order by r.id, p.id, q.key, o.opened_at desc) as newest
    where score <= ${LOW} order by id, name, question`;
}

function silent(sql: Sql, watched: Watched) {
  return sql<Found<SilentMember>[]>`
    select r.id, p.id as participant, person.name, count(*)::int as asked
    from relationship r
    join member m on m.relationship_id = r.id
    join participant p on p.id = m.participant_id join person on person.id = p.person_id
    join obligation o on o.participant_id = p.id and o.state = 'expired' and o.kind not in ('apply', 'accept')
      and o.opened_at >= r.opened_at and coalesce(o.relationship_id, r.id) = r.id
    where ${active(sql, watched)} and not exists (
      select from response a join obligation b on b.id = a.obligation_id
      where b.participant_id = p.id and a.given_at >= o.opened_at)
    group by r.id, p.id, person.name having count(*) >= ${SILENT} order by r.id, person.name`;
}

function without<T extends { readonly id: string }>(rows: readonly T[], pair: string): Omit<T, 'id'>[] {
  return rows.flatMap(({ id, ...row }) => (id === pair ? [row] : []));
}

/** The active pairs with a reason to talk to them, by id. */
export async function pairsAtRisk(sql: Sql, plan: Plan, watched: Watched): Promise<RiskRow[]> {
  const [unmet, unhappy, quiet] = [
    await missing(sql, plan, watched),
    await low(sql, plan, watched),
    await silent(sql, watched),
  ];
  const ids = [...new Set([...unmet, ...unhappy, ...quiet].map(({ id }) => id))].toSorted();
  if (ids.length === 0) return [];
  const units = await sql<{ id: string; unit_id: string }[]>`
    select id, unit_id from relationship where id = any(${ids}) order by id`;
  return units.map(({ id, unit_id }) => ({
    id,
    unit_id,
    missing: unmet.find((one) => one.id === id)?.missing ?? [],
    low: without(unhappy, id),
    silent: without(quiet, id),
  }));
}

/** What participants answered, from one cycle of a programme to the next, and by the kind of pair that they were in. */
import type { Sql } from '../client.ts';
import { stretchesOf, stretchSpan } from '../../definitions/plan/stretch.ts';
import type { EpochMs, Plan, Text } from '../../definitions/plan/types.ts';

/** A question of a check-in or feedback. */
interface Asked {
  readonly ask: string;
  readonly question: string;
}

/** One answer value and how many gave it; numbers and steps of agreement have a mean as well. */
export interface Compared extends Asked {
  readonly text: Text;
  readonly n: number;
  readonly mean: number | null;
  readonly values: readonly { readonly value: string; readonly n: number }[];
}

/** One cycle, or one stretch of a rolling one. */
export interface Iteration {
  readonly cycle: string;
  readonly period: string;
  readonly theme: Text | null;
  readonly answers: readonly Compared[];
}

/** How those who were in one kind of pair answered what the goals are measured by. */
export interface Effect {
  readonly part: 'format' | 'duration' | 'rhythm' | 'matching';
  /** `group`, `6 months`, `5 meetings`, `fits well`. */
  readonly group: string;
  readonly pairs: number;
  readonly n: number;
  readonly mean: number | null;
}

export interface Comparison {
  readonly iterations: readonly Iteration[];
  readonly effects: readonly Effect[];
}

interface Window {
  readonly cycle: string;
  readonly label: string;
  readonly theme: Text | null;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

const FAR = Date.parse('9999-01-01T00:00:00Z');

/** The stretches of a rolling cycle; any other cycle as a whole. */
function windowsOf({ cycle, ...plan }: Plan): Window[] {
  const { id, period, stretch, theme = null } = cycle;
  if (stretch === undefined) return [{ cycle: id, label: period, theme, from: 0, to: FAR }];
  return Array.from({ length: stretchesOf({ cycle, ...plan }) }, (_, index) => {
    const { from, to } = stretchSpan({ cycle, ...plan }, index + 1);
    return { cycle: id, label: new Date(from).toISOString().slice(0, 4), theme, from, to };
  });
}

/** What is compared: what measures a goal, and what the definition names besides. */
function comparedIn(plan: Plan): Asked[] {
  const goals = plan.goals.flatMap(({ measuredBy }) => measuredBy).filter(({ ask }) => !ask.includes('~'));
  const named = (plan.iterations?.compare ?? []).map((words): Asked => {
    const [name = '', question = ''] = words.split('.');
    const ids = [...plan.asks, ...(plan.relationship.asks ?? [])].map(({ id }) => id);
    const ask = ids.includes(`check-in-${name}`) ? `check-in-${name}` : `feedback-${name}`;
    return { ask, question };
  });
  const all = [...goals, ...named];
  return all.filter(
    ({ ask, question }, index) =>
      all.findIndex((other) => other.ask === ask && other.question === question) === index,
  );
}

interface ValueRow extends Asked {
  readonly cycle: string;
  readonly label: string;
  readonly value: string;
  readonly n: number;
}

async function valueRows(sql: Sql, windows: readonly Window[], asked: readonly Asked[]): Promise<ValueRow[]> {
  return sql<ValueRow[]>`
    with span as (
      select unnest(${windows.map(({ cycle }) => cycle)}::text[]) as cycle,
        unnest(${windows.map(({ label }) => label)}::text[]) as label,
        unnest(${windows.map(({ from }) => from)}::timestamptz[]) as first,
        unnest(${windows.map(({ to }) => to)}::timestamptz[]) as last
    ), wanted as (
      select unnest(${asked.map(({ ask }) => ask)}::text[]) as ask,
        unnest(${asked.map(({ question }) => question)}::text[]) as question
    )
    select span.cycle, span.label, wanted.ask, wanted.question, value #>> '{}' as value, count(*) as n
    from span join obligation o on o.cycle_id = span.cycle
    join wanted on wanted.ask = split_part(o.ask_id, '~', 1)
    join answer a on a.obligation_id = o.id and a.given_at >= span.first and a.given_at < span.last
    cross join lateral (
      select one as value from jsonb_array_elements(
        case jsonb_typeof(a.answer -> 'questions' -> wanted.question) when 'array'
          then a.answer -> 'questions' -> wanted.question
          else jsonb_build_array(a.answer -> 'questions' -> wanted.question) end) as one
      where jsonb_typeof(one) <> 'null'
    ) as said
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`;
}

const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** Two decimals are more than a scale of five carries. */
const round = (value: number): number => Math.round(value * 100) / 100;

function comparedOf(plan: Plan, { ask, question }: Asked, rows: readonly ValueRow[]): Compared {
  const asked = plan.questions.find(({ id }) => id === question);
  const values = rows.map(({ value, n }) => ({ value, n }));
  const n = sum(values, (one) => one.n);
  const counts = asked?.type === 'agree' || asked?.type === 'number';
  const mean = counts && n > 0 ? round(sum(values, (one) => Number(one.value) * one.n) / n) : null;
  return { ask, question, text: asked?.ask ?? {}, n, mean, values };
}

/** The plans of a programme's cycles that began no later than this one, the oldest first. */
async function plansUntil(sql: Sql, { cycle, programme }: Plan): Promise<Plan[]> {
  const rows = await sql<{ plan: Plan }[]>`
    select plan from cycle
    where programme = ${programme.id} and starts_at <= ${cycle.startsAt} and state <> 'cancelled'
      or id = ${cycle.id}
    order by starts_at, id`;
  return rows.map(({ plan }) => plan);
}

async function iterationsOf(sql: Sql, plan: Plan): Promise<Iteration[]> {
  const asked = comparedIn(plan);
  const windows = (await plansUntil(sql, plan)).flatMap(windowsOf);
  if (asked.length === 0 || windows.length < 2) return [];
  const rows = await valueRows(sql, windows, asked);
  return windows.map(({ cycle, label, theme }) => ({
    cycle,
    period: label,
    theme,
    answers: asked.map((one) =>
      comparedOf(
        plan,
        one,
        rows.filter(
          (row) =>
            row.cycle === cycle &&
            row.label === label &&
            row.ask === one.ask &&
            row.question === one.question,
        ),
      ),
    ),
  }));
}

/** What each part of the programme is, for one pair; null: not known of it. */
const GROUPS: Readonly<Record<Effect['part'], string>> = {
  format: 'r.format',
  duration: `case when r.ended_at is not null then greatest(1, round(extract(epoch from r.ended_at - r.opened_at) / 2629800))::int || '' end`,
  rhythm: `(select count(distinct m.occurrence) from obligation m join answer a on a.obligation_id = m.id
    where m.relationship_id = r.id and m.kind = 'report-meeting' and a.answer @> '{"happened": true}') || ''`,
  matching: `case when r.score >= (select percentile_cont(0.5) within group (order by s.score) from relationship s
    where s.cycle_id = r.cycle_id and s.opened_at is not null) then 'more' else 'less' end`,
};

const isPart = (part: string): part is Effect['part'] => part in GROUPS;

async function effectsOf(sql: Sql, plan: Plan): Promise<Effect[]> {
  const parts = (plan.iterations?.adjust ?? []).filter(isPart);
  const asked = plan.goals.flatMap(({ measuredBy }) => measuredBy);
  const scaled = asked.filter(({ question }) =>
    plan.questions.some(({ id, type }) => id === question && type === 'agree'),
  );
  if (scaled.length === 0) return [];
  const all = await Promise.all(
    parts.map(async (part) => {
      const rows = await sql<Omit<Effect, 'part'>[]>`
        with pair as (
          select r.id, ${sql.unsafe(GROUPS[part])} as "group" from relationship r
          where r.cycle_id = ${plan.cycle.id} and r.opened_at is not null
        ), wanted as (
          select unnest(${scaled.map(({ ask }) => ask)}::text[]) as ask,
            unnest(${scaled.map(({ question }) => question)}::text[]) as question
        )
        select pair."group", count(distinct pair.id) as pairs, count(said.value) as n,
          round(avg(said.value), 2)::float as mean
        from pair join member m on m.relationship_id = pair.id
        left join obligation o on o.participant_id = m.participant_id and o.kind in ('check-in', 'give-feedback')
        left join wanted on wanted.ask = o.ask_id
        left join lateral (
          select (a.answer #>> array['questions', wanted.question])::numeric as value
          from answer a where a.obligation_id = o.id
        ) as said on true
        where pair."group" is not null group by 1 order by length(pair."group"), 1`;
      return rows.map((row) => ({ part, ...row }));
    }),
  );
  return all.flat();
}

/**
 * Compares the cycles of a programme up to this one, or the stretches of a rolling one: empty with the first. Of the parts
 * that the definition wants to look at anew, how participants answered by the kind of pair that they were in.
 */
export async function compareIterations(sql: Sql, plan: Plan): Promise<Comparison> {
  const [iterations, effects] = [await iterationsOf(sql, plan), await effectsOf(sql, plan)];
  return { iterations, effects };
}

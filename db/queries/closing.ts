/** The end of a rolling programme: it closes to new people, and its pairs come to their ends. */
import { transaction, type Sql } from '../client.ts';
import { closed } from '../../definitions/plan/closing.ts';
import { endWithin, pairDates, plusDays, startOfDay, zonedDay } from '../../definitions/plan/dates.ts';
import type { Day, EpochMs, Plan } from '../../definitions/plan/types.ts';
import { cycleWorkflowId, relationshipWorkflowId } from '../../workflows/messages.ts';
import { getCycle } from './cycles.ts';
import { endStep, moveEnd, movePairAsk } from './relationships/own-steps.ts';
import type { RelationshipRow } from './relationships/rows.ts';
import { wakeAll } from './relay.ts';
import { insertSteps } from './steps.ts';
import { replacePlan } from './stretches.ts';

export interface Closing {
  readonly cycleId: string;
  /** The programme's last day; null: as soon as its pairs have come to their own ends. */
  readonly lastDay: Day | null;
  readonly now: EpochMs;
}

export type ClosingResult =
  | { readonly result: 'closed'; readonly lastDay: Day }
  | { readonly result: 'unknown' | 'not-rolling' | 'closing' | 'over' }
  /** The day is over, or an event to which people are invited comes after it. */
  | { readonly result: 'refused'; readonly because: 'past' | 'event'; readonly what: string };

/**
 * Ends a rolling cycle in order: nobody comes in any more, running pairs go on to their own ends or the last day, the
 * report is made on that day, and everybody who takes part is told once.
 */
export async function closeCycle(sql: Sql, { cycleId, lastDay, now }: Closing): Promise<ClosingResult> {
  return transaction(sql, async (tx) => {
    await tx`select 1 from cycle where id = ${cycleId} for update`;
    const cycle = await getCycle(tx, cycleId);
    if (cycle === null) return { result: 'unknown' };
    if (cycle.closing_at !== null) return { result: 'closing' };
    if (cycle.state !== 'running' && cycle.state !== 'paused') return { result: 'over' };
    if (cycle.plan.cycle.rolling !== true) return { result: 'not-rolling' };
    const last = lastDay ?? (await lastDayOf(tx, cycle.plan, now));
    const refused = await refusalOf(tx, cycle.plan, last, now);
    if (refused !== null) return refused;
    await carryOut(tx, closed(cycle.plan, last), now);
    return { result: 'closed', lastDay: last };
  });
}

type Refusal = Extract<ClosingResult, { readonly result: 'refused' }>;

async function refusalOf(
  tx: Sql,
  { cycle, programme }: Plan,
  last: Day,
  now: EpochMs,
): Promise<Refusal | null> {
  if (last <= zonedDay(now, programme.timeZone)) return { result: 'refused', because: 'past', what: last };
  const [event] = await tx<{ id: string }[]>`
    select e.id from event e where e.cycle_id = ${cycle.id} and e.held_at is null
      and e.starts_at >= ${startOfDay(last, programme.timeZone)}
      and exists (select from obligation o where o.cycle_id = e.cycle_id and o.kind = 'answer-invitation' and o.subject = e.id)
    order by e.starts_at, e.id limit 1`;
  return event === undefined ? null : { result: 'refused', because: 'event', what: event.id };
}

/** The day after the last thing that a pair still has on days of its own; with the stretch where a pair has no end. */
async function lastDayOf(tx: Sql, { cycle, programme }: Plan, now: EpochMs): Promise<Day> {
  const zone = programme.timeZone;
  const [row] = await tx<{ last: EpochMs | null; endless: boolean | null }[]>`
    select (select max(s.at) from step s where s.cycle_id = ${cycle.id} and s.owner like 'rel/%' and s.done_at is null) as last,
      (select bool_or(r.ends_at is null) from relationship r
       where r.cycle_id = ${cycle.id} and r.state in ('proposed', 'active')) as endless`;
  const tomorrow = plusDays(zonedDay(now, zone), 1);
  const after = row?.last == null ? tomorrow : plusDays(zonedDay(row.last - 1, zone), 1);
  const days = [tomorrow, after, ...(row?.endless === true ? [cycle.lastDay] : [])];
  return days.toSorted().at(-1) ?? tomorrow;
}

async function carryOut(tx: Sql, plan: Plan, now: EpochMs): Promise<void> {
  const { id } = plan.cycle;
  await tx`update cycle set closing_at = ${now} where id = ${id}`;
  await replacePlan(tx, id, plan);
  await cutSteps(tx, plan, now);
  await cutAsks(tx, plan);
  await tx`
    update obligation set state = 'withdrawn', closed_at = ${now}
    where cycle_id = ${id} and kind = 'choose' and ask_id is null and state = 'open'`;
  await tellAll(tx, id, now);
  const pairs = await tx<RelationshipRow[]>`
    select * from relationship where cycle_id = ${id} and state = 'active' and opened_at is not null order by id for update`;
  for (const pair of pairs) await cutPair(tx, plan, pair, now);
  await endHeld(tx, plan);
  await wakeAll(tx, id, now);
}

async function cutSteps(tx: Sql, plan: Plan, now: EpochMs): Promise<void> {
  const owner = cycleWorkflowId(plan.cycle.id);
  const kept = plan.steps.map(({ key }) => key);
  await tx`
    update step set done_at = ${now}, skipped = true
    where owner = ${owner} and done_at is null and key <> all(${kept})`;
  await tx`
    update step set at = planned.at from (
      select unnest(${kept}::text[]) as key, unnest(${plan.steps.map(({ at }) => at)}::timestamptz[]) as at
    ) as planned
    where step.owner = ${owner} and step.key = planned.key and step.done_at is null
      and (step.kind = 'report' or planned.at < step.at)`;
}

/** What can be answered after the last day can be answered until it. */
async function cutAsks(tx: Sql, { cycle, programme }: Plan): Promise<void> {
  const limit = startOfDay(cycle.lastDay, programme.timeZone);
  await tx`update ask set due_at = ${limit} where cycle_id = ${cycle.id} and due_at > ${limit} and opens_at < ${limit}`;
  await tx`
    update obligation set due_at = ${limit}
    where cycle_id = ${cycle.id} and relationship_id is null and state = 'open' and due_at > ${limit}`;
}

/** A pair that waits for answers or signatures has no end of its own yet: it waits until the last day. */
async function endHeld(tx: Sql, { cycle, programme }: Plan): Promise<void> {
  const held = await tx<{ id: string; cycle_id: string }[]>`
    select id, cycle_id from relationship where cycle_id = ${cycle.id} and state in ('proposed', 'active')
      and opened_at is null`;
  const limit = startOfDay(cycle.lastDay, programme.timeZone);
  await insertSteps(
    tx,
    held.map((pair) => endStep(pair, limit)),
  );
}

/** A pair that would last longer ends in time for what it is asked at its end. */
async function cutPair(tx: Sql, plan: Plan, pair: RelationshipRow, now: EpochMs): Promise<void> {
  const startedAt = pair.opened_at ?? now;
  const endsAt = endWithin(plan, startedAt, pair.ends_at);
  if (endsAt === null || endsAt === pair.ends_at) return;
  await moveEnd(tx, pair, endsAt);
  const { asks } = pairDates(plan, startedAt, zonedDay(endsAt - 1, plan.programme.timeZone));
  await skipOthers(
    tx,
    pair,
    asks.map(({ ask }) => ask.id),
    now,
  );
  for (const dates of asks) await movePairAsk(tx, pair, dates.ask.id, { ...dates, now });
}

/** What the pair would have been asked later is not asked any more. */
async function skipOthers(
  tx: Sql,
  pair: RelationshipRow,
  kept: readonly string[],
  now: EpochMs,
): Promise<void> {
  const owner = relationshipWorkflowId(pair.cycle_id, pair.id);
  await tx`
    update step set done_at = ${now}, skipped = true
    where owner = ${owner} and done_at is null and kind in ('ask-pair', 'remind-pair', 'close-pair')
      and subject <> all(${[...kept]})
      and not exists (select from obligation o
                      where o.relationship_id = ${pair.id} and o.ask_id = step.subject and o.state = 'open')`;
}

/** Everybody who takes part is told once; those in a pair that they may go on with whom. */
async function tellAll(tx: Sql, cycleId: string, now: EpochMs): Promise<void> {
  await tx`
    insert into message (id, key, cycle_id, template, params, recipient_kind, recipient, at, state)
    select adept_id('msg', key), key, ${cycleId}, 'cycle-closing',
      case when pair is null then '{}'::jsonb else jsonb_build_object('relationship', pair) end, 'participant', id,
      ${now}, 'queued'
    from (
      select p.id, 'cycle-closing/' || p.id as key,
        (select r.id from member m join relationship r on r.id = m.relationship_id
         where m.participant_id = p.id and r.state = 'active' order by r.started_at, r.id limit 1) as pair,
        exists (select from member m join relationship r on r.id = m.relationship_id
                where m.participant_id = p.id and r.state = 'completed') as has_been
      from participant p where p.cycle_id = ${cycleId} and p.left_at is null and p.applied_at is not null) as who
    where pair is not null or not has_been
    on conflict do nothing`;
}

/**
 * Obligations on shared dates, opened, repeated and closed in bulk: one statement for all participants.
 * Keys: an obligation is (participant, kind, subject, occurrence); its messages are keyed by its id.
 */
import type { PendingQuery, Row } from 'postgres';
import type { Sql } from '../client.ts';
import type { Ask, EpochMs, Offset } from '../../definitions/plan/types.ts';

/** Somebody who joined late and was asked less than this ago has just heard, and is not reminded with the others. */
const JUST_ASKED = '1 day';
const WEEK = '7 days';

/**
 * Opens an ask for everybody it is for, or for some of them, and enqueues its mail. Those who have it already
 * are left alone.
 * @param only participants' ids; null for all that the ask is for
 */
export async function openAsk(
  tx: Sql,
  cycleId: string,
  ask: Ask,
  now: EpochMs,
  only: readonly string[] | null = null,
): Promise<void> {
  const due = await dueOf(tx, cycleId, ask.id);
  await insertObligations(tx, cycleId, ask, { now, due, only });
  await enqueueAsks(tx, cycleId, ask.id, { now, only });
}

async function dueOf(tx: Sql, cycleId: string, askId: string): Promise<EpochMs> {
  const [row] = await tx<{ due_at: EpochMs }[]>`
    select due_at from ask where cycle_id = ${cycleId} and id = ${askId}`;
  if (row === undefined) throw new Error(`No ask ${askId} in ${cycleId}`);
  return row.due_at;
}

interface Asking {
  readonly now: EpochMs;
  /** Participants' ids, whose persons are looked at in each of their roles; null for everybody. */
  readonly only: readonly string[] | null;
}

interface Opening extends Asking {
  readonly due: EpochMs;
}

async function insertObligations(tx: Sql, cycleId: string, ask: Ask, opening: Opening): Promise<void> {
  await tx`
    insert into obligation
      (id, cycle_id, participant_id, kind, ask_id, subject, occurrence, relationship_id, about_id, opened_at, due_at,
       state)
    select adept_id('ob', concat_ws('/', who.id, ${ask.obligation}::text, who.subject, ${ask.occurrence}::int)),
      ${cycleId}, who.id, ${ask.obligation}, ${ask.id}, who.subject, ${ask.occurrence}, who.relationship_id, who.about_id,
      ${opening.now}, ${opening.due}, 'open'
    from (${audience(tx, cycleId, ask, opening)}) as who
    where ${opening.only === null ? tx`true` : tx`who.id = any(${opening.only})`}
    on conflict do nothing`;
}

/**
 * Who is asked: (id, subject, relationship_id, about_id). A meeting is reported once for each relationship, an individual
 * session by each mentee and by the mentor about each, an event once for each person, everything else once for each
 * participant.
 */
function audience(tx: Sql, cycleId: string, ask: Ask, { now, only }: Asking) {
  const units = ask.units === undefined ? tx`true` : tx`p.unit_id = any(${[...ask.units]})`;
  const persons =
    only === null
      ? tx`true`
      : tx`p.person_id = any(array(select person_id from participant where id = any(${only})))`;
  const roles = tx`p.cycle_id = ${cycleId} and p.left_at is null and p.role = any(${[...ask.roles]})
    and ${units} and ${persons}`;
  if (ask.audience === 'pool') return poolMembers(tx, ask, roles);
  if (ask.audience !== 'active') {
    return tx`
      select p.id, ${ask.subject}::text as subject, null::text as relationship_id,
        null::text as about_id
      from participant p where ${roles} and p.applied_at is ${ask.audience === 'invited' ? tx`null and p.source <> 'named'` : tx`not null`}`;
  }
  if (ask.obligation === 'report-individual') return individuals(tx, cycleId, ask, now);
  const own = ask.obligation === 'report-meeting';
  const invited = ask.obligation === 'answer-invitation';
  return tx`
    select distinct ${invited ? tx`on (p.person_id)` : tx``} p.id, ${own ? tx`r.id` : tx`${ask.subject}::text`} as subject,
      ${own ? tx`r.id` : tx`null::text`} as relationship_id, null::text as about_id
    from participant p join member m on m.participant_id = p.id
    join relationship r on r.id = m.relationship_id and r.state = 'active' and r.opened_at is not null
      and r.paused_at is null and ${goesOn(tx, ask, now)}
    where ${roles} and ${ask.rhythm === undefined ? tx`true` : hasComeTo(tx, ask, ask.rhythm)}
      ${invited ? tx`and not ${isInvitedInOtherRole(tx, ask.subject)} order by p.person_id, p.role` : tx``}`;
}

/**
 * A pair whose time is over is not asked any more, at the very instant of its end neither: the cycle comes to that
 * instant before the pair does. What was held by a pause of the cycle is asked as of its own day.
 */
function goesOn(tx: Sql, { opens }: Ask, now: EpochMs) {
  return tx`coalesce(r.ends_at > ${Math.min(opens, now)}, true)`;
}

/** Somebody in both roles comes to an event once. */
function isInvitedInOtherRole(tx: Sql, event: string) {
  return tx`exists (
    select from obligation o join participant other on other.id = o.participant_id
    where other.person_id = p.person_id and other.cycle_id = p.cycle_id and other.id <> p.id
      and o.kind = 'answer-invitation' and o.subject = ${event} and o.state <> 'withdrawn')`;
}

/** So many times a rhythm as an interval; five working days count as a week. */
function intervalOf(tx: Sql, { unit, count }: Pick<Offset, 'unit' | 'count'>) {
  const times = { months: 0, weeks: 0, days: 0 };
  if (unit === 'month') times.months = count;
  else if (unit === 'week') times.weeks = count;
  else times.days = unit === 'day' ? count : Math.ceil((count * 7) / 5);
  return tx`make_interval(months => ${times.months}::int, weeks => ${times.weeks}::int, days => ${times.days}::int)`;
}

/** Members of a pool who rest or are with somebody are not asked; the others when it is long enough ago. */
function poolMembers(tx: Sql, { subject, opens, rhythm }: Ask, roles: PendingQuery<Row[]>) {
  const zone = tx`(select c.plan #>> '{programme,timeZone}' from cycle c where c.id = p.cycle_id)`;
  const since = tx`greatest(p.applied_at, (select max(back_at) from rest where participant_id = p.id),
    (select max(opened_at) from obligation where participant_id = p.id and kind = 'stay-willing'))`;
  const day = (at: typeof since) => tx`(${at} at time zone ${zone})::date`;
  const every = intervalOf(tx, rhythm ?? { unit: 'month', count: 12 });
  return tx`
    select p.id, ${subject}::text as subject, null::text as relationship_id, null::text as about_id
    from participant p
    where ${roles} and p.takes_part and ${day(since)} + ${every} <= ${day(tx`${opens}::timestamptz`)}
      and not exists (select from member m join relationship r on r.id = m.relationship_id
                      where m.participant_id = p.id and r.state in ('proposed', 'active'))`;
}

/**
 * Whether a pair's own rhythm has come to this week's ask: as many times the rhythm as it has been asked, and once
 * more, has gone by since it began or set its rhythm. What a pause has left out is not asked week after week, but at
 * the distance of the rhythm. Five working days count as a week.
 */
function hasComeTo(tx: Sql, { opens }: Ask, usual: Offset) {
  const zone = tx`(select c.plan #>> '{programme,timeZone}' from cycle c where c.id = r.cycle_id)`;
  const base = tx`coalesce(r.rhythm_set_at, r.opened_at)`;
  const past = tx`from obligation past
    where past.relationship_id = r.id and past.kind = 'report-meeting' and past.opened_at >= ${base}`;
  const day = (at: typeof base) => tx`(${at} at time zone ${zone})::date`;
  const rhythm = (n: typeof base) => {
    const times = tx`(coalesce(r.rhythm_count, ${usual.count}) * ${n})`;
    return tx`case coalesce(r.rhythm_unit, ${usual.unit}) when 'month' then make_interval(months => ${times}::int)
      when 'week' then make_interval(weeks => ${times}::int) when 'day' then make_interval(days => ${times}::int)
      else make_interval(days => (${times} * 7 / 5)::int) end`;
  };
  const next = tx`(1 + (select count(distinct past.occurrence) ${past}))`;
  const opening = day(tx`${opens}::timestamptz`);
  return tx`${day(base)} + ${rhythm(next)} <= ${opening}
    and not exists (select ${past} and ${day(tx`past.opened_at`)} + ${rhythm(tx`1`)} > ${opening} + ${WEEK}::interval)`;
}

/** In each group every mentee with the mentor, and the mentor with every mentee; keyed by the mentee. */
function individuals(tx: Sql, cycleId: string, ask: Ask, now: EpochMs) {
  return tx`
    select p.id, concat_ws('/', r.id, case m.role when 'mentee' then p.id else other.participant_id end) as subject,
      r.id as relationship_id, other.participant_id as about_id
    from relationship r
    join member m on m.relationship_id = r.id join participant p on p.id = m.participant_id
    join member other on other.relationship_id = r.id and other.role <> m.role
    where r.cycle_id = ${cycleId} and r.format = 'group' and r.state = 'active' and r.opened_at is not null
      and r.paused_at is null and ${goesOn(tx, ask, now)} and p.left_at is null and p.role = any(${[...ask.roles]})`;
}

async function enqueueAsks(tx: Sql, cycleId: string, askId: string, { now, only }: Asking): Promise<void> {
  await tx`
    insert into message
      (id, key, cycle_id, template, params, recipient_kind, recipient, obligation_id, event_id, at, state)
    select adept_id('msg', key), key, cycle_id, 'ask-' || kind, jsonb_build_object('ask', ask_id), 'participant',
      participant_id, id, case kind when 'answer-invitation' then subject end, ${now}, 'queued'
    from (select o.*, 'ask/' || o.id as key from obligation o
          where o.cycle_id = ${cycleId} and o.ask_id = ${askId} and o.state = 'open'
            and ${only === null ? tx`true` : tx`o.participant_id = any(${only})`}) as asked
    on conflict do nothing`;
}

export interface Reminder {
  readonly askId: string;
  readonly occurrence: number;
  /** The moment it was planned for; it may be overdue, after a pause or for a date that has moved. */
  readonly at: EpochMs;
  readonly now: EpochMs;
}

/** Repeats an ask to those who still owe it and had been asked before the reminder's own moment. */
export async function remindAsk(tx: Sql, cycleId: string, reminder: Reminder): Promise<void> {
  const { askId, occurrence, at, now } = reminder;
  await tx`
    insert into message
      (id, key, cycle_id, template, params, recipient_kind, recipient, obligation_id, event_id, at, state)
    select adept_id('msg', key), key, cycle_id, 'remind-' || kind, jsonb_build_object('ask', ask_id), 'participant',
      participant_id, id, case kind when 'answer-invitation' then subject end, ${now}, 'queued'
    from (select o.*, 'remind/' || ${occurrence}::int || '/' || o.id as key from obligation o
          join ask on ask.cycle_id = o.cycle_id and ask.id = o.ask_id
          where o.cycle_id = ${cycleId} and o.ask_id = ${askId} and o.state = 'open' and o.due_at > ${now}
            and (o.opened_at <= ask.opened_at and ask.opened_at < ${at}
              or o.opened_at <= ${at}::timestamptz - ${JUST_ASKED}::interval)) as asked
    on conflict do nothing`;
}

/** Expires what is still open when an ask's deadline has come. */
export async function closeAsk(tx: Sql, cycleId: string, askId: string, now: EpochMs): Promise<void> {
  await tx`
    update obligation set state = 'expired', closed_at = ${now}
    where cycle_id = ${cycleId} and ask_id = ${askId} and state = 'open' and due_at <= ${now}`;
}

/** Withdraws everything that one participant still owes. */
export async function withdrawFrom(tx: Sql, participantId: string, now: EpochMs): Promise<void> {
  await tx`
    update obligation set state = 'withdrawn', closed_at = ${now}
    where participant_id = ${participantId} and state = 'open'`;
}

/** A pair's own duration and extension: what was answered is carried out, and everything that hangs on it moves. */
import type { Sql } from '../../client.ts';
import { extendedDay, pairDates, zonedDay } from '../../../definitions/plan/dates.ts';
import { PAIR_END } from '../../../definitions/plan/instants.ts';
import { chosenDay, DURATION_ASK, EXTENSION_ASK } from '../../../definitions/plan/lengths.ts';
import type { Day, EpochMs, PairAsk, Plan } from '../../../definitions/plan/types.ts';
import { relationshipWorkflowId } from '../../../workflows/messages.ts';
import { enqueue } from '../messages.ts';
import { moveEnd, movePairAsk } from './own-steps.ts';
import { memberIds, type RelationshipRow } from './rows.ts';

/** Carries out what an active pair has answered about its time. Done twice, it changes nothing more. */
export async function settleDuration(
  tx: Sql,
  plan: Plan,
  pair: RelationshipRow,
  now: EpochMs,
): Promise<void> {
  if (plan.relationship.duration === undefined || pair.opened_at === null) return;
  await setDuration(tx, plan, pair, now);
  await extend(tx, plan, pair, now);
}

/** The newest answer counts for all; those who have not answered need not. */
async function setDuration(tx: Sql, plan: Plan, pair: RelationshipRow, now: EpochMs): Promise<void> {
  const [given] = await tx<{ count: number; given_at: EpochMs }[]>`
    select (a.answer ->> 'count')::int as count, a.given_at
    from obligation o join answer a on a.obligation_id = o.id
    where o.relationship_id = ${pair.id} and o.ask_id = ${DURATION_ASK} and o.state = 'met'
      and a.given_at > coalesce(${pair.duration_given_at}::timestamptz, '-infinity')
    order by a.given_at desc, o.id limit 1`;
  if (given === undefined || pair.opened_at === null) return;
  await tx`
    update obligation set state = 'withdrawn', closed_at = ${now}
    where relationship_id = ${pair.id} and ask_id = ${DURATION_ASK} and state = 'open'`;
  await tx`update relationship set duration_given_at = ${given.given_at} where id = ${pair.id}`;
  await setLastDay(tx, plan, pair, chosenDay(plan, pair.opened_at, given.count), { now });
}

/** Made longer once, when all have said yes. */
async function extend(tx: Sql, plan: Plan, { id }: RelationshipRow, now: EpochMs): Promise<void> {
  const [pair] = await tx<RelationshipRow[]>`select * from relationship where id = ${id}`;
  if (pair === undefined || pair.extended_at !== null) return;
  const { opened_at: opened, ends_at: ends } = pair;
  if (opened === null || ends === null || ends <= now || !(await allExtend(tx, id))) return;
  const day = extendedDay(plan, opened, ends);
  await tx`update relationship set extended_at = ${now} where id = ${id}`;
  if (day !== null) await setLastDay(tx, plan, pair, day, { now });
}

async function allExtend(tx: Sql, id: string): Promise<boolean> {
  const [row] = await tx<{ all: boolean }[]>`
    select coalesce(bool_and(coalesce((a.answer ->> 'extend')::boolean, false)), false) as all
    from member m
    left join obligation o on o.participant_id = m.participant_id and o.relationship_id = m.relationship_id
      and o.ask_id = ${EXTENSION_ASK}
    left join answer a on a.obligation_id = o.id
    where m.relationship_id = ${id}`;
  return row?.all ?? false;
}

/** Moves the end of a pair to the end of a day, with what hangs on it, and tells its members where it has moved. */
export async function setLastDay(
  tx: Sql,
  plan: Plan,
  pair: RelationshipRow,
  lastDay: Day,
  { now, moved = true }: { readonly now: EpochMs; readonly moved?: boolean },
): Promise<void> {
  const { opened_at: opened, ends_at: ends } = pair;
  if (opened === null || (ends !== null && zonedDay(ends - 1, plan.programme.timeZone) === lastDay)) return;
  const { endsAt, asks } = pairDates(plan, opened, lastDay);
  if (endsAt === null) return;
  await moveEnd(tx, pair, endsAt);
  for (const ask of plan.relationship.asks ?? []) {
    const dates = asks.find((one) => one.ask.id === ask.id);
    if (await isBegun(tx, pair, ask.id)) continue;
    if (dates === undefined) await skipAsk(tx, pair, ask.id, now);
    else if (hangsOnEnd(ask) || ends === null || dates.opens >= ends)
      await movePairAsk(tx, pair, ask.id, { ...dates, now });
  }
  if (!moved) return;
  for (const participant of await memberIds(tx, pair.id))
    await tellDates(tx, pair, participant, { lastDay, now });
}

const hangsOnEnd = ({ opensRule: { base } }: PairAsk): boolean =>
  'anchor' in base && base.anchor === PAIR_END;

async function isBegun(tx: Sql, { id, cycle_id }: RelationshipRow, ask: string): Promise<boolean> {
  const done = await tx`
    select 1 from step where owner = ${relationshipWorkflowId(cycle_id, id)} and kind = 'ask-pair'
      and subject = ${ask} and done_at is not null and not skipped limit 1`;
  return done.length > 0;
}

/** The steps of an ask that is not asked any more; they stay visible as skipped. */
async function skipAsk(tx: Sql, { id, cycle_id }: RelationshipRow, ask: string, now: EpochMs): Promise<void> {
  await tx`
    update step set done_at = ${now}, skipped = true
    where owner = ${relationshipWorkflowId(cycle_id, id)} and subject = ${ask} and done_at is null`;
}

async function tellDates(
  tx: Sql,
  { id, cycle_id }: RelationshipRow,
  participant: string,
  { lastDay, now }: { lastDay: Day; now: EpochMs },
): Promise<void> {
  await enqueue(tx, {
    key: `dates-changed/${id}/${participant}/${now}`,
    cycleId: cycle_id,
    template: 'dates-changed',
    params: { relationship: id, lastDay },
    recipientKind: 'participant',
    recipient: participant,
    at: now,
  });
}

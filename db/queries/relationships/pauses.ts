/**
 * A pair rests for a while: nothing is asked of it, and what is open or still to come of its own dates moves by the
 * length of the pause. Questions on dates that all share pass it by, unless they can still be answered afterwards.
 */
import { transaction, type Sql } from '../../client.ts';
import {
  instantAt,
  latestDay,
  plusDays,
  plusOffsets,
  startOfDay,
  zonedDay,
  zonedTime,
} from '../../../definitions/plan/dates.ts';
import { PAIR_END } from '../../../definitions/plan/instants.ts';
import type { Day, EpochMs, Plan } from '../../../definitions/plan/types.ts';
import { relationshipWorkflowId } from '../../../workflows/messages.ts';
import { enqueue } from '../messages.ts';
import { wakeRelationship } from '../relay.ts';
import { insertSteps, skipSteps } from '../steps.ts';
import { cancelUpcoming } from './appointments.ts';
import { askAgain } from './after-pause.ts';
import { setLastDay } from './durations.ts';
import { ownStep } from './own-steps.ts';
import { lockRelationship, memberIds, type RelationshipRow } from './rows.ts';

/** A pause without a day of return lasts so long at most. */
const LONGEST_MONTHS = 12;
const DAY_MS = 86_400_000;

export type PauseResult = 'done' | 'not-active' | 'paused' | 'not-paused';

interface PauseRequest {
  readonly relationship: string;
  readonly now: EpochMs;
}

/** Pauses an active pair until a day, or until somebody resumes it. */
export async function pausePair(
  sql: Sql,
  plan: Plan,
  { relationship: id, until, now }: PauseRequest & { readonly until: Day | null },
): Promise<PauseResult> {
  return transaction(sql, async (tx) => {
    const pair = await lockRelationship(tx, id);
    if (pair?.state !== 'active' || pair.opened_at === null) return 'not-active';
    if (pair.paused_at !== null) return 'paused';
    const resumes = instantAt(
      returnDay(plan, pair.opened_at, until, now),
      plan.sendHour,
      plan.programme.timeZone,
    );
    await tx`
      update relationship set paused_at = ${now}, resumes_at = ${until === null ? null : resumes} where id = ${id}`;
    await tx`insert into pause (relationship_id, paused_at) values (${id}, ${now}) on conflict do nothing`;
    await insertSteps(tx, [
      ownStep(pair, 'resume-pair', `resume-pair/${now}`, {
        subject: id,
        occurrence: 1,
        at: Math.max(resumes, now),
      }),
    ]);
    await withdrawWhilePaused(tx, pair, now);
    await cancelUpcoming(tx, pair, now);
    await tellAll(tx, pair, 'pair-paused', { until, now });
    await wakeRelationship(tx, pair.cycle_id, id, now);
    return 'done';
  });
}

/** The day of return, which the cycle's end and the longest pause bound. */
function returnDay(plan: Plan, opened: EpochMs, until: Day | null, now: EpochMs): Day {
  const today = zonedDay(now, plan.programme.timeZone);
  const latest = plusOffsets(today, [{ unit: 'month', count: LONGEST_MONTHS }]);
  const wanted = until === null || until > latest ? latest : until;
  return latestDay(plan, opened, wanted);
}

/** What its members owe for the pair, and for the programme where they have no other pair that goes on. */
async function withdrawWhilePaused(tx: Sql, { id }: RelationshipRow, now: EpochMs): Promise<void> {
  await tx`
    update obligation o set state = 'withdrawn', closed_at = ${now}
    where o.state = 'open' and o.participant_id in (select participant_id from member where relationship_id = ${id})
      and (o.relationship_id = ${id} or (o.relationship_id is null and o.kind not in ('apply') and not exists (
        select from member m join relationship r on r.id = m.relationship_id
        where m.participant_id = o.participant_id and r.state = 'active' and r.paused_at is null)))`;
}

/** Goes on with a paused pair. */
export async function resumePair(
  sql: Sql,
  plan: Plan,
  { relationship: id, now }: PauseRequest,
): Promise<PauseResult> {
  return transaction(sql, async (tx) => {
    const pair = await lockRelationship(tx, id);
    if (pair?.state !== 'active') return 'not-active';
    if (pair.paused_at === null) return 'not-paused';
    await tx`update relationship set paused_at = null, resumes_at = null where id = ${id}`;
    await tx`update pause set resumed_at = ${now} where relationship_id = ${id} and resumed_at is null`;
    await skipSteps(tx, relationshipWorkflowId(pair.cycle_id, id), ['resume-pair'], now);
    await shift(tx, plan, { ...pair, paused_at: pair.paused_at }, now);
    await tellAll(tx, pair, 'pair-resumed', { until: null, now });
    await askAgain(tx, plan, { ...pair, paused_at: pair.paused_at }, now);
    await skipReminders(tx, pair, now);
    await wakeRelationship(tx, pair.cycle_id, id, now);
    return 'done';
  });
}

/** Moves what is still to come by the whole days of the pause; the end as far as the cycle lets it. */
async function shift(
  tx: Sql,
  plan: Plan,
  pair: RelationshipRow & { readonly paused_at: EpochMs },
  now: EpochMs,
): Promise<void> {
  const { id, cycle_id, opened_at: opened, ends_at: ends, paused_at: paused } = pair;
  const zone = plan.programme.timeZone;
  const days = Math.round((Date.parse(zonedDay(now, zone)) - Date.parse(zonedDay(paused, zone))) / DAY_MS);
  const owner = relationshipWorkflowId(cycle_id, id);
  const later = (at: EpochMs): EpochMs =>
    instantAt(plusDays(zonedDay(at, zone), days), zonedTime(at, zone), zone);
  const fromEnd = (plan.relationship.asks ?? []).flatMap(({ id: ask, opensRule: { base } }) =>
    'anchor' in base && base.anchor === PAIR_END ? [ask] : [],
  );
  const waiting = await tx<{ key: string; at: EpochMs }[]>`
    select key, at from step where owner = ${owner} and done_at is null and kind <> 'complete'
      and (subject <> all(${fromEnd}) or exists (
        select from step begun where begun.owner = step.owner and begun.kind = 'ask-pair'
          and begun.subject = step.subject and begun.done_at is not null and not begun.skipped))`;
  for (const { key, at } of waiting)
    await tx`update step set at = ${later(at)} where owner = ${owner} and key = ${key}`;
  if (opened === null || ends === null) return;
  const day = latestDay(plan, opened, plusDays(zonedDay(ends - 1, zone), days));
  await setLastDay(tx, plan, pair, day, { now, moved: false });
  await skipBeyondEnd(tx, { id, owner, fromEnd }, now);
  await keepWithinCycle(tx, plan, owner, now);
}

/**
 * What has been asked can be answered until the report is made. After it nobody is reminded, asked, or told of
 * somebody's silence.
 */
async function keepWithinCycle(tx: Sql, plan: Plan, owner: string, now: EpochMs): Promise<void> {
  if (plan.cycle.rolling === true) return;
  const limit = startOfDay(plan.cycle.lastDay, plan.programme.timeZone);
  await tx`
    update step set at = ${limit}
    where owner = ${owner} and done_at is null and kind = 'close-pair' and at > ${limit}`;
  await tx`
    update step set done_at = ${now}, skipped = true
    where owner = ${owner} and done_at is null and at >= ${limit}
      and kind in ('ask-pair', 'remind-pair', 'tell-silent-pair', 'end-silent-pair')`;
}

/** A reminder that falls on the very return has just gone out with the question. */
async function skipReminders(tx: Sql, { id, cycle_id }: RelationshipRow, now: EpochMs): Promise<void> {
  await tx`
    update step set done_at = ${now}, skipped = true
    where owner = ${relationshipWorkflowId(cycle_id, id)} and kind = 'remind-pair' and done_at is null and at <= ${now}`;
}

/** What would be asked only after the end, though it is not counted from it, is not asked any more. */
async function skipBeyondEnd(
  tx: Sql,
  { id, owner, fromEnd }: { id: string; owner: string; fromEnd: readonly string[] },
  now: EpochMs,
): Promise<void> {
  await tx`
    update step s set done_at = ${now}, skipped = true
    from step ask, relationship r
    where s.owner = ${owner} and s.done_at is null and ask.owner = s.owner and ask.kind = 'ask-pair'
      and ask.subject = s.subject and ask.done_at is null and r.id = ${id} and ask.at >= r.ends_at
      and s.subject <> all(${[...fromEnd]})`;
}

async function tellAll(
  tx: Sql,
  { id, cycle_id }: RelationshipRow,
  template: 'pair-paused' | 'pair-resumed',
  { until, now }: { until: Day | null; now: EpochMs },
): Promise<void> {
  const [row] = await tx<
    { last: EpochMs | null }[]
  >`select ends_at as last from relationship where id = ${id}`;
  for (const participant of await memberIds(tx, id)) {
    await enqueue(tx, {
      key: `${template}/${id}/${participant}/${now}`,
      cycleId: cycle_id,
      template,
      params: {
        relationship: id,
        ...(until === null ? {} : { until }),
        ...(row?.last == null ? {} : { endsAt: row.last }),
      },
      recipientKind: 'participant',
      recipient: participant,
      at: now,
    });
  }
}

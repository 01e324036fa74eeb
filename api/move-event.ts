/** Moving or confirming an event: what a request may say, and what is in the way. */
import type { Sql } from '../db/client.ts';
import { moveEvent, type EventRow, type MoveResult } from '../db/queries/events.ts';
import { getEvent } from '../db/queries/obligation-page.ts';
import { isTime } from '../definitions/plan/dates.ts';
import type { EpochMs, Plan } from '../definitions/plan/types.ts';
import { askName } from './ask-words.ts';
import { isDay } from './days.ts';
import { found, Problem } from './http/problem.ts';
import { stepWords } from './inspection.ts';
import { eventLabel } from './pages/event-words.ts';

export interface MoveBody {
  readonly day: string;
  /** Null: no such time; without both the event takes the whole day. */
  readonly from?: string | null;
  readonly to?: string | null;
  readonly confirm?: boolean | null;
}

/** Times that can be no times, and an end before its start. */
function checkTimes({ day, from, to }: MoveBody): void {
  const faults = Object.entries({ from, to }).flatMap(([name, time]) =>
    typeof time !== 'string' || isTime(time)
      ? []
      : [{ at: `/${name}`, found: time, expected: 'a time such as 16:30' }],
  );
  if (!isDay(day)) faults.push({ at: '/day', found: day, expected: 'a day such as 2025-05-20' });
  if (typeof from !== 'string' && typeof to === 'string')
    faults.push({ at: '/from', found: 'nothing', expected: 'a start for this end' });
  if (typeof from === 'string' && typeof to === 'string' && to <= from) {
    faults.push({ at: '/to', found: to, expected: `a time after ${from}` });
  }
  if (faults.length > 0) throw new Problem('invalid', 'The new date cannot be read.', faults);
}

/** The times that an event gets: those that are not said stay, `null` takes them away, a new start its old end. */
function timesOf({ from, to }: MoveBody, before: EventRow): { from: string | null; to: string | null } {
  const keepsEnd = from === undefined && to === undefined;
  return {
    from: from === undefined ? before.from_time : from,
    to: keepsEnd ? before.to_time : (to ?? null),
  };
}

/** What is in the way of a new date, by the key of its step or the id of its ask or event. */
function wayWords(plan: Plan, what: string): string {
  const step = plan.steps.find(({ key }) => key === what);
  if (step !== undefined) return stepWords(plan, { ...step, pairs: null });
  return plan.asks.some(({ id }) => id === what) ? askName(plan, what) : eventLabel(plan, what);
}

/** What a new date would do, and which would do. */
function refusalWords(plan: Plan, { because, what }: Extract<MoveResult, { result: 'refused' }>): string {
  const name = `"${wayWords(plan, what)}"`;
  if (because === 'past') return `With this date, ${name} would lie in the past.`;
  const [first, last] = [plan.cycle.firstDay, plan.cycle.lastDay];
  const cycle = `the cycle, which is from ${first} to ${last}`;
  return because === 'no-time'
    ? `With this date there would be no time to answer ${name} within ${cycle}. Choose an earlier day.`
    : `With this date, ${name} would lie outside ${cycle}. Choose a day that leaves room for it.`;
}

function refused(
  plan: Plan,
  result: Exclude<MoveResult, { readonly changes: unknown }>,
  what: string,
): Problem {
  if (result.result === 'unknown') return new Problem('not-found', `There is no ${what}.`);
  if (result.result === 'over')
    return new Problem('conflict', 'The cycle has ended; its events stay as they are.');
  if (result.result === 'held') return new Problem('conflict', `The ${what} has taken place.`);
  return new Problem('conflict', refusalWords(plan, result));
}

type Moved = Extract<MoveResult, { readonly changes: unknown }>;

/**
 * Moves or confirms an event.
 * @throws Problem not-found, invalid (a day or time that is none), conflict (held, over, or something would lie
 * outside the cycle or in the past)
 */
export async function moveOrSay(
  sql: Sql,
  plan: Plan,
  { eventId, body, now }: { readonly eventId: string; readonly body: MoveBody; readonly now: EpochMs },
): Promise<{ readonly result: Moved; readonly after: EventRow }> {
  checkTimes(body);
  const what = `event ${eventId}`;
  const cycleId = plan.cycle.id;
  const before = found(await getEvent(sql, cycleId, eventId), what);
  const to = { day: body.day, ...timesOf(body, before) };
  const result = await moveEvent(sql, { cycleId, eventId, to, confirm: body.confirm ?? false, now });
  if (!('changes' in result)) throw refused(plan, result, what);
  return { result, after: found(await getEvent(sql, cycleId, eventId), what) };
}

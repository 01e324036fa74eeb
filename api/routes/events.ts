import { Hono } from 'hono';
import type { Context } from 'hono';
import { listEvents, moveEvent, type EventRow, type MoveResult } from '../../db/queries/events.ts';
import { getEvent } from '../../db/queries/obligation-page.ts';
import { isTime } from '../../definitions/plan/dates.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { isDay } from '../days.ts';
import type { AppDeps } from '../deps.ts';
import { readBody, shape } from '../http/body.ts';
import { DAY } from '../http/fields.ts';
import { found, Problem } from '../http/problem.ts';
import { readNoQuery } from '../http/query.ts';
import { reply } from '../http/wire.ts';
import { askName } from '../ask-words.ts';
import { stepWords } from '../inspection.ts';
import { eventLabel, eventName } from '../pages/event-words.ts';
import type { Plans } from '../plans.ts';

interface MoveBody {
  readonly day: string;
  /** Null: no such time; without both the event takes the whole day. */
  readonly from?: string | null;
  readonly to?: string | null;
  readonly confirm?: boolean | null;
}

const moveBody = shape<MoveBody>(['day', 'from', 'to', 'confirm'], {
  type: 'object',
  additionalProperties: false,
  required: ['day'],
  properties: {
    day: DAY,
    from: { type: 'string', nullable: true },
    to: { type: 'string', nullable: true },
    confirm: { type: 'boolean', nullable: true },
  },
});

const shown = (plan: Plan, event: EventRow) => ({
  id: event.id,
  name: eventName(plan, event.id),
  day: event.day,
  from: event.from_time,
  to: event.to_time,
  startsAt: event.starts_at,
  endsAt: event.ends_at,
  provisional: event.provisional,
  sequence: event.sequence,
  heldAt: event.held_at,
});

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

function refused(
  plan: Plan,
  result: Exclude<MoveResult, { readonly changes: unknown }>,
  what: string,
): Problem {
  if (result.result === 'unknown') return new Problem('not-found', `There is no ${what}.`);
  if (result.result === 'over')
    return new Problem('conflict', 'The cycle has ended; its events stay as they are.');
  if (result.result === 'held') return new Problem('conflict', `The ${what} has taken place.`);
  const why = result.because === 'past' ? 'in the past' : 'outside the cycle';
  return new Problem('conflict', `With this date, "${wayWords(plan, result.what)}" would lie ${why}.`);
}

/** Events: as their dates stand; moved or confirmed. */
export function eventRoutes(deps: AppDeps, plans: Plans): Hono {
  const { sql, now } = deps;
  const planOf = async (c: Context): Promise<Plan> => {
    readNoQuery(c);
    const id = c.req.param('id') ?? '';
    return found(await plans(id), `cycle ${id}`);
  };
  return new Hono()
    .get('/:id/events', async (c) => {
      const plan = await planOf(c);
      const events = await listEvents(sql, plan.cycle.id);
      return reply(c, { events: events.map((event) => shown(plan, event)) });
    })
    .patch('/:id/events/:event', async (c) => {
      const plan = await planOf(c);
      const body = await readBody(c, moveBody);
      checkTimes(body);
      const { event: eventId } = c.req.param();
      const what = `event ${eventId}`;
      const before = found(await getEvent(sql, plan.cycle.id, eventId), what);
      const to = { day: body.day, ...timesOf(body, before) };
      const confirm = body.confirm ?? false;
      const result = await moveEvent(sql, { cycleId: plan.cycle.id, eventId, to, confirm, now: now() });
      if (!('changes' in result)) throw refused(plan, result, what);
      const after = found(await getEvent(sql, plan.cycle.id, eventId), what);
      const changes = result.changes.map(({ stepKey, from, to }) => ({
        step: stepKey,
        fromAt: from,
        toAt: to,
      }));
      return reply(c, { result: result.result, event: shown(plan, after), changes });
    });
}

import { Hono } from 'hono';
import type { Context } from 'hono';
import { listEvents, moveEvent, type EventRow, type MoveResult } from '../../db/queries/events.ts';
import { getEvent } from '../../db/queries/obligation-page.ts';
import { isTime } from '../../definitions/plan/dates.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { isDay } from '../days.ts';
import type { AppDeps } from '../deps.ts';
import { readBody, shape } from '../http/body.ts';
import { found, Problem } from '../http/problem.ts';
import { reply } from '../http/wire.ts';
import { eventName } from '../pages/event-words.ts';
import type { Plans } from '../plans.ts';

interface MoveBody {
  readonly day: string;
  readonly from?: string;
  readonly to?: string;
  readonly confirm?: boolean;
}

const moveBody = shape<MoveBody>(['day', 'from', 'to', 'confirm'], {
  type: 'object',
  additionalProperties: false,
  required: ['day'],
  properties: {
    day: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
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
  const times = { from, to };
  const faults = Object.entries(times).flatMap(([name, time]) =>
    time === undefined || isTime(time)
      ? []
      : [{ at: `/${name}`, found: time, expected: 'a time such as 16:30' }],
  );
  if (!isDay(day)) faults.push({ at: '/day', found: day, expected: 'a day such as 2025-05-20' });
  if (from === undefined && to !== undefined)
    faults.push({ at: '/from', found: 'nothing', expected: 'a start for this end' });
  if (from !== undefined && to !== undefined && to <= from) {
    faults.push({ at: '/to', found: to, expected: `a time after ${from}` });
  }
  if (faults.length > 0) throw new Problem('invalid', 'The new date cannot be read.', faults);
}

function refused(result: Exclude<MoveResult, { readonly changes: unknown }>, what: string): Problem {
  if (result.result === 'unknown') return new Problem('not-found', `There is no ${what}.`);
  if (result.result === 'over')
    return new Problem('conflict', 'The cycle has ended; its events stay as they are.');
  if (result.result === 'held') return new Problem('conflict', `The ${what} has taken place.`);
  const why = result.because === 'past' ? 'in the past' : 'outside the cycle';
  return new Problem('conflict', `With this date, ${result.what} would lie ${why}.`);
}

/** Events: as their dates stand; moved or confirmed. */
export function eventRoutes(deps: AppDeps, plans: Plans): Hono {
  const { sql, now } = deps;
  const planOf = async (c: Context): Promise<Plan> => {
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
      // Without times a confirmation, or a move to another day, keeps the hours that it had.
      const keep = body.from === undefined && body.to === undefined;
      const to = {
        day: body.day,
        from: keep ? before.from_time : (body.from ?? null),
        to: keep ? before.to_time : (body.to ?? null),
      };
      const confirm = body.confirm ?? false;
      const result = await moveEvent(sql, { cycleId: plan.cycle.id, eventId, to, confirm, now: now() });
      if (!('changes' in result)) throw refused(result, what);
      const after = found(await getEvent(sql, plan.cycle.id, eventId), what);
      const changes = result.changes.map(({ stepKey, from, to }) => ({
        step: stepKey,
        fromAt: from,
        toAt: to,
      }));
      return reply(c, { result: result.result, event: shown(plan, after), changes });
    });
}

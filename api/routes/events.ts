import { Hono } from 'hono';
import type { Context } from 'hono';
import { listEvents, type EventRow } from '../../db/queries/events.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import type { AppDeps } from '../deps.ts';
import { readBody, shape } from '../http/body.ts';
import { DAY } from '../http/fields.ts';
import { found } from '../http/problem.ts';
import { readNoQuery } from '../http/query.ts';
import { reply } from '../http/wire.ts';
import { moveOrSay, type MoveBody } from '../move-event.ts';
import { eventName } from '../pages/event-words.ts';
import type { Plans } from '../plans.ts';

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
      const { event: eventId } = c.req.param();
      const { result, after } = await moveOrSay(sql, plan, { eventId, body, now: now() });
      const changes = result.changes.map(({ stepKey, from, to }) => ({
        step: stepKey,
        fromAt: from,
        toAt: to,
      }));
      return reply(c, { result: result.result, event: shown(plan, after), changes });
    });
}

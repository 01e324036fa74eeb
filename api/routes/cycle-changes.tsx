import { Hono } from 'hono';
import type { Context } from 'hono';
import { getCycleHead } from '../../db/queries/cycle-head.ts';
import { listEvents } from '../../db/queries/events.ts';
import { SETTLEMENTS } from '../../db/queries/message-list.ts';
import { attendanceRows } from '../../db/queries/report-rows.ts';
import { attendanceByEvent } from '../../db/queries/report.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { cycleChanges } from '../../locales/en/cycle-changes.ts';
import { changeCycle, CYCLE_CHANGES } from '../change-cycle.ts';
import type { AppDeps } from '../deps.ts';
import { formAccess, pageAccess, takesForms } from '../http/access.ts';
import { found, Problem } from '../http/problem.ts';
import { moveOrSay, type MoveBody } from '../move-event.ts';
import { EventsPage, type Said } from '../pages/events.tsx';
import { first, readForm, type Values } from '../pages/form-data.ts';
import { document } from '../pages/layout.tsx';
import { siteOf } from '../pages/site.ts';
import type { Plans } from '../plans.ts';
import { settleOrSay } from './messages.ts';

const DONE = ['moved', 'confirmed', 'unchanged'] as const;

/** An empty time takes the event's time away; with only an end, what is missing is the start. */
const moveOf = (values: Values): MoveBody => ({
  day: first(values, 'day'),
  from: first(values, 'from') || null,
  to: first(values, 'to') || null,
});

/** The pages and forms with which coordinators change a cycle that runs: its events, its mails, itself. */
export function cycleChangeRoutes(deps: AppDeps, plans: Plans): Hono {
  const { sql, now } = deps;
  const site = siteOf(deps);
  const planOf = async (c: Context): Promise<Plan> => {
    const id = c.req.param('id') ?? '';
    return found(await plans(id), `cycle ${id}`);
  };

  const eventsPage = async (c: Context, plan: Plan, said: Said | null, status: 200 | 409 | 422 = 200) => {
    const { id } = plan.cycle;
    const head = found(await getCycleHead(sql, id), `cycle ${id}`);
    const running = head.state === 'running' || head.state === 'paused';
    const [events, rows] = await Promise.all([listEvents(sql, id), attendanceRows(sql, id)]);
    const view = {
      plan,
      events,
      attendance: attendanceByEvent(rows),
      changes: running && takesForms(deps),
      said,
    };
    return c.html(document(<EventsPage site={site} view={view} />), status);
  };

  const change = async (c: Context, plan: Plan, eventId: string): Promise<Response> => {
    const values = await readForm(c);
    const event = (await listEvents(sql, plan.cycle.id)).find(({ id }) => id === eventId);
    const body =
      first(values, 'action') === 'confirm'
        ? { day: found(event ?? null, `event ${eventId}`).day, confirm: true }
        : moveOf(values);
    try {
      const { result } = await moveOrSay(sql, plan, { eventId, body, now: now() });
      const done = `?event=${encodeURIComponent(eventId)}&done=${result.result}#${eventId}`;
      return c.redirect(site.href(`/cycles/${plan.cycle.id}/events${done}`), 303);
    } catch (error) {
      if (!(error instanceof Problem) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
      const refused = { message: error.message, faults: error.faults };
      const said = { event: eventId, refused, entered: { values, errors: {} } };
      return eventsPage(c, plan, said, error.kind === 'invalid' ? 422 : 409);
    }
  };

  const app = new Hono();
  for (const path of ['events', 'events/*', 'messages/*', 'state'])
    app.use(`/cycles/:id/${path}`, pageAccess(deps), formAccess(deps));
  return app
    .get('/cycles/:id/events', async (c) => {
      const { event, done } = c.req.query();
      const did = DONE.find((one) => one === done);
      return eventsPage(
        c,
        await planOf(c),
        event === undefined || did === undefined ? null : { event, done: did },
      );
    })
    .post('/cycles/:id/events/:event', async (c) => change(c, await planOf(c), c.req.param('event')))
    .post('/cycles/:id/messages/:message', async (c) => {
      const { cycle } = await planOf(c);
      const said = first(await readForm(c), 'decision');
      const how = SETTLEMENTS.find((one) => one === said);
      if (how === undefined) throw new Problem('bad-request', 'The form names no decision.');
      await settleOrSay(sql, { cycleId: cycle.id, id: c.req.param('message'), how });
      return c.redirect(site.href(`/cycles/${cycle.id}`), 303);
    })
    .post('/cycles/:id/state', async (c) => {
      const { cycle } = await planOf(c);
      const values = await readForm(c);
      const chosen = CYCLE_CHANGES.find((one) => one === first(values, 'change'));
      if (chosen === undefined) throw new Problem('bad-request', 'The form names no change.');
      if (chosen === 'cancel' && first(values, 'sure') !== 'yes')
        throw new Problem('invalid', cycleChanges.state.unsure);
      await changeCycle(deps, cycle.id, chosen);
      return c.redirect(site.href(`/cycles/${cycle.id}`), 303);
    });
}

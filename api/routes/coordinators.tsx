import { Hono } from 'hono';
import { listCycleHeads } from '../../db/queries/cycle-head.ts';
import { listDefinitions } from '../../db/queries/definitions.ts';
import { listMonthWindows } from '../../db/queries/fixed-windows.ts';
import { listEvents } from '../../db/queries/events.ts';
import { listMailbox, readMail } from '../../db/queries/mailbox.ts';
import { getProgramme } from '../../db/queries/programmes.ts';
import { listRehearsals } from '../../db/queries/rehearsals.ts';
import { makeReport } from '../../db/queries/report.ts';
import { storiesOf } from '../../db/queries/stories.ts';
import type { AppDeps } from '../deps.ts';
import { pageAccess, takesForms } from '../http/access.ts';
import { found } from '../http/problem.ts';
import { programmeOf, unitOf } from '../http/scope.ts';
import { inspect } from '../inspection.ts';
import { CyclePage } from '../pages/cycle.tsx';
import { HomePage } from '../pages/home.tsx';
import { document } from '../pages/layout.tsx';
import { framedHtml, MailboxPage, MailPage } from '../pages/mailbox.tsx';
import { ReportPage } from '../pages/report.tsx';
import { siteOf } from '../pages/site.ts';
import { StoriesPage } from '../pages/stories.tsx';
import { UnitPage } from '../pages/unit.tsx';
import type { Plans } from '../plans.ts';
import { unitView } from '../unit-view.ts';
import { cursorOf } from './messages.ts';

/** So many mails a page: a screenful or three. */
const MAILS = 50;

/** The coordinators' pages and the mailbox. These only read. */
export function coordinatorRoutes(deps: AppDeps, plans: Plans): Hono {
  const { sql, now } = deps;
  const site = siteOf(deps);
  const zoneOf = async (cycleId: string): Promise<string> =>
    (await plans(cycleId))?.programme.timeZone ?? 'UTC';

  const app = new Hono();
  for (const path of ['/', '/cycles/*', '/mailbox', '/mailbox/*']) app.use(path, pageAccess(deps));
  return app
    .get('/', async (c) => {
      const programme = programmeOf(c);
      const cycles = await listCycleHeads(sql, programme);
      const rehearsals = site.rehearsal || programme !== null ? null : await listRehearsals(sql);
      const definitions = rehearsals === null ? null : await listDefinitions(sql);
      const page = { site, cycles, definitions, rehearsals, only: programme !== null };
      return c.html(document(<HomePage {...page} />));
    })
    .get('/cycles/:id', async (c) => {
      const id = c.req.param('id');
      const plan = found(await plans(id), `cycle ${id}`);
      const [seen, events, windows, known] = await Promise.all([
        inspect(deps, plans, id, unitOf(c)),
        listEvents(sql, id),
        listMonthWindows(sql, plan),
        getProgramme(sql, plan.programme.id),
      ]);
      const programme = found(known, `programme ${plan.programme.id}`);
      const page = {
        site,
        plan,
        seen,
        events,
        windows,
        programme,
        forms: takesForms(deps) && unitOf(c) === null,
      };
      return c.html(document(<CyclePage {...page} />));
    })
    .get('/cycles/:id/report', async (c) => {
      const id = c.req.param('id');
      const plan = found(await plans(id), `cycle ${id}`);
      const report = await makeReport(sql, id, now());
      return c.html(document(<ReportPage site={site} plan={plan} report={report} />));
    })
    .get('/cycles/:id/stories', async (c) => {
      const id = c.req.param('id');
      const plan = found(await plans(id), `cycle ${id}`);
      const stories = found(await storiesOf(sql, plan), `stories in ${id}`);
      return c.html(document(<StoriesPage site={site} plan={plan} stories={stories} />));
    })
    .get('/cycles/:id/units/:unit', async (c) => {
      const { id, unit } = c.req.param();
      const view = await unitView(deps, plans, id, unit);
      return c.html(document(<UnitPage site={site} view={view} only={unitOf(c) !== null} />));
    })
    .get('/mailbox', async (c) => {
      const recipient = c.req.query('recipient')?.trim() ?? '';
      const before = cursorOf(c.req.query('before'));
      const wanted = recipient === '' ? undefined : recipient;
      const mails = await listMailbox(sql, { recipient: wanted, before, limit: MAILS });
      const last = mails.length < MAILS ? undefined : mails.at(-1);
      const next = new URLSearchParams(wanted === undefined ? {} : { recipient });
      if (last !== undefined) next.set('before', `${last.deliveredAt},${last.messageId}`);
      const older = last === undefined ? null : site.href(`/mailbox?${next.toString()}`);
      const cycles = [...new Set(mails.map(({ cycleId }) => cycleId))];
      const zones = new Map(await Promise.all(cycles.map(async (id) => [id, await zoneOf(id)] as const)));
      const page = { site, mails, recipient, older, zoneOf: (id: string) => zones.get(id) ?? 'UTC' };
      return c.html(document(<MailboxPage {...page} />));
    })
    .get('/mailbox/:message', async (c) => {
      const mail = found(await readMail(sql, c.req.param('message')), 'such mail');
      return c.html(document(<MailPage site={site} mail={mail} zone={await zoneOf(mail.cycleId)} />));
    })
    .get('/mailbox/:message/html', async (c) => {
      const mail = found(await readMail(sql, c.req.param('message')), 'such mail');
      return c.html(framedHtml(mail.html));
    })
    .get('/mailbox/:message/calendar.ics', async (c) => {
      const mail = found(await readMail(sql, c.req.param('message')), 'such mail');
      const calendar = found(mail.calendar, 'calendar entry in this mail');
      return c.body(calendar, 200, { 'content-type': 'text/calendar; charset=utf-8' });
    });
}

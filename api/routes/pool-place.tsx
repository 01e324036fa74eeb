import { Hono } from 'hono';
import type { Context } from 'hono';
import { getLeaver } from '../../db/queries/obligation-page.ts';
import { comeBack, poolMember, rest } from '../../db/queries/pools.ts';
import { zonedDay } from '../../definitions/plan/dates.ts';
import { linkFor, verifyLink } from '../../definitions/plan/links.ts';
import { pool } from '../../locales/en/pool.ts';
import { isDay } from '../days.ts';
import type { AppDeps } from '../deps.ts';
import { found, Problem } from '../http/problem.ts';
import type { Entered } from '../pages/fields.tsx';
import { first, readForm } from '../pages/form-data.ts';
import { document } from '../pages/layout.tsx';
import { MessagePage } from '../pages/message-page.tsx';
import { PoolPlacePage } from '../pages/pool-place.tsx';
import { siteOf } from '../pages/site.ts';
import type { Plans } from '../plans.ts';

/** The page on which a member of a pool rests, comes back, and leaves. GET only reads. */
export function poolPlaceRoutes(deps: AppDeps, plans: Plans): Hono {
  const site = siteOf(deps);
  const load = async (c: Context) => {
    const { id = '', mac = '' } = c.req.param();
    if (!verifyLink(deps.linkKey, 'pool', id, mac))
      throw new Problem('not-found', 'This link is not complete.');
    const { cycleId } = found(await getLeaver(deps.sql, id), 'such participant');
    const plan = found(await plans(cycleId), 'such cycle');
    const today = zonedDay(deps.now(), plan.programme.timeZone);
    return { id, plan, today, member: await poolMember(deps.sql, plan, id) };
  };
  type Place = Awaited<ReturnType<typeof load>>;
  const page = (c: Context, { id, plan, member, today }: Place, entered: Entered) => {
    const leavePath = linkFor(deps.linkKey, deps.baseUrl, 'leave', id);
    const status = Object.keys(entered.errors).length > 0 ? 422 : 200;
    const body =
      member === null ? (
        <MessagePage site={site} title={pool.page.gone}>
          <p>{pool.page.goneText}</p>
        </MessagePage>
      ) : (
        <PoolPlacePage {...{ site, plan, member, today, entered, leavePath }} />
      );
    return c.html(document(body), member === null ? 410 : status);
  };
  return new Hono()
    .get('/pool/:id/:mac', async (c) => page(c, await load(c), { values: {}, errors: {} }))
    .post('/pool/:id/:mac', async (c) => {
      const place = await load(c);
      const values = await readForm(c);
      const [wish, until] = [first(values, 'do'), first(values, 'until')];
      const request = { participant: place.id, now: deps.now() };
      if (wish === 'back') await comeBack(deps.sql, place.plan, request);
      if (wish === 'rest') {
        if (until !== '' && (!isDay(until) || until <= place.today))
          return page(c, place, { values, errors: { until: pool.ask.wrongDay } });
        const how = { until: until === '' ? null : until, because: 'wish' } as const;
        await rest(deps.sql, place.plan, { ...request, ...how });
      }
      return c.redirect(site.href(c.req.path), 303);
    });
}

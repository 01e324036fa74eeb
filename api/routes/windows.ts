import { Hono } from 'hono';
import { listMonthWindows } from '../../db/queries/fixed-windows.ts';
import type { Day } from '../../definitions/plan/types.ts';
import type { AppDeps } from '../deps.ts';
import { fixOrSay } from '../fix-window.ts';
import { formAccess, pageAccess } from '../http/access.ts';
import { readBody, shape } from '../http/body.ts';
import { DAY } from '../http/fields.ts';
import { found } from '../http/problem.ts';
import { readNoQuery } from '../http/query.ts';
import { reply } from '../http/wire.ts';
import { first, readForm } from '../pages/form-data.ts';
import { siteOf } from '../pages/site.ts';
import type { Plans } from '../plans.ts';

interface DaysBody {
  readonly opens?: string | null;
  readonly closes?: string | null;
}

const daysBody = shape<DaysBody>(['opens', 'closes'], {
  type: 'object',
  additionalProperties: false,
  properties: { opens: { ...DAY, nullable: true }, closes: { ...DAY, nullable: true } },
});

/** The days that are said; the others stay as they are planned. */
const daysOf = ({ opens, closes }: DaysBody): { opens?: Day; closes?: Day } => ({
  ...(opens ? { opens } : {}),
  ...(closes ? { closes } : {}),
});

/** Windows to apply that are planned for a month: listed, and their days fixed. */
export function windowRoutes({ sql, now }: AppDeps, plans: Plans): Hono {
  return new Hono()
    .get('/:id/windows', async (c) => {
      readNoQuery(c);
      const id = c.req.param('id');
      return reply(c, { windows: await listMonthWindows(sql, found(await plans(id), `cycle ${id}`)) });
    })
    .patch('/:id/windows/:role', async (c) => {
      readNoQuery(c);
      const { id, role } = c.req.param();
      const plan = found(await plans(id), `cycle ${id}`);
      const days = daysOf(await readBody(c, daysBody));
      return reply(c, await fixOrSay(sql, { plan, role, days, now: now() }));
    });
}

/** The form of the cycle's page that does the same. */
export function windowForms(deps: AppDeps, plans: Plans): Hono {
  const { sql, now } = deps;
  const site = siteOf(deps);
  const app = new Hono();
  app.use('/cycles/:id/windows/:role', pageAccess(deps), formAccess(deps));
  return app.post('/cycles/:id/windows/:role', async (c) => {
    const { id, role } = c.req.param();
    const plan = found(await plans(id), `cycle ${id}`);
    const values = await readForm(c);
    const days = daysOf({ opens: first(values, 'opens').trim(), closes: first(values, 'closes').trim() });
    await fixOrSay(sql, { plan, role, days, now: now() });
    return c.redirect(site.href(`/cycles/${id}`), 303);
  });
}

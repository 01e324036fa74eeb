import { Hono } from 'hono';
import type { Context } from 'hono';
import { closeOrSay } from '../close.ts';
import type { AppDeps } from '../deps.ts';
import { formAccess, pageAccess } from '../http/access.ts';
import { found } from '../http/problem.ts';
import { first, readForm } from '../pages/form-data.ts';
import { siteOf } from '../pages/site.ts';
import type { Plans } from '../plans.ts';
import { repeatOrSay } from '../repeat.ts';

/** The forms on a cycle's page that decide what comes after it. */
export function afterwardsRoutes(deps: AppDeps, plans: Plans): Hono {
  const { sql, now } = deps;
  const site = siteOf(deps);
  const back = (c: Context) => c.redirect(site.href(`/cycles/${c.req.param('id') ?? ''}`), 303);

  const repeat = (repeating: boolean) => async (c: Context) => {
    const id = c.req.param('id') ?? '';
    const plan = found(await plans(id), `cycle ${id}`);
    await repeatOrSay(sql, plans, { programme: plan.programme.id, repeating, now: now() });
    return back(c);
  };

  const app = new Hono();
  for (const path of ['/cycles/:id/close', '/cycles/:id/repeat', '/cycles/:id/stop-repeating']) {
    app.use(path, pageAccess(deps), formAccess(deps));
  }
  return app
    .post('/cycles/:id/close', async (c) => {
      const lastDay = first(await readForm(c), 'lastDay').trim();
      const cycleId = c.req.param('id');
      await closeOrSay(sql, { cycleId, lastDay: lastDay === '' ? null : lastDay, now: now() });
      return back(c);
    })
    .post('/cycles/:id/repeat', repeat(true))
    .post('/cycles/:id/stop-repeating', repeat(false));
}

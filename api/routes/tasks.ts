import { Hono } from 'hono';
import type { Context } from 'hono';
import { closeByHand, getTask } from '../../db/queries/tasks.ts';
import type { AppDeps } from '../deps.ts';
import { formAccess, pageAccess } from '../http/access.ts';
import { readNoBody } from '../http/body.ts';
import { found, Problem } from '../http/problem.ts';
import { readNoQuery } from '../http/query.ts';
import { reply } from '../http/wire.ts';
import { siteOf } from '../pages/site.ts';
import { BY_HAND } from '../unit-tasks.ts';

/**
 * Closes a task that a coordinator has seen to. Closed twice it stays closed.
 * @throws Problem not-found, conflict
 */
async function close({ sql, now }: AppDeps, c: Context): Promise<string | null> {
  const { id = '', unit: named, task: taskId = '' } = c.req.param();
  const task = await getTask(sql, id, taskId);
  const { kind, unit } = found(named === undefined || task?.unit === named ? task : null, `task ${taskId}`);
  if (!BY_HAND.includes(kind)) {
    throw new Problem(
      'conflict',
      `A task of the kind ${kind} closes by itself when what it asks for is done.`,
    );
  }
  await closeByHand(sql, taskId, now());
  return unit;
}

/** One task of the API. */
export function taskRoutes(deps: AppDeps): Hono {
  const done = async (c: Context) => {
    readNoQuery(c);
    await readNoBody(c);
    await close(deps, c);
    const { id = '', task = '' } = c.req.param();
    return reply(c, found(await getTask(deps.sql, id, task), 'the task'));
  };
  return new Hono().post('/:id/tasks/:task/close', done).post('/:id/units/:unit/tasks/:task/close', done);
}

/** The form of the unit's page, and the way back to it. */
export function taskPages(deps: AppDeps): Hono {
  const site = siteOf(deps);
  const path = '/cycles/:id/units/:unit/tasks/:task/close';
  const app = new Hono();
  app.use(path, pageAccess(deps), formAccess(deps));
  return app.post(path, async (c) => {
    const unit = await close(deps, c);
    const cycle = `/cycles/${c.req.param('id')}`;
    return c.redirect(site.href(unit === null ? cycle : `${cycle}/units/${unit}`), 303);
  });
}

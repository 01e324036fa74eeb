import { Hono } from 'hono';
import type { Context } from 'hono';
import { listCycleHeads } from '../../db/queries/cycle-head.ts';
import { getProgramme } from '../../db/queries/programmes.ts';
import { interestedIn } from '../../db/queries/programme-interest.ts';
import type { AppDeps } from '../deps.ts';
import { readNoBody } from '../http/body.ts';
import { found } from '../http/problem.ts';
import { readNoQuery } from '../http/query.ts';
import { reply } from '../http/wire.ts';
import type { Plans } from '../plans.ts';
import { repeatOrSay } from '../repeat.ts';

/** Programmes: their cycles, what comes next, and whether that is opened by itself. */
export function programmeRoutes(deps: AppDeps, plans: Plans): Hono {
  const { sql, now } = deps;

  const shown = async (id: string) => {
    const programme = found(await getProgramme(sql, id), `programme ${id}`);
    const cycles = (await listCycleHeads(sql)).filter((head) => head.programme === id);
    return { ...programme, cycles };
  };

  const change = (repeating: boolean) => async (c: Context) => {
    readNoQuery(c);
    await readNoBody(c);
    const id = c.req.param('id') ?? '';
    await repeatOrSay(sql, plans, { programme: id, repeating, now: now() });
    return reply(c, await shown(id));
  };

  return new Hono()
    .get('/:id', async (c) => {
      readNoQuery(c);
      return reply(c, await shown(c.req.param('id')));
    })
    .get('/:id/interests', async (c) => {
      readNoQuery(c);
      const { id } = found(await getProgramme(sql, c.req.param('id')), `programme ${c.req.param('id')}`);
      return reply(c, { interests: await interestedIn(sql, id) });
    })
    .post('/:id/repeat', change(true))
    .post('/:id/stop-repeating', change(false));
}

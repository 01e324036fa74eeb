import { Hono } from 'hono';
import type { Context } from 'hono';
import { getCycleHead, listCycleHeads } from '../../db/queries/cycle-head.ts';
import { listTasks } from '../../db/queries/inspect.ts';
import { earlyEnds } from '../../db/queries/early-end.ts';
import { makeReport } from '../../db/queries/report.ts';
import { storiesOf } from '../../db/queries/stories.ts';
import type { AppDeps } from '../deps.ts';
import { readBody, readNoBody, shape } from '../http/body.ts';
import { DAY } from '../http/fields.ts';
import { changeCycle } from '../change-cycle.ts';
import { closeOrSay } from '../close.ts';
import { found } from '../http/problem.ts';
import { programmeOf, unitOf } from '../http/scope.ts';
import { oneOf, readNoQuery, readQuery } from '../http/query.ts';
import { reply } from '../http/wire.ts';
import { inspect } from '../inspection.ts';
import type { Plans } from '../plans.ts';
import { startCycle, type StartBody } from '../start.ts';

const startBody = shape<StartBody>(['definition', 'start', 'confirmPast', 'people', 'repeat'], {
  type: 'object',
  additionalProperties: false,
  required: ['definition', 'start'],
  properties: {
    definition: { type: 'string' },
    start: DAY,
    confirmPast: { type: 'array', items: { type: 'string' }, nullable: true },
    people: { type: 'string', nullable: true },
    repeat: { type: 'boolean', nullable: true },
  },
});

interface CloseBody {
  readonly lastDay?: string | null;
}

const closeBody = shape<CloseBody>(['lastDay'], {
  type: 'object',
  additionalProperties: false,
  properties: { lastDay: { ...DAY, nullable: true } },
});

/** Cycles: started, listed, inspected, held, ended, reported. */
export function cycleRoutes(deps: AppDeps, plans: Plans): Hono {
  const { sql, now } = deps;

  const head = async (id: string) => found(await getCycleHead(sql, id), `cycle ${id}`);

  /** The cycle that is to change: nothing else is said about it. */
  const named = async (c: Context): Promise<string> => {
    readNoQuery(c);
    await readNoBody(c);
    return c.req.param('id') ?? '';
  };

  return new Hono()
    .get('/', async (c) => {
      readNoQuery(c);
      return reply(c, { cycles: await listCycleHeads(sql, programmeOf(c)) });
    })
    .post('/', async (c) => {
      readNoQuery(c);
      const cycleId = await startCycle(deps, await readBody(c, startBody));
      c.header('location', `${deps.baseUrl.replace(/\/+$/, '')}/api/cycles/${cycleId}`);
      return reply(c, await head(cycleId), 201);
    })
    .get('/:id', async (c) => {
      readNoQuery(c);
      return reply(c, await inspect(deps, plans, c.req.param('id'), unitOf(c)));
    })
    .get('/:id/tasks', async (c) => {
      const state = oneOf('state', readQuery(c, ['state']).state, ['open', 'all']) ?? 'open';
      const { id } = await head(c.req.param('id'));
      return reply(c, { tasks: await listTasks(sql, id, state, unitOf(c)) });
    })
    .get('/:id/units/:unit/early-ends', async (c) => {
      readNoQuery(c);
      const { id } = await head(c.req.param('id'));
      return reply(c, { earlyEnds: await earlyEnds(sql, id, c.req.param('unit')) });
    })
    .get('/:id/early-ends', async (c) => {
      readNoQuery(c);
      const { id } = await head(c.req.param('id'));
      return reply(c, { earlyEnds: await earlyEnds(sql, id, null) });
    })
    .get('/:id/report', async (c) => {
      readNoQuery(c);
      const { id } = await head(c.req.param('id'));
      return reply(c, await makeReport(sql, id, now()));
    })
    .get('/:id/stories', async (c) => {
      readNoQuery(c);
      const id = c.req.param('id');
      const plan = found(await plans(id), `cycle ${id}`);
      return reply(c, found(await storiesOf(sql, plan), `stories in ${id}`));
    })
    .post('/:id/pause', async (c) => reply(c, await changeCycle(deps, await named(c), 'pause')))
    .post('/:id/resume', async (c) => reply(c, await changeCycle(deps, await named(c), 'resume')))
    .post('/:id/close', async (c) => {
      readNoQuery(c);
      const cycleId = c.req.param('id');
      const { lastDay = null } = await readBody(c, closeBody);
      await closeOrSay(sql, { cycleId, lastDay, now: now() });
      return reply(c, await head(cycleId));
    })
    .post('/:id/cancel', async (c) => reply(c, await changeCycle(deps, await named(c), 'cancel')));
}

import { Hono } from 'hono';
import type { Context } from 'hono';
import { transaction } from '../../db/client.ts';
import { getCycleHead, listCycleHeads } from '../../db/queries/cycle-head.ts';
import { cancelCycle, createCycle, pauseCycle, resumeCycle } from '../../db/queries/cycles.ts';
import { newestDefinition, getDefinition } from '../../db/queries/definitions.ts';
import { listTasks } from '../../db/queries/inspect.ts';
import { importPeople } from '../../db/queries/participants.ts';
import { programmeChanged, setRepeating } from '../../db/queries/programmes.ts';
import { earlyEnds } from '../../db/queries/early-end.ts';
import { makeReport } from '../../db/queries/report.ts';
import { storiesOf } from '../../db/queries/stories.ts';
import { planHash } from '../../definitions/plan/hash.ts';
import { formatMoment } from '../../definitions/plan/format.ts';
import type { EpochMs, Plan } from '../../definitions/plan/types.ts';
import { runnablePlanOf } from '../compile.ts';
import type { AppDeps } from '../deps.ts';
import { readBody, readNoBody, shape } from '../http/body.ts';
import { DAY } from '../http/fields.ts';
import { closeOrSay } from '../close.ts';
import { nearest } from '../http/nearest.ts';
import { found, Problem } from '../http/problem.ts';
import { programmeOf, unitOf } from '../http/scope.ts';
import { oneOf, readNoQuery, readQuery } from '../http/query.ts';
import { reply } from '../http/wire.ts';
import { neverAgain } from '../repeat.ts';
import { refuseResting } from '../resting.ts';
import { inspect, stepWords } from '../inspection.ts';
import type { Plans } from '../plans.ts';
import { csvFaults } from './participants.ts';

interface StartBody {
  /** A definition's id, `su-alumni@2`, or a programme's, for its newest version. */
  readonly definition: string;
  readonly start: string;
  readonly confirmPast?: readonly string[] | null;
  readonly people?: string | null;
  /** Open the next cycles by themselves. */
  readonly repeat?: boolean | null;
}

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

/** Refuses confirmations of what is no step: a wrong key would confirm nothing. */
function refuseUnknown(plan: Plan, confirmed: readonly string[]): void {
  const keys = plan.steps.map(({ key }) => key);
  const faults = confirmed.flatMap((key, index) => {
    if (keys.includes(key)) return [];
    const near = nearest(key, keys);
    const hint = near === null ? `Leave "${key}" out.` : `Did you mean "${near}"?`;
    return [{ at: `/confirmPast/${index}`, found: key, expected: 'the key of a step', hint }];
  });
  if (faults.length > 0) throw new Problem('invalid', 'This cycle has no such step.', faults);
}

/** Refuses a start whose moments lie in the past, until each of them is confirmed by its key. */
function refusePast(plan: Plan, now: EpochMs, confirmed: readonly string[]): void {
  const past = plan.steps.filter(({ at, key }) => at < now && !confirmed.includes(key));
  if (past.length === 0) return;
  const zone = plan.programme.timeZone;
  const faults = past.map((step) => ({
    at: step.key,
    found: `${formatMoment(step.at, zone, 'en')}: ${stepWords(plan, { ...step, pairs: null })}`,
    expected: 'a moment that is still to come',
    hint: `Start later, or confirm it: "confirmPast": ["${step.key}"].`,
  }));
  const many = past.length === 1 ? 'One moment lies' : `${past.length} moments lie`;
  throw new Problem('conflict', `${many} in the past. They would all happen at once.`, faults);
}

async function start(deps: AppDeps, body: StartBody): Promise<string> {
  const { sql } = deps;
  const now = deps.now();
  const stored =
    (await getDefinition(sql, body.definition)) ?? (await newestDefinition(sql, body.definition));
  const { id, text } = found(stored, `definition ${body.definition}`);
  const plan = runnablePlanOf(text, body.start, now);
  refuseResting(plan);
  const confirmed = body.confirmPast ?? [];
  const never = body.repeat === true ? neverAgain(plan) : null;
  if (never !== null) throw new Problem('conflict', `It cannot repeat. ${never}`);
  refuseUnknown(plan, confirmed);
  refusePast(plan, now, confirmed);
  return transaction(sql, async (tx) => {
    const cycle = { definitionId: id, plan, sha256: planHash(plan), clock: deps.clock ?? 'real', now };
    const { cycleId, created } = await createCycle(tx, cycle);
    if (!created) throw new Problem('conflict', `The cycle ${cycleId} has been started already.`);
    if (body.repeat === true) await setRepeating(tx, { programme: plan.programme.id, repeating: true, now });
    else await programmeChanged(tx, plan.programme.id, now);
    const csv = body.people ?? null;
    if (csv === null) return cycleId;
    const result = await importPeople(tx, { cycleId, csv, now });
    if ('errors' in result) throw csvFaults(result.errors);
    return cycleId;
  });
}

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

  /** Carries out a change of state, or says why it cannot be. */
  const change = async (id: string, done: Promise<boolean>, needed: string) => {
    if (await done) return found(await getCycleHead(sql, id), `cycle ${id}`);
    const { state } = found(await getCycleHead(sql, id), `cycle ${id}`);
    throw new Problem('conflict', `The cycle ${id} is ${state}; ${needed}.`);
  };

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
      const cycleId = await start(deps, await readBody(c, startBody));
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
    .post('/:id/pause', async (c) => {
      const id = await named(c);
      return reply(c, await change(id, pauseCycle(sql, id), 'only a running one can be paused'));
    })
    .post('/:id/resume', async (c) => {
      const id = await named(c);
      return reply(c, await change(id, resumeCycle(sql, id, now()), 'only a paused one can be resumed'));
    })
    .post('/:id/close', async (c) => {
      readNoQuery(c);
      const cycleId = c.req.param('id');
      const { lastDay = null } = await readBody(c, closeBody);
      await closeOrSay(sql, { cycleId, lastDay, now: now() });
      return reply(c, await head(cycleId));
    })
    .post('/:id/cancel', async (c) => {
      const id = await named(c);
      return reply(c, await change(id, cancelCycle(sql, id, now()), 'it has ended already'));
    });
}

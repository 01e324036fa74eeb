/** A unit's coordinator pauses a pair, and resumes it: by the API, and by the forms of the unit's page. */
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Sql } from '../../db/client.ts';
import { pausePair, resumePair, type PauseResult } from '../../db/queries/relationships.ts';
import { zonedDay } from '../../definitions/plan/dates.ts';
import type { Day, EpochMs, Plan } from '../../definitions/plan/types.ts';
import { matchingPages as text } from '../../locales/en/matching-pages.ts';
import { isDay } from '../days.ts';
import type { AppDeps } from '../deps.ts';
import { formAccess, pageAccess } from '../http/access.ts';
import { readBody, readNoBody } from '../http/body.ts';
import { found, Problem } from '../http/problem.ts';
import { readNoQuery } from '../http/query.ts';
import { untilBody } from '../http/until.ts';
import { reply } from '../http/wire.ts';
import { unitPath } from '../pages/draft-table.tsx';
import { first, readForm } from '../pages/form-data.ts';
import type { Plans } from '../plans.ts';
import { unitPages, type Here } from './unit-place.tsx';

const REFUSED: Readonly<Record<Exclude<PauseResult, 'done'>, string>> = {
  'not-active': 'Only a pair that has begun and not ended can be paused or resumed.',
  paused: 'It is paused already; resume it first.',
  'not-paused': 'It is not paused.',
};

interface Wish {
  readonly plan: Plan;
  readonly relationship: string;
  readonly now: EpochMs;
}

/** @throws Problem `not-found` where the unit has no such pair */
async function pairIn(
  sql: Sql,
  c: Context,
  relationship = c.req.param('relationship') ?? '',
): Promise<string> {
  const { id = '', unit = '' } = c.req.param();
  const rows = await sql`
    select 1 from relationship where id = ${relationship} and cycle_id = ${id} and unit_id = ${unit}`;
  found(rows[0], `pair ${relationship}`);
  return relationship;
}

function doneOrSay(result: PauseResult): void {
  if (result !== 'done') throw new Problem('conflict', REFUSED[result]);
}

/** @throws Problem where the day is not to come, or the pair cannot be paused */
async function pause(sql: Sql, { plan, relationship, now }: Wish, until: Day | null): Promise<void> {
  if (until !== null && until <= zonedDay(now, plan.programme.timeZone))
    throw new Problem('invalid', 'The day of return is to come.', [
      {
        at: '/until',
        found: until,
        expected: 'a day after today',
        hint: 'Leave it out to pause without a day of return.',
      },
    ]);
  doneOrSay(await pausePair(sql, plan, { relationship, until, now }));
}

/** @throws Problem where the pair is not paused */
async function resume(sql: Sql, { plan, relationship, now }: Wish): Promise<void> {
  doneOrSay(await resumePair(sql, plan, { relationship, now }));
}

const PAIR = 'units/:unit/pairs/:relationship';

/** The API. */
export function pauseRoutes({ sql, now }: AppDeps, plans: Plans): Hono {
  const wish = async (c: Context): Promise<Wish> => {
    readNoQuery(c);
    const id = c.req.param('id') ?? '';
    const plan = found(await plans(id), `cycle ${id}`);
    return { plan, relationship: await pairIn(sql, c), now: now() };
  };
  const answer = async (c: Context, { relationship }: Wish) => {
    const [row] = await sql`
      select id as relationship, state, paused_at as "pausedAt", resumes_at as "resumesAt", ends_at as "endsAt"
      from relationship where id = ${relationship}`;
    return reply(c, found(row, 'the pair'));
  };
  return new Hono()
    .post(`/:id/${PAIR}/pause`, async (c) => {
      const wished = await wish(c);
      await pause(sql, wished, (await readBody(c, untilBody)).until ?? null);
      return answer(c, wished);
    })
    .post(`/:id/${PAIR}/resume`, async (c) => {
      const wished = await wish(c);
      await readNoBody(c);
      await resume(sql, wished);
      return answer(c, wished);
    });
}

/** @throws Problem for what is no day */
function dayOf(written: string): Day | null {
  if (written === '') return null;
  if (!isDay(written)) throw new Problem('invalid', text.pause.wrongDay);
  return written;
}

/** The forms of a unit's page: the pair is one of their fields. */
export function pausePages(deps: AppDeps, plans: Plans): Hono {
  const page = unitPages(deps, plans);
  const { sql } = deps;
  const formOf = async ({ c, place, at }: Here) => {
    const values = await readForm(c);
    const relationship = await pairIn(sql, c, first(values, 'pair'));
    return { wish: { plan: place.plan, relationship, now: at.now }, until: first(values, 'until').trim() };
  };
  const back = ({ c, place }: Here) => c.redirect(unitPath(place.site, place), 303);
  const pairs = '/cycles/:id/units/:unit/pairs';
  const app = new Hono();
  for (const below of ['pause', 'resume']) app.use(`${pairs}/${below}`, pageAccess(deps), formAccess(deps));
  return app
    .post(
      `${pairs}/pause`,
      page(async (here) => {
        const { wish, until } = await formOf(here);
        await pause(sql, wish, dayOf(until));
        return back(here);
      }),
    )
    .post(
      `${pairs}/resume`,
      page(async (here) => {
        await resume(sql, (await formOf(here)).wish);
        return back(here);
      }),
    );
}

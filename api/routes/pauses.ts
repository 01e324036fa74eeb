import { Hono } from 'hono';
import type { Context } from 'hono';
import { pausePair, resumePair, type PauseResult } from '../../db/queries/relationships.ts';
import { zonedDay } from '../../definitions/plan/dates.ts';
import type { AppDeps } from '../deps.ts';
import { readBody, readNoBody } from '../http/body.ts';
import { found, Problem } from '../http/problem.ts';
import { readNoQuery } from '../http/query.ts';
import { untilBody } from '../http/until.ts';
import { reply } from '../http/wire.ts';
import type { Plans } from '../plans.ts';

const REFUSED: Readonly<Record<Exclude<PauseResult, 'done'>, string>> = {
  'not-active': 'Only a pair that has begun and not ended can be paused or resumed.',
  paused: 'It is paused already; resume it first.',
  'not-paused': 'It is not paused.',
};

/** A unit's coordinator pauses a pair, and resumes it. */
export function pauseRoutes({ sql, now }: AppDeps, plans: Plans): Hono {
  const place = async (c: Context) => {
    const { id = '', unit = '', relationship = '' } = c.req.param();
    readNoQuery(c);
    const plan = found(await plans(id), `cycle ${id}`);
    const rows = await sql`
      select 1 from relationship where id = ${relationship} and cycle_id = ${id} and unit_id = ${unit}`;
    found(rows[0], `pair ${relationship}`);
    return { plan, relationship };
  };
  const answer = async (c: Context, relationship: string, result: PauseResult) => {
    if (result !== 'done') throw new Problem('conflict', REFUSED[result]);
    const [row] = await sql`
      select id as relationship, state, paused_at as "pausedAt", resumes_at as "resumesAt", ends_at as "endsAt"
      from relationship where id = ${relationship}`;
    return reply(c, found(row, 'the pair'));
  };
  const pair = '/:id/units/:unit/pairs/:relationship';
  return new Hono()
    .post(`${pair}/pause`, async (c) => {
      const { plan, relationship } = await place(c);
      const until = (await readBody(c, untilBody)).until ?? null;
      if (until !== null && until <= zonedDay(now(), plan.programme.timeZone))
        throw new Problem('invalid', 'The day of return is to come.', [
          {
            at: '/until',
            found: until,
            expected: 'a day after today',
            hint: 'Leave it out to pause without a day of return.',
          },
        ]);
      return answer(c, relationship, await pausePair(sql, plan, { relationship, until, now: now() }));
    })
    .post(`${pair}/resume`, async (c) => {
      const { plan, relationship } = await place(c);
      await readNoBody(c);
      return answer(c, relationship, await resumePair(sql, plan, { relationship, now: now() }));
    });
}

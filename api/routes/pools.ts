import { Hono } from 'hono';
import type { Context } from 'hono';
import { comeBack, poolMembers, rest, type RestResult } from '../../db/queries/pools.ts';
import { zonedDay } from '../../definitions/plan/dates.ts';
import { poolRoles } from '../../definitions/plan/pools.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import type { AppDeps } from '../deps.ts';
import { readBody, readNoBody } from '../http/body.ts';
import { found, Problem } from '../http/problem.ts';
import { readNoQuery } from '../http/query.ts';
import { unitOf } from '../http/scope.ts';
import { untilBody } from '../http/until.ts';
import { reply } from '../http/wire.ts';
import type { Plans } from '../plans.ts';

const REFUSED: Readonly<Record<Exclude<RestResult, 'done'>, string>> = {
  'not-member': 'Only a member of a pool can rest and come back.',
  'not-resting': 'They do not rest.',
};

/** @throws Problem where somebody cannot rest or come back */
export function refuseRest(result: RestResult): void {
  if (result !== 'done') throw new Problem('conflict', REFUSED[result]);
}

/** The standing pools of a cycle, as its coordinators see them; a member who has told them rests, or is back. */
export function poolRoutes({ sql, now }: AppDeps, plans: Plans): Hono {
  const planOf = async (c: Context): Promise<Plan> => {
    readNoQuery(c);
    const id = c.req.param('id') ?? '';
    const plan = found(await plans(id), `cycle ${id}`);
    if (poolRoles(plan).length === 0) throw new Problem('not-found', `The cycle ${id} has no pool.`);
    return plan;
  };
  const memberOf = async (c: Context, plan: Plan) => {
    const id = c.req.param('participant') ?? '';
    const all = await poolMembers(sql, plan, unitOf(c));
    return found(all.find((one) => one.id === id) ?? null, `member ${id} of a pool`);
  };
  return new Hono()
    .get('/:id/pool', async (c) => reply(c, { members: await poolMembers(sql, await planOf(c), unitOf(c)) }))
    .post('/:id/pool/:participant/rest', async (c) => {
      const plan = await planOf(c);
      const until = (await readBody(c, untilBody)).until ?? null;
      if (until !== null && until <= zonedDay(now(), plan.programme.timeZone))
        throw new Problem('invalid', 'The day of return is to come.', [
          {
            at: '/until',
            found: until,
            expected: 'a day after today',
            hint: 'Leave it out to rest without a day of return.',
          },
        ]);
      const { id: participant } = await memberOf(c, plan);
      refuseRest(await rest(sql, plan, { participant, until, because: 'coordinator', now: now() }));
      return reply(c, await memberOf(c, plan));
    })
    .post('/:id/pool/:participant/back', async (c) => {
      const plan = await planOf(c);
      await readNoBody(c);
      const { id: participant } = await memberOf(c, plan);
      refuseRest(await comeBack(sql, plan, { participant, now: now() }));
      return reply(c, await memberOf(c, plan));
    });
}

import { Hono } from 'hono';
import type { Context } from 'hono';
import { matching } from '../../locales/en/matching.ts';
import type { Change } from '../../matching/index.ts';
import type { AppDeps } from '../deps.ts';
import { checked, readBody } from '../http/body.ts';
import { orProblem } from '../http/match-refusal.ts';
import { found } from '../http/problem.ts';
import { readQuery } from '../http/query.ts';
import { reply } from '../http/wire.ts';
import { jobsHere } from '../match-jobs.ts';
import { namesOf } from '../match-words.ts';
import type { Plans } from '../plans.ts';
import { pairBody, whatIfBody, type PairBody, type WhatIfBody } from './match-bodies.ts';

const pairOf = ({ mentee, mentor }: PairBody) => [mentee, mentor] as const;

/** What is absent or null changes nothing. */
function changeOf({ pins, forbids, weights, capacities }: WhatIfBody): Change {
  return {
    pins: (pins ?? []).map(pairOf),
    forbids: (forbids ?? []).map(pairOf),
    weights: weights ?? {},
    capacities: capacities ?? {},
  };
}

/** Questions about matches: what would be, why, and what would help. They change nothing. */
export function matchQuestionRoutes({ sql, matchJobs }: AppDeps, plans: Plans): Hono {
  const job = matchJobs ?? jobsHere(sql);
  const place = async (c: Context) => {
    const [cycle, unitId] = [c.req.param('id') ?? '', c.req.param('unit') ?? ''];
    const plan = found(await plans(cycle), `cycle ${cycle}`);
    const unit = plan.units.find(({ id }) => id === unitId);
    return { cycleId: plan.cycle.id, unitId: found(unit, `unit ${unitId}`).id };
  };

  return new Hono()
    .post('/:id/units/:unit/what-if', async (c) => {
      const unit = await place(c);
      const change = changeOf(await readBody(c, whatIfBody));
      const { difference, version, plan, names } = await orProblem(job('tryChange', unit, change));
      const reweighed = Object.keys(change.weights ?? {}).length > 0;
      const words = matching.change(difference, namesOf(plan, names), reweighed);
      return reply(c, { version, ...difference, words });
    })
    .get('/:id/units/:unit/why', async (c) => {
      const unit = await place(c);
      const pair = pairOf(checked(pairBody, readQuery(c, ['mentee', 'mentor'])));
      const { plan, names, ...explained } = await orProblem(job('explainPair', unit, pair));
      const called = namesOf(plan, names);
      const { score, reasons, broken } = explained.weighed;
      return reply(c, {
        ...explained.found,
        score,
        reasons: reasons.map((reason) => ({ ...reason, words: matching.reason(reason, called) })),
        words: matching.whyNot(explained.found, pair, called, broken),
      });
    })
    .get('/:id/units/:unit/advice', async (c) => {
      const { plan, names, ...advice } = await orProblem(job('adviceFor', await place(c)));
      const called = namesOf(plan, names);
      const words = [
        ...matching.shortages(advice.shortages, called),
        ...advice.relaxations.map((one) => matching.relaxation(one, called)),
        ...advice.places.map((one) => matching.place(one, called)),
        ...advice.recruits.map((one) => matching.recruit(one, called)),
      ];
      return reply(c, { ...advice, words });
    });
}

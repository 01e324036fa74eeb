/** What the pages about a unit's matches have in common: where they are, what people are called, refusals. */
import type { Context } from 'hono';
import type { UnitNow } from '../../db/queries/matches.ts';
import type { AppDeps } from '../deps.ts';
import type { Telling } from '../http/match-refusal.ts';
import { found, Problem } from '../http/problem.ts';
import { jobsHere, type MatchJobs } from '../match-jobs.ts';
import { shortMoment } from '../pages/dates.ts';
import { document } from '../pages/layout.tsx';
import { RefusedPage, type Place } from '../pages/match-pages.tsx';
import { siteOf } from '../pages/site.ts';
import type { Plans } from '../plans.ts';

/** A request to a page about a unit's matches. */
export interface Here {
  readonly c: Context;
  readonly place: Place;
  readonly at: UnitNow;
  readonly job: MatchJobs;
  /** Names by participant's id. */
  readonly names: ReadonlyMap<string, string>;
  readonly telling: Telling;
}

/**
 * A handler for a page about a unit's matches. What it refuses becomes a page that says why, with the way back.
 * @param page makes the response; it may throw a Problem
 */
export function unitPages(deps: AppDeps, plans: Plans) {
  const site = siteOf(deps);
  const job = deps.matchJobs ?? jobsHere(deps.sql);

  const placeOf = async (c: Context) => {
    const [cycleId, unitId] = [c.req.param('id') ?? '', c.req.param('unit') ?? ''];
    const plan = found(await plans(cycleId), `cycle ${cycleId}`);
    const unit = found(
      plan.units.find(({ id }) => id === unitId),
      `unit ${unitId}`,
    );
    return { place: { site, plan, unit }, at: { cycleId, unitId, now: deps.now() } };
  };

  return (page: (here: Here) => Promise<Response>) =>
    async (c: Context): Promise<Response> => {
      const { place, at } = await placeOf(c);
      const { mentees, mentors } = await job('matchable', at);
      const names = new Map([...mentees, ...mentors].map(({ id, name }) => [id, name]));
      const telling: Telling = {
        name: (id) => names.get(id) ?? id,
        moment: (moment) => shortMoment(moment, place.plan.programme.timeZone),
      };
      try {
        return await page({ c, place, at, job, names, telling });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        return c.html(document(<RefusedPage place={place} why={error.message} />), error.status);
      }
    };
}

import { Hono } from 'hono';
import type { Context } from 'hono';
import type { DraftChange } from '../../db/queries/matches.ts';
import { matching } from '../../locales/en/matching.ts';
import { matchingPages as text } from '../../locales/en/matching-pages.ts';
import type { AppDeps } from '../deps.ts';
import { formAccess, pageAccess } from '../http/access.ts';
import { orProblem } from '../http/match-refusal.ts';
import { found, Problem } from '../http/problem.ts';
import { jobsHere } from '../match-jobs.ts';
import { namesOf } from '../match-words.ts';
import { unitPath } from '../pages/draft-table.tsx';
import { first, readForm } from '../pages/form-data.ts';
import { document } from '../pages/layout.tsx';
import {
  AdvicePage,
  ChangePage,
  PublishPage,
  RefusedPage,
  WhyPage,
  type Place,
} from '../pages/match-pages.tsx';
import { siteOf } from '../pages/site.ts';
import type { Plans } from '../plans.ts';

type Field = (name: string) => string;

/** @throws Problem `invalid` when the fields name no change */
function changeOf(field: Field): DraftChange {
  const [kind, mentee] = [field('kind'), field('mentee')];
  if (kind === 'redraft') return { kind };
  if (kind === 'swap') {
    if (mentee === field('other')) throw new Problem('bad-request', text.sameMentee);
    return { kind, mentee, other: field('other') };
  }
  if (kind !== 'pin' && kind !== 'forbid' && kind !== 'free') {
    throw new Problem('bad-request', 'The form does not say what to change.');
  }
  return { kind, mentee, mentor: field('mentor') };
}

/** A version that a form names; null: there was no draft. */
function versionOf(field: Field): number | null {
  const written = field('version');
  if (written === '') return null;
  if (!/^[1-9]\d{0,8}$/.test(written)) throw new Problem('bad-request', 'The form names no version.');
  return Number(written);
}

/**
 * The pages on which a unit's coordinator changes and publishes the draft by plain forms: a page tells what
 * would come of it, its button does it.
 */
export function unitMatchRoutes(deps: AppDeps, plans: Plans): Hono {
  const { sql, now } = deps;
  const site = siteOf(deps);
  const job = deps.matchJobs ?? jobsHere(sql);

  const load = async (c: Context) => {
    const [cycleId, unitId] = [c.req.param('id') ?? '', c.req.param('unit') ?? ''];
    const plan = found(await plans(cycleId), `cycle ${cycleId}`);
    const unit = found(
      plan.units.find(({ id }) => id === unitId),
      `unit ${unitId}`,
    );
    const place: Place = { site, plan, unit };
    return { place, at: { cycleId, unitId, now: now() } };
  };

  const nameIn = async (unit: { cycleId: string; unitId: string }) => {
    const { mentees, mentors } = await job('matchable', unit);
    const names = new Map([...mentees, ...mentors].map(({ id, name }) => [id, name]));
    return { names, name: (id: string): string => names.get(id) ?? id };
  };

  /** What `page` gives, or a page that says why it was refused. */
  const orRefusal = async (c: Context, place: Place, page: () => Promise<Response>): Promise<Response> => {
    try {
      return await page();
    } catch (error) {
      if (!(error instanceof Problem) || error.kind === 'internal') throw error;
      return c.html(document(<RefusedPage place={place} why={error.message} />), error.status);
    }
  };

  const query =
    (c: Context): Field =>
    (name) =>
      c.req.query(name)?.trim() ?? '';

  const form = async (c: Context): Promise<Field> => {
    const values = await readForm(c);
    return (name) => first(values, name);
  };

  const app = new Hono();
  const base = '/cycles/:id/units/:unit';
  for (const below of ['change', 'why', 'advice', 'publish']) {
    app.use(`${base}/${below}`, pageAccess(deps), formAccess(deps));
  }
  return app
    .get(`${base}/change`, async (c) => {
      const { place, at } = await load(c);
      return orRefusal(c, place, async () => {
        const change = changeOf(query(c));
        const { names, name } = await nameIn(at);
        const { difference, version } = await orProblem(job('previewChange', at, change), name);
        const words = matching.change(difference, namesOf(place.plan, names));
        return c.html(document(<ChangePage {...{ place, change, version, words, name }} />));
      });
    })
    .post(`${base}/change`, async (c) => {
      const { place, at } = await load(c);
      return orRefusal(c, place, async () => {
        const field = await form(c);
        const { name } = await nameIn(at);
        await orProblem(job('makeChange', at, changeOf(field), versionOf(field)), name);
        return c.redirect(unitPath(site, place), 303);
      });
    })
    .get(`${base}/why`, async (c) => {
      const { place, at } = await load(c);
      return orRefusal(c, place, async () => {
        const field = query(c);
        const pair = [field('mentee'), field('mentor')] as const;
        const { name } = await nameIn(at);
        const { weighed, names, ...explained } = await orProblem(job('explainPair', at, pair), name);
        const called = namesOf(place.plan, names);
        const words = matching.whyNot(explained.found, pair, called, weighed.broken);
        const reasons = weighed.reasons.map((reason) => matching.reason(reason, called));
        const page = { place, words, reasons, score: weighed.score };
        return c.html(document(<WhyPage {...page} names={[name(pair[0]), name(pair[1])]} />));
      });
    })
    .get(`${base}/advice`, async (c) => {
      const { place, at } = await load(c);
      return orRefusal(c, place, async () => {
        const { names, ...given } = await orProblem(job('adviceFor', at));
        const called = namesOf(place.plan, names);
        const advice = {
          shortages: given.shortages.map((one) => matching.shortage(one, called)),
          relaxations: given.relaxations.map((one) => matching.relaxation(one, called)),
          places: given.places.map((one) => matching.place(one, called)),
          recruits: given.recruits.map((one) => matching.recruit(one, called)),
        };
        return c.html(document(<AdvicePage place={place} advice={advice} />));
      });
    })
    .get(`${base}/publish`, async (c) => {
      const { place, at } = await load(c);
      return orRefusal(c, place, async () => {
        const version = versionOf(query(c)) ?? 0;
        const preview = await orProblem(job('previewPublication', { ...at, version }));
        return c.html(document(<PublishPage place={place} version={version} preview={preview} />));
      });
    })
    .post(`${base}/publish`, async (c) => {
      const { place, at } = await load(c);
      return orRefusal(c, place, async () => {
        const version = versionOf(await form(c)) ?? 0;
        await orProblem(job('publishDraft', { ...at, version }));
        return c.redirect(unitPath(site, place), 303);
      });
    });
}

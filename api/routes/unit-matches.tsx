import { Hono } from 'hono';
import type { Context } from 'hono';
import type { DraftChange } from '../../db/queries/matches.ts';
import { matching } from '../../locales/en/matching.ts';
import { matchingPages as text } from '../../locales/en/matching-pages.ts';
import type { Change } from '../../matching/index.ts';
import type { AppDeps } from '../deps.ts';
import { formAccess, pageAccess } from '../http/access.ts';
import { orProblem } from '../http/match-refusal.ts';
import { Problem } from '../http/problem.ts';
import { namesOf } from '../match-words.ts';
import { unitPath } from '../pages/draft-table.tsx';
import { first, readForm } from '../pages/form-data.ts';
import { document } from '../pages/layout.tsx';
import { AdvicePage, ChangePage, PublishPage, WhyPage } from '../pages/match-pages.tsx';
import { weightField, weightsOf, WhatIfPage } from '../pages/what-if.tsx';
import type { Plans } from '../plans.ts';
import { unitPages, type Here } from './unit-place.tsx';

/** The value of a field; '' when there is none. */
type Field = (name: string) => string;

const queryOf =
  (c: Context): Field =>
  (name) =>
    c.req.query(name)?.trim() ?? '';

async function formOf(c: Context): Promise<Field> {
  const values = await readForm(c);
  return (name) => first(values, name);
}

/** @throws Problem `bad-request` when the fields name no change */
function changeOf(field: Field): DraftChange {
  const [kind, mentee] = [field('kind'), field('mentee')];
  if (kind === 'redraft') return { kind };
  if (kind === 'swap') {
    if (mentee === field('other')) throw new Problem('bad-request', text.sameMentee);
    return { kind, mentee, other: field('other') };
  }
  if (kind !== 'pin' && kind !== 'forbid' && kind !== 'free') throw new Problem('bad-request', text.noChange);
  return { kind, mentee, mentor: field('mentor') };
}

/** A version that a form names; null: there was no draft. @throws Problem `bad-request` */
function versionOf(field: Field): number | null {
  const written = field('version');
  if (written === '') return null;
  if (!/^[1-9]\d{0,8}$/.test(written)) throw new Problem('bad-request', text.noVersion);
  return Number(written);
}

async function showChange({ c, place, at, job, names, telling }: Here): Promise<Response> {
  const change = changeOf(queryOf(c));
  const { difference, version } = await orProblem(job('previewChange', at, change), telling);
  const words = matching.change(difference, namesOf(place.plan, names));
  return c.html(document(<ChangePage {...{ place, change, version, words }} name={telling.name} />));
}

async function doChange({ c, place, at, job, telling }: Here): Promise<Response> {
  const field = await formOf(c);
  await orProblem(job('makeChange', at, changeOf(field), versionOf(field)), telling);
  return c.redirect(unitPath(place.site, place), 303);
}

async function showWhy({ c, place, at, job, names, telling }: Here): Promise<Response> {
  const field = queryOf(c);
  const pair = [field('mentee'), field('mentor')] as const;
  const { weighed, found } = await orProblem(job('explainPair', at, pair), telling);
  const called = namesOf(place.plan, names);
  const words = matching.whyNot(found, pair, called, weighed.broken);
  const reasons = weighed.reasons.map((reason) => matching.reason(reason, called));
  const both = [telling.name(pair[0]), telling.name(pair[1])] as const;
  return c.html(document(<WhyPage {...{ place, words, reasons, score: weighed.score }} names={both} />));
}

async function showAdvice({ c, place, at, job, names }: Here): Promise<Response> {
  const given = await orProblem(job('adviceFor', at));
  const called = namesOf(place.plan, names);
  const advice = {
    shortages: matching.shortages(given.shortages, called),
    relaxations: given.relaxations.map((one) => matching.relaxation(one, called)),
    places: given.places.map((one) => matching.place(one, called)),
    recruits: given.recruits.map((one) => matching.recruit(one, called)),
  };
  return c.html(document(<AdvicePage place={place} advice={advice} />));
}

const WHOLE = /^\d{1,4}$/;
const MOST = 1000;

/** @throws Problem `bad-request` for what is no whole number from 0 to 1000 */
function numberOf(name: string, written: string): number {
  if (WHOLE.test(written) && Number(written) <= MOST) return Number(written);
  throw new Problem('bad-request', text.badNumber(name, written));
}

/** The weights that the form has otherwise than the programme, and the places of one mentor. */
function triedOf({ place, names }: Here, field: Field): Change {
  const called = namesOf(place.plan, names);
  const weights = [...weightsOf(place)].flatMap(([question, weight]): [string, number][] => {
    const written = field(weightField(question));
    const value = written === '' ? weight : numberOf(called.question(question), written);
    return value === weight ? [] : [[question, value]];
  });
  const [mentor, places] = [field('mentor'), field('places')];
  if ((mentor === '') !== (places === '')) throw new Problem('bad-request', text.placesMissing);
  const capacities = mentor === '' ? {} : { [mentor]: numberOf(text.placesCount, places) };
  return { weights: Object.fromEntries(weights), capacities };
}

async function showWhatIf(here: Here): Promise<Response> {
  const { c, place, at, job, names, telling } = here;
  const field = queryOf(c);
  const { mentors } = await job('matchable', at);
  const change = triedOf(here, field);
  const isAsked = Object.keys(c.req.query()).length > 0;
  const reweighed = Object.keys(change.weights ?? {}).length > 0;
  const asked = isAsked ? await orProblem(job('tryChange', at, change), telling) : null;
  const tried = asked && {
    version: asked.version,
    words: matching.change(asked.difference, namesOf(place.plan, names), reweighed),
  };
  return c.html(document(<WhatIfPage {...{ place, mentors, field, tried }} />));
}

async function showPublication({ c, place, at, job, telling }: Here): Promise<Response> {
  const version = versionOf(queryOf(c)) ?? 0;
  const preview = await orProblem(job('previewPublication', { ...at, version }), telling);
  return c.html(document(<PublishPage place={place} version={version} preview={preview} />));
}

async function publish({ c, place, at, job, telling }: Here): Promise<Response> {
  const version = versionOf(await formOf(c)) ?? 0;
  await orProblem(job('publishDraft', { ...at, version }), telling);
  return c.redirect(unitPath(place.site, place), 303);
}

/** Proposes one pair, or with a `leader` a whole group. @throws Problem */
async function propose({ c, place, at, job, telling }: Here): Promise<Response> {
  const values = await readForm(c);
  const mentees = values['mentee'] ?? [];
  const [mentee = ''] = mentees;
  const leader = first(values, 'leader');
  const made =
    leader === ''
      ? job('proposePair', { ...at, mentee, mentor: first(values, 'mentor') })
      : job('proposeGroup', { ...at, mentees, mentor: leader });
  await orProblem(made, telling);
  return c.redirect(unitPath(place.site, place), 303);
}

/**
 * The pages on which a unit's coordinator changes and publishes the draft by plain forms: a page tells what
 * would come of it, its button does it.
 */
export function unitMatchRoutes(deps: AppDeps, plans: Plans): Hono {
  const page = unitPages(deps, plans);
  const unit = '/cycles/:id/units/:unit';
  const app = new Hono();
  for (const below of ['change', 'why', 'advice', 'what-if', 'publish', 'propose']) {
    app.use(`${unit}/${below}`, pageAccess(deps), formAccess(deps));
  }
  return app
    .get(`${unit}/change`, page(showChange))
    .post(`${unit}/change`, page(doChange))
    .get(`${unit}/why`, page(showWhy))
    .get(`${unit}/advice`, page(showAdvice))
    .get(`${unit}/what-if`, page(showWhatIf))
    .get(`${unit}/publish`, page(showPublication))
    .post(`${unit}/publish`, page(publish))
    .post(`${unit}/propose`, page(propose));
}

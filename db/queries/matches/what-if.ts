/**
 * Questions about a unit's matches: what would be, why not, and what would help. They store nothing, and are answered
 * only where all meet in pairs of a mentee and a mentor, or all in groups.
 */
import type { Sql } from '../../client.ts';
import { hasOneForm, onlyPairs } from '../../../definitions/plan/formats.ts';
import type { Plan } from '../../../definitions/plan/types.ts';
import {
  answerTo,
  placesWorth,
  problemOf,
  recruits,
  relaxations,
  shortages,
  weighPair,
  whatIf,
  whyNot,
  type Case,
  type Change,
  type Difference,
  type Pair,
  type Place,
  type Recruit,
  type Relaxation,
  type Shortage,
  type Weighed,
  type WhyNot,
} from '../../../matching/index.ts';
import { getPlan } from '../cycles.ts';
import { groupCase } from './best.ts';
import { caseOf } from './case.ts';
import { findDraft, pairsOf } from './draft-rows.ts';
import { prepare, type Drafting } from './drafting.ts';
import { MatchRefusal } from './refusal.ts';

export interface UnitIds {
  readonly cycleId: string;
  readonly unitId: string;
}

/** What an answer needs to be put into words. */
export interface Asked {
  readonly plan: Plan;
  /** By participant's id. */
  readonly names: ReadonlyMap<string, string>;
}

export interface Tried extends Asked {
  readonly difference: Difference;
  /** The version that it is compared with; null: there is no draft, so the best answer as things stand. */
  readonly version: number | null;
}

/**
 * What a change would do to a unit's draft.
 * @throws ProblemError when the change names somebody or something unknown, or contradicts itself
 */
export async function tryChange(sql: Sql, unit: UnitIds, change: Change): Promise<Tried> {
  const drafting = await draftingOf(sql, unit);
  const draft = await findDraft(sql, unit.cycleId, unit.unitId);
  const before = draft === null ? undefined : { pairs: await pairsOf(sql, draft.id) };
  const { difference } = await whatIf(await caseFor(drafting), change, before);
  return { ...asked(drafting), difference, version: draft?.version ?? null };
}

export interface Explained extends Asked {
  readonly found: WhyNot;
  readonly weighed: Weighed;
}

/** Why a pair is or is not in the best answer. @throws ProblemError `unknown-person` */
export async function explainPair(sql: Sql, unit: UnitIds, pair: Pair): Promise<Explained> {
  const drafting = await draftingOf(sql, unit);
  const given = await caseFor(drafting);
  const problem = problemOf(given);
  const found = await whyNot(problem, await answerTo(problem), pair);
  const [mentee, mentor] = pair.map((id) => drafting.pool.people.get(id));
  const none = { score: 0, reasons: [], broken: [] };
  const weighed = mentee && mentor ? weighPair(given.criteria, mentee, mentor, given.lexicon) : none;
  return { ...asked(drafting), found, weighed };
}

export interface Advice extends Asked {
  readonly shortages: readonly Shortage[];
  readonly relaxations: readonly Relaxation[];
  readonly places: readonly Place[];
  readonly recruits: readonly Recruit[];
}

const PLACES_SHOWN = 3;

/** Who is without a match in the best answer, and what would change that. */
export async function adviceFor(sql: Sql, unit: UnitIds): Promise<Advice> {
  const drafting = await draftingOf(sql, unit);
  const given = await caseFor(drafting);
  const answer = await answerTo(problemOf(given));
  const { solution } = answer;
  return {
    ...asked(drafting),
    shortages: shortages(problemOf(given), solution),
    relaxations: await relaxations(given, solution),
    places: await placesWorth(given, answer, PLACES_SHOWN),
    recruits: recruits(given, solution),
  };
}

async function draftingOf(sql: Sql, { cycleId, unitId }: UnitIds): Promise<Drafting> {
  const plan = await getPlan(sql, cycleId);
  if (!hasOneForm(plan)) throw new MatchRefusal('one-form-only');
  return prepare(sql, plan, [unitId]);
}

const caseFor = async (drafting: Drafting): Promise<Case> =>
  onlyPairs(drafting.pool.plan) ? caseOf(drafting) : groupCase(drafting);

function asked({ pool }: Drafting): Asked {
  return { plan: pool.plan, names: new Map([...pool.people].map(([id, { name }]) => [id, name])) };
}

/** What would let more people be matched: a rule to relax, somebody's place, somebody to recruit. */
import type { Criterion } from '../../definitions/plan/types.ts';
import { solveGroups } from '../groups/solve.ts';
import { comparisonOf, menteeAnswer } from '../scores/compare.ts';
import type { Solution } from '../types.ts';
import type { OpenAnswer } from './answer.ts';
import { judgedBy, problemOf, type Case } from './case.ts';
import { difference, type Difference } from './difference.ts';

/** Without this rule more people are matched. */
export interface Relaxation {
  readonly criterion: Criterion;
  readonly difference: Difference;
}

/** Each hard rule without which more are matched, the best first; rules of equal effect in the plan's order. */
export async function relaxations(given: Case, solution: Solution): Promise<Relaxation[]> {
  const { must, prefer } = given.criteria;
  const found = await Promise.all(
    must.map(async (criterion) => {
      const relaxed = { ...given, ...judgedBy({ must: must.filter((rule) => rule !== criterion), prefer }) };
      return { criterion, difference: difference(solution, await solveGroups(problemOf(relaxed))) };
    }),
  );
  return found
    .filter(({ difference: { before, after } }) => after.matched > before.matched)
    .toSorted((a, b) => b.difference.after.matched - a.difference.after.matched);
}

/** One more place of this mentor, and what it changes. */
export interface Place {
  readonly mentor: string;
  readonly difference: Difference;
}

/**
 * The mentors whose next place is worth most. The prices of the certificate say where to look: a place of price
 * 0 changes nothing. What they promise at most is then worked out.
 *
 * @param count how many mentors at most
 */
export async function placesWorth(given: Case, answer: OpenAnswer, count: number): Promise<Place[]> {
  const { solution } = answer;
  const prices = Object.entries(solution.certificate?.total.mentorPrices ?? {});
  const best = prices.filter(([, price]) => price > 0).toSorted(([, a], [, b]) => b - a);
  const tried = best.slice(0, count).map(async ([mentor]) => {
    const capacity = given.mentors.find(({ id }) => id === mentor)?.capacity ?? 0;
    const wider = await answer.after({ capacities: { [mentor]: capacity + 1 } });
    return { mentor, difference: difference(solution, wider.solution) };
  });
  return Promise.all(tried);
}

/** What a new mentor would have to answer for these people. */
export interface Recruit {
  readonly mentees: readonly string[];
  /** One for each hard rule that they have answered; with `different` the values to avoid. */
  readonly needs: readonly { readonly criterion: Criterion; readonly values: readonly string[] }[];
}

/** Whom to recruit for those without a match: people with the same needs stand together, most people first. */
export function recruits({ criteria, mentees }: Case, { unmatched }: Pick<Solution, 'unmatched'>): Recruit[] {
  const groups = new Map<string, { mentees: string[]; needs: Recruit['needs'] }>();
  for (const { id, answers } of mentees) {
    if (!unmatched.includes(id)) continue;
    const needs = criteria.must
      .map((criterion) => ({ criterion, values: valuesOf(criterion, menteeAnswer(criterion, answers)) }))
      .filter(({ values }) => values.length > 0);
    const key = JSON.stringify(needs.map(({ values }) => values));
    const group = groups.get(key) ?? { mentees: [], needs };
    groups.set(key, group);
    group.mentees.push(id);
  }
  return [...groups.values()].toSorted((a, b) => b.mentees.length - a.mentees.length);
}

function valuesOf(criterion: Criterion, answer: ReturnType<typeof menteeAnswer>): string[] {
  const comparison = comparisonOf(criterion, new Map());
  if (comparison.kind === 'set') return [...comparison.read(answer).values()];
  return comparison.read(answer) === null ? [] : [String(answer)];
}

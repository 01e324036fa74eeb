/** What a change would do, without making it. */
import { solveGroups } from '../groups/solve.ts';
import type { Edge, Problem, Solution } from '../types.ts';
import { changed, problemOf, type Case, type Change } from './case.ts';
import { difference, type Difference, type Pairs } from './difference.ts';

export interface WhatIf {
  readonly difference: Difference;
  readonly solution: Solution;
}

/**
 * Solves the case as it would be. Where weights change, the pairs of before are judged by the new ones, too, so that
 * both are of one measure.
 * @param before what to compare with; by default the best answer as the case stands
 * @throws ProblemError as `changed`, and when pins contradict each other or the rules
 */
export async function whatIf(given: Case, change: Change, before?: Pairs): Promise<WhatIf> {
  const known = before ?? (await solveGroups(problemOf(given)));
  const problem = problemOf(changed(given, change));
  const solution = await solveGroups(problem);
  const old = Object.keys(change.weights ?? {}).length > 0 ? judgedAnew(known, problem) : known;
  return { difference: difference(old, solution), solution };
}

/** The same pairs with the scores of a problem; a pair that is not in it keeps its own. */
function judgedAnew({ pairs }: Pairs, { edges }: Problem): Pairs {
  const keyOf = ({ mentee, mentor }: Edge) => JSON.stringify([mentee, mentor]);
  const made = new Set(pairs.map(keyOf));
  const scores = new Map(edges.flatMap((edge) => (made.has(keyOf(edge)) ? [[keyOf(edge), edge.score]] : [])));
  return { pairs: pairs.map((pair) => ({ ...pair, score: scores.get(keyOf(pair)) ?? pair.score })) };
}

/** What a change would do, without making it. */
import { exactSolver } from '../solver.ts';
import type { Solution } from '../types.ts';
import { changed, problemOf, type Case, type Change } from './case.ts';
import { difference, type Difference, type Pairs } from './difference.ts';

export interface WhatIf {
  readonly difference: Difference;
  readonly solution: Solution;
}

/**
 * Solves the case as it would be.
 * @param before what to compare with; by default the best answer as the case stands
 * @throws ProblemError as `changed`, and when pins contradict each other or the rules
 */
export function whatIf(given: Case, change: Change, before?: Pairs): WhatIf {
  const known = before ?? exactSolver.solve(problemOf(given));
  const solution = exactSolver.solve(problemOf(changed(given, change)));
  return { difference: difference(known, solution), solution };
}

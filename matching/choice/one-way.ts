import { exactSolver } from '../solver.ts';
import type { Edge, Objective, Solution } from '../types.ts';
import { ranksBetween, type ChoiceProblem } from './problem.ts';

/**
 * One side chooses: as many pairs as possible, and among such answers the least sum of ranks (capacitated house
 * allocation with the kernel). With `maximin` the worst rank comes before the sum.
 *
 * @param by whose lists count; the other side's are not asked
 * @returns pairs whose scores are minus the rank, which counts from 1
 * @throws ProblemError
 */
export function chooseOneWay(
  problem: ChoiceProblem,
  by: 'mentee' | 'mentor',
  objective: Objective = 'total',
): Solution {
  return exactSolver.solve({ ...problem, edges: wishEdges(problem, by), objective });
}

/** The pairs that one side wishes for, with minus the rank as their score. @throws ProblemError */
export function wishEdges(problem: ChoiceProblem, by: 'mentee' | 'mentor'): Edge[] {
  const ranks = ranksBetween(problem);
  const choosers = by === 'mentee' ? problem.mentees : problem.mentors;
  return choosers.flatMap(({ id }) =>
    [...(ranks.get(id) ?? [])].map(([wish, rank]): Edge =>
      by === 'mentee'
        ? { mentee: id, mentor: wish, score: -rank }
        : { mentee: wish, mentor: id, score: -rank },
    ),
  );
}

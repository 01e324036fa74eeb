import type { Adjustment } from '../adjust.ts';
import { solveGroups } from '../groups/solve.ts';
import { Rematching } from '../rematching.ts';
import type { Problem, Solution } from '../types.ts';

/** What can be tried on an answer. */
export type Trial = Pick<Adjustment, 'pins' | 'capacities'>;

/** An answer that tells what a change would make of it. */
export interface OpenAnswer {
  readonly solution: Solution;
  readonly after: (trial: Trial) => OpenAnswer | Promise<OpenAnswer>;
}

/**
 * Solves a problem so that one can go on asking: from the prices of the answer where groups have no lower limits,
 * anew where they have.
 * @throws ProblemError
 */
export async function answerTo(problem: Problem): Promise<OpenAnswer> {
  if (problem.mentors.every(({ min = 0 }) => min === 0)) return Rematching.of(problem);
  const solution = await solveGroups(problem);
  return { solution, after: async (trial) => answerTo(after(problem, trial)) };
}

function after(problem: Problem, { pins = [], capacities = {} }: Trial): Problem {
  return {
    ...problem,
    pins: [...problem.pins, ...pins],
    mentors: problem.mentors.map((mentor) => ({
      ...mentor,
      capacity: capacities[mentor.id] ?? mentor.capacity,
    })),
  };
}

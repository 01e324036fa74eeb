import { Rematching } from './rematching.ts';
import type { Problem, Solution, Solver } from './types.ts';

/**
 * Exact, with a certificate. Pins are made first and take their places; the floor and the total are then those
 * of the pairs that are left to decide, so that one weak pin does not excuse other weak pairs.
 */
export const exactSolver: Solver = {
  solve: (problem: Problem): Solution => Rematching.of(problem).solution,
};

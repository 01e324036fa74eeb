import { certify } from './certify.ts';
import { checkPeople } from './check.ts';
import { sourceOf } from './indexed.ts';
import { optimise, TooFarApart, type Best } from './kernel/lexicographic.ts';
import type { Source } from './kernel/source.ts';
import { listArcs, type Listed } from './listed.ts';
import { compareIds } from './order.ts';
import { readPins } from './pins.ts';
import { ProblemError } from './problem-error.ts';
import type { Edge, Problem, Solution, Solver } from './types.ts';

/**
 * Exact, with a certificate. Pins are made first and take their places; the floor and the total are then those
 * of the pairs that are left to decide, so that one weak pin does not excuse other weak pairs.
 */
export const exactSolver: Solver = {
  solve(problem: Problem): Solution {
    checkPeople(problem);
    const pinned = readPins(problem);
    const listed = listArcs(problem, pinned);
    const source = sourceOf(listed);
    const best = optimiseExactly(source, problem.objective !== 'total');
    const pairs = [...pinned.values(), ...matchedPairs(listed, source, best)];
    return {
      ...summarise(problem, pairs),
      status: 'optimal',
      gap: 0,
      certificate: certify(listed, source, best),
    };
  },
};

function optimiseExactly(source: Source, withFloor: boolean): Best {
  try {
    return optimise(source, withFloor);
  } catch (error) {
    if (!(error instanceof TooFarApart)) throw error;
    throw new ProblemError('scores-too-far-apart', { value: source.best - source.low });
  }
}

function matchedPairs({ mentees, mentors }: Listed, source: Source, { solved }: Best): Edge[] {
  return mentees.flatMap((mentee, row): Edge[] => {
    const column = solved.state.mate[row]!;
    return column < 0 ? [] : [{ mentee, mentor: mentors[column]!, score: source.score(row, column) }];
  });
}

/** The figures of these pairs, and who is left. */
export function summarise(
  { mentees }: Pick<Problem, 'mentees'>,
  made: readonly Edge[],
): Pick<Solution, 'pairs' | 'unmatched' | 'total' | 'worst'> {
  const pairs = made.toSorted((a, b) => compareIds(a.mentee, b.mentee));
  const matched = new Set(pairs.map(({ mentee }) => mentee));
  const scores = pairs.map(({ score }) => score);
  return {
    pairs,
    unmatched: mentees.flatMap(({ id }) => (matched.has(id) ? [] : [id])).toSorted(compareIds),
    total: scores.reduce((sum, score) => sum + score, 0),
    worst: scores.length === 0 ? null : scores.reduce((low, score) => Math.min(low, score)),
  };
}

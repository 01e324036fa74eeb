import { compareIds } from './order.ts';
import type { Edge, Problem, Solution } from './types.ts';

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

import { compareIds } from './order.ts';
import type { Edge, Problem, Solution } from './types.ts';

/** What these pairs have together, and the weakest of them; null where there is none. */
export function totalsOf(pairs: readonly Edge[]): Pick<Solution, 'total' | 'worst'> {
  return {
    total: pairs.reduce((sum, { score }) => sum + score, 0),
    worst: pairs.reduce<number | null>((low, { score }) => Math.min(low ?? score, score), null),
  };
}

/** The figures of these pairs, and who is left. */
export function summarise(
  { mentees }: Pick<Problem, 'mentees'>,
  made: readonly Edge[],
): Pick<Solution, 'pairs' | 'unmatched' | 'total' | 'worst'> {
  const pairs = made.toSorted((a, b) => compareIds(a.mentee, b.mentee));
  const matched = new Set(pairs.map(({ mentee }) => mentee));
  return {
    pairs,
    unmatched: mentees.flatMap(({ id }) => (matched.has(id) ? [] : [id])).toSorted(compareIds),
    ...totalsOf(pairs),
  };
}

import * as fc from 'fast-check';
import type { Edge, Mentor, Pair, Problem } from './types.ts';

/** `a0`, `a1`, ... */
export const ids = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => letter + index);

/** A problem from a table of scores: rows are mentees, null is not eligible. */
export function problemOf(
  scores: (number | null)[][],
  capacities: number[],
  extra: Partial<Problem> = {},
): Problem {
  const mentors: Mentor[] = capacities.map((capacity, index) => ({ id: `m${index}`, capacity }));
  const edges = scores.flatMap((row, i) =>
    row.flatMap((score, j): Edge[] => (score === null ? [] : [{ mentee: `a${i}`, mentor: `m${j}`, score }])),
  );
  const mentees = ids('a', scores.length).map((id) => ({ id }));
  return { mentees, mentors, edges, pins: [], forbids: [], seed: 's', ...extra };
}

/** What an answer is judged by, in this order; `worst` counts the pairs that are not pinned. */
export interface Rank {
  count: number;
  worst: number;
  total: number;
}

/** Positive when `a` is better. */
const compareRanks = (a: Rank, b: Rank) =>
  a.count - b.count || (a.worst === b.worst ? 0 : a.worst - b.worst) || a.total - b.total;

/** Tries every way to give each mentee one eligible mentor or none. */
export function bruteForce(problem: Problem): Rank | null {
  const pinned = new Map(problem.pins);
  const same = ([mentee, mentor]: Pair, edge: Edge) => mentee === edge.mentee && mentor === edge.mentor;
  const edges = problem.edges.filter((edge) => !problem.forbids.some((pair) => same(pair, edge)));
  const places = new Map(problem.mentors.map(({ id, capacity }) => [id, capacity]));
  let best: Rank | null = null;
  const visit = (index: number, rank: Rank): void => {
    const mentee = problem.mentees[index];
    if (!mentee) {
      if (!best || compareRanks(rank, best) > 0) best = rank;
      return;
    }
    const pin = pinned.get(mentee.id);
    if (!pin) visit(index + 1, rank);
    for (const { mentor, score } of edges.filter((edge) => edge.mentee === mentee.id)) {
      const left = places.get(mentor) ?? 0;
      if (left === 0 || (pin && pin !== mentor)) continue;
      places.set(mentor, left - 1);
      const worst = pin ? rank.worst : Math.min(rank.worst, score);
      visit(index + 1, { count: rank.count + 1, worst, total: rank.total + score });
      places.set(mentor, left);
    }
  };
  visit(0, { count: 0, worst: Infinity, total: 0 });
  return best;
}

/** Tables of scores with their capacities, up to 5 x 5. */
export function problems(
  score: fc.Arbitrary<number | null>,
  square = false,
  capacity: fc.Arbitrary<number> = fc.constant(1),
) {
  return fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) => {
      const width = square ? rows : columns;
      return fc.tuple(
        fc.array(fc.array(score, { minLength: width, maxLength: width }), {
          minLength: rows,
          maxLength: rows,
        }),
        fc.array(capacity, { minLength: width, maxLength: width }),
        fc.string({ maxLength: 3 }),
      );
    })
    .map(([scores, capacities, seed]) => problemOf(scores, capacities, { seed }));
}

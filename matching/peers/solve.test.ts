import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ids } from '../testing.ts';
import type { Edge } from '../types.ts';
import { solvePeers, type PeerProblem } from './solve.ts';

interface Rank {
  readonly count: number;
  readonly worst: number;
  readonly total: number;
}

const compareRanks = (a: Rank, b: Rank) =>
  a.count - b.count || (a.worst === b.worst ? 0 : a.worst - b.worst) || a.total - b.total;

/** Every way to pair these people. The best whole does not consist of best parts, so all are needed. */
function ranks(edges: readonly Edge[], left: readonly string[]): Rank[] {
  const [first, ...rest] = left;
  if (first === undefined) return [{ count: 0, worst: Infinity, total: 0 }];
  const paired = rest.flatMap((other) => {
    const edge = edges.find(({ mentee, mentor }) => mentee === first && mentor === other);
    if (!edge) return [];
    return ranks(
      edges,
      rest.filter((one) => one !== other),
    ).map(({ count, worst, total }) => ({
      count: count + 1,
      worst: Math.min(worst, edge.score),
      total: total + edge.score,
    }));
  });
  return [...paired, ...ranks(edges, rest)];
}

const problems: fc.Arbitrary<PeerProblem> = fc
  .tuple(
    fc.integer({ min: 0, max: 7 }),
    fc.infiniteStream(fc.option(fc.integer({ min: -4, max: 12 }), { nil: null, freq: 3 })),
  )
  .map(([n, stream]) => {
    const people = ids('p', n);
    const edges = people.flatMap((mentee, at) =>
      people.slice(at + 1).flatMap((mentor): Edge[] => {
        const score = stream.next().value;
        return typeof score === 'number' ? [{ mentee, mentor, score }] : [];
      }),
    );
    return { people: people.map((id) => ({ id })), edges, pins: [], forbids: [], seed: 's' };
  });

test('most pairs, then the worst, then the total, as brute force says', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const { pairs, total, worst, unmatched } = solvePeers(problem);
      const everybody = problem.people.map(({ id }) => id);
      expect([...pairs.flatMap(({ mentee, mentor }) => [mentee, mentor]), ...unmatched].toSorted()).toEqual(
        everybody,
      );
      for (const pair of pairs) expect(problem.edges).toContainEqual(pair);
      const rank = { count: pairs.length, worst: worst ?? Infinity, total };
      const best = ranks(problem.edges, everybody).reduce((a, b) => (compareRanks(b, a) > 0 ? b : a));
      expect(rank).toEqual(best);
    }),
    { numRuns: 400 },
  );
});

test('pins stand, forbidden pairs are not made, whoever is named first', () => {
  const edges: Edge[] = [
    { mentee: 'b', mentor: 'a', score: 9 },
    { mentee: 'c', mentor: 'd', score: 9 },
    { mentee: 'a', mentor: 'c', score: 1 },
    { mentee: 'd', mentor: 'b', score: 1 },
  ];
  const people = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  const base: PeerProblem = { people, edges, pins: [], forbids: [], seed: '' };
  const names = (problem: PeerProblem) =>
    solvePeers(problem).pairs.map(({ mentee, mentor }) => mentee + mentor);
  expect(names(base)).toEqual(['ab', 'cd']);
  expect(names({ ...base, pins: [['c', 'a']] })).toEqual(['ac', 'bd']);
  expect(names({ ...base, forbids: [['a', 'b']] })).toEqual(['ac', 'bd']);
  expect(() => solvePeers({ ...base, pins: [['a', 'd']] })).toThrow('pin-not-eligible');
});

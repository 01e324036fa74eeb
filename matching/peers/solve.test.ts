import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PeerCertificate } from '../certificate.ts';
import { ids } from '../testing.ts';
import type { Edge } from '../types.ts';
import { verifyPeers } from '../verify/peers.ts';
import { solvePeers, type PeerProblem, type PeerSolution } from './solve.ts';

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
      const solution = solvePeers(problem);
      const { pairs, total, worst, unmatched } = solution;
      expect(verifyPeers(problem, solution)).toEqual([]);
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

describe('a proof among peers', () => {
  const people = ids('p', 6).map((id) => ({ id }));
  const edge = (one: number, other: number, score: number): Edge => ({
    mentee: `p${one}`,
    mentor: `p${other}`,
    score,
  });
  // Two triangles of friends and a weak bridge: of each triangle one stays over, or the bridge is taken.
  const edges = [
    edge(0, 1, 9),
    edge(1, 2, 8),
    edge(0, 2, 7),
    edge(2, 3, 2),
    edge(3, 4, 9),
    edge(4, 5, 8),
    edge(3, 5, 7),
  ];
  const problem: PeerProblem = { people, edges, pins: [], forbids: [], objective: 'maximin', seed: '' };
  const answer = solvePeers(problem);
  const { certificate } = answer;

  test('holds, with the odd circles that make it', () => {
    expect(verifyPeers(problem, answer)).toEqual([]);
    expect(answer).toMatchObject({ total: 19, worst: 2, unmatched: [] });
    expect(certificate.floor?.circles.map(({ members }) => members)).toEqual([
      ['p0', 'p1', 'p2'],
      ['p3', 'p4', 'p5'],
    ]);
  });

  test('holds for what pins and forbidden pairs leave, whatever the objective', () => {
    fc.assert(
      fc.property(problems, fc.nat(), fc.boolean(), (drawn, choice, isTotal) => {
        const pin = drawn.edges[choice % Math.max(1, drawn.edges.length)];
        const other = drawn.edges[(choice * 7 + 1) % Math.max(1, drawn.edges.length)];
        const asked: PeerProblem = {
          ...drawn,
          pins: pin ? [[pin.mentor, pin.mentee]] : [],
          forbids: other && other !== pin ? [[other.mentor, other.mentee]] : [],
          objective: isTotal ? 'total' : 'maximin',
        };
        expect(verifyPeers(asked, solvePeers(asked))).toEqual([]);
      }),
    );
  });

  const withProof = (change: Partial<PeerCertificate>): Partial<PeerSolution> => ({
    certificate: { ...certificate, ...change },
  });
  const [first, ...rest] = answer.pairs;
  if (!first || !certificate.floor) throw new Error('there are pairs and a floor');

  test.each<[string, Partial<PeerSolution>, Partial<PeerProblem>]>([
    ['wrong-total', { total: 20 }, {}],
    ['wrong-worst', { worst: 7 }, {}],
    ['wrong-unmatched', { unmatched: ['p0'] }, {}],
    ['pair-not-eligible', { pairs: [{ ...first, score: 10 }, ...rest] }, {}],
    ['pair-not-eligible', {}, { forbids: [[first.mentor, first.mentee]] }],
    ['mentee-twice', { pairs: [first, first, ...rest] }, {}],
    ['pin-not-made', {}, { pins: [['p1', 'p2']] }],
    ['count-not-proven', { pairs: rest }, {}],
    ['count-not-proven', withProof({ count: { ...certificate.count, prices: {} } }), {}],
    ['floor-not-proven', withProof({ floor: { ...certificate.floor, circles: [] } }), {}],
    ['floor-not-proven', withProof({ floor: null }), {}],
    ['total-not-proven', withProof({ total: { ...certificate.total, prices: { p0: -1 } } }), {}],
    ['total-not-proven', withProof({ total: { ...certificate.total, value: 18 } }), {}],
  ])('a fault is found: %s', (doubt, change, other) => {
    expect(verifyPeers({ ...problem, ...other }, { ...answer, ...change })).toContain(doubt);
  });
});

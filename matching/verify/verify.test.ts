import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Certificate } from '../certificate.ts';
import { exactSolver } from '../solver.ts';
import { problemOf, problems } from '../testing.ts';
import type { Problem, Solution } from '../types.ts';
import { verify } from './verify.ts';

const score = fc.option(fc.integer({ min: -5, max: 40 }), { nil: null, freq: 3 });
const given = problems(score, false, fc.integer({ min: 0, max: 3 }));

test.each(['maximin', 'total'] as const)('every answer is proven: %s', (objective) => {
  fc.assert(
    fc.property(given, (problem) => {
      const asked = { ...problem, objective };
      expect(verify(asked, exactSolver.solve(asked))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a pinned answer is proven for the pairs that were left to decide', () => {
  fc.assert(
    fc.property(given, fc.nat(), (problem, choice) => {
      const open = problem.edges.filter(({ mentor }) =>
        problem.mentors.some(({ id, capacity }) => id === mentor && capacity > 0),
      );
      const pin = open[choice % Math.max(1, open.length)];
      const asked: Problem = { ...problem, pins: pin ? [[pin.mentee, pin.mentor]] : [] };
      expect(verify(asked, exactSolver.solve(asked))).toEqual([]);
    }),
  );
});

const problem = problemOf(
  [
    [9, 5, null],
    [8, 7, null],
    [4, 3, null],
    [2, null, 1],
  ],
  [1, 1, 1],
);
const answer = exactSolver.solve(problem);
const proof = answer.certificate;

test('the answer that is spoilt below is right', () => {
  expect(verify(problem, answer)).toEqual([]);
  expect(answer).toMatchObject({ total: 17, worst: 1, unmatched: ['a2'] });
});

const [first, second] = answer.pairs;
if (!proof || !first || !second || !proof.floor) throw new Error('The answer has pairs and a proof');
const withProof = (change: Partial<Certificate>): Partial<Solution> => ({
  certificate: { ...proof, ...change },
});

test.each<[string, Partial<Solution>, Partial<Problem>]>([
  ['wrong-total', { total: 18 }, {}],
  ['wrong-worst', { worst: 2 }, {}],
  ['wrong-unmatched', { unmatched: [] }, {}],
  ['pair-not-eligible', { pairs: [{ ...first, score: first.score + 1 }, ...answer.pairs.slice(1)] }, {}],
  ['mentee-twice', { pairs: [first, first, ...answer.pairs.slice(1)] }, {}],
  ['mentor-over-capacity', {}, { mentors: problem.mentors.map(({ id }) => ({ id, capacity: 0 })) }],
  ['group-too-small', {}, { mentors: problem.mentors.map((one) => ({ ...one, min: 2 })) }],
  ['pair-not-eligible', {}, { forbids: [[first.mentee, first.mentor]] }],
  ['pin-not-made', {}, { pins: [[first.mentee, second.mentor]] }],
  ['no-certificate', { certificate: null }, {}],
  ['count-not-proven', { pairs: answer.pairs.slice(1) }, {}],
  ['count-not-proven', withProof({ count: { ...proof.count, cover: { mentees: [], mentors: [] } } }), {}],
  ['floor-not-proven', withProof({ floor: { ...proof.floor, value: 0 } }), {}],
  ['floor-not-proven', withProof({ floor: null }), {}],
  ['floor-not-proven', withProof({ floor: { value: 1, cover: { mentees: [], mentors: [] } } }), {}],
  ['total-not-proven', withProof({ total: { ...proof.total, menteePrices: {} } }), {}],
  ['total-not-proven', withProof({ total: { ...proof.total, mentorPrices: { m0: 10 ** 9 } } }), {}],
  ['total-not-proven', withProof({ total: { ...proof.total, menteePrices: { a0: -1 } } }), {}],
])('a fault is found: %s', (doubt, change, other) => {
  expect(verify({ ...problem, ...other }, { ...answer, ...change })).toContain(doubt);
});

test('a worse answer of as many pairs is not proven', () => {
  const worse = problemOf(
    [
      [9, 5],
      [8, 7],
    ],
    [1, 1],
  );
  const right = exactSolver.solve(worse);
  const swapped: Solution = {
    ...right,
    pairs: [
      { mentee: 'a0', mentor: 'm1', score: 5 },
      { mentee: 'a1', mentor: 'm0', score: 8 },
    ],
    total: 13,
    worst: 5,
  };
  expect(verify(worse, swapped)).toEqual(['floor-not-proven', 'total-not-proven']);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactSolver } from './solver.ts';
import { ids, problemOf } from './testing.ts';

test('the order of the input changes nothing, the seed may', () => {
  const scores = Array.from({ length: 12 }, (_, i) => Array.from({ length: 8 }, (__, j) => (i * j) % 3));
  const given = problemOf(scores, [1, 1, 1, 1, 1, 1, 1, 2], {
    pins: [
      ['a3', 'm1'],
      ['a4', 'm7'],
    ],
    forbids: [
      ['a0', 'm0'],
      ['a1', 'm0'],
    ],
  });
  const shuffled = fc.record({
    mentees: fc.shuffledSubarray([...given.mentees], { minLength: 12 }),
    mentors: fc.shuffledSubarray([...given.mentors], { minLength: 8 }),
    edges: fc.shuffledSubarray([...given.edges], { minLength: given.edges.length }),
    pins: fc.shuffledSubarray([...given.pins], { minLength: 2 }),
    forbids: fc.shuffledSubarray([...given.forbids], { minLength: 2 }),
    seed: fc.constant('s'),
  });
  const expected = exactSolver.solve(given);
  fc.assert(
    fc.property(shuffled, (problem) => {
      expect(exactSolver.solve(problem)).toEqual(expected);
    }),
  );
  const others = ids('seed', 20).map((seed) => JSON.stringify(exactSolver.solve({ ...given, seed })));
  expect(new Set(others).size).toBeGreaterThan(1);
});

test('the count comes before the worst pair, the worst pair before the total', () => {
  expect(
    exactSolver.solve(
      problemOf(
        [
          [9, 1],
          [9, null],
        ],
        [1, 1],
      ),
    ),
  ).toMatchObject({ total: 10, worst: 1, unmatched: [] });
  expect(
    exactSolver.solve(
      problemOf(
        [
          [100, 5],
          [5, 1],
        ],
        [1, 1],
      ),
    ),
  ).toMatchObject({ total: 10, worst: 5 });
});

test('nobody to match is an answer too', () => {
  const empty = { pairs: [], unmatched: [], total: 0, worst: null, status: 'optimal', gap: 0 };
  expect(exactSolver.solve(problemOf([], []))).toMatchObject(empty);
  expect(exactSolver.solve(problemOf([[1], [2]], [0]))).toMatchObject({ ...empty, unmatched: ['a0', 'a1'] });
});

test('a weak pin does not excuse other weak pairs', () => {
  const scores = [
    [0, null, null],
    [null, 100, 5],
    [null, 5, 1],
  ];
  const { total, worst } = exactSolver.solve(problemOf(scores, [1, 1, 1], { pins: [['a0', 'm0']] }));
  expect({ total, worst }).toEqual({ total: 10, worst: 0 });
});

import { expect, test } from 'vitest';
import { matchOnArrival } from './intake.ts';
import { ProblemError } from './problem-error.ts';
import type { Edge, Problem } from './types.ts';

const edge = (mentee: string, mentor: string, score: number): Edge => ({ mentee, mentor, score });
const problem: Problem = {
  mentees: ['a', 'b', 'c'].map((id) => ({ id })),
  mentors: ['x', 'y'].map((id) => ({ id, capacity: 1 })),
  edges: [edge('a', 'x', 5), edge('a', 'y', 4), edge('b', 'x', 9), edge('b', 'y', 1), edge('c', 'x', 9)],
  pins: [],
  forbids: [],
  seed: 's',
};
const reversed = { ...problem, mentees: problem.mentees.toReversed() };

test('who comes first chooses first, and nobody is moved', () => {
  expect(matchOnArrival(problem)).toMatchObject({
    pairs: [edge('a', 'x', 5), edge('b', 'y', 1)],
    unmatched: ['c'],
    total: 6,
    status: 'feasible',
    gap: 12,
  });
  expect(matchOnArrival({ ...reversed, forbids: [['b', 'y']] }).pairs).toEqual([
    edge('a', 'y', 4),
    edge('c', 'x', 9),
  ]);
});

test('those who have a partner already keep them and their place', () => {
  const { pairs } = matchOnArrival({ ...problem, pins: [['c', 'x']] });
  expect(pairs).toEqual([edge('a', 'y', 4), edge('c', 'x', 9)]);
});

test('the order of the edges changes nothing', () => {
  expect(matchOnArrival({ ...problem, edges: problem.edges.toReversed() })).toEqual(matchOnArrival(problem));
});

test('a problem at fault names the item', () => {
  const twice = { ...problem, edges: [...problem.edges, edge('a', 'x', 1)] };
  expect(() => matchOnArrival(twice)).toThrow(
    new ProblemError('duplicate-edge', { mentee: 'a', mentor: 'x' }),
  );
});

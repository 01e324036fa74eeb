import { expect, test } from 'vitest';
import { matchOnArrival } from './intake.ts';
import type { ScoredEdge } from './score.ts';

const edge = (mentee: string, mentor: string, score: number): ScoredEdge => ({
  mentee,
  mentor,
  score,
  reasons: [],
});
const intake = {
  edges: [edge('a', 'x', 5), edge('a', 'y', 4), edge('b', 'x', 9), edge('b', 'y', 1), edge('c', 'x', 9)],
  places: new Map([
    ['x', 1],
    ['y', 1],
  ]),
  forbids: [],
  seed: 's',
};

test('who comes first chooses first, and nobody is moved', () => {
  expect(matchOnArrival({ ...intake, arrivals: ['a', 'b', 'c'] })).toEqual([
    { mentee: 'a', mentor: 'x', score: 5 },
    { mentee: 'b', mentor: 'y', score: 1 },
  ]);
  expect(matchOnArrival({ ...intake, arrivals: ['c', 'b', 'a'], forbids: [['b', 'y']] })).toEqual([
    { mentee: 'c', mentor: 'x', score: 9 },
    { mentee: 'a', mentor: 'y', score: 4 },
  ]);
});

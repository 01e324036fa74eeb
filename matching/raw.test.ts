import { expect, test } from 'vitest';
import { solveRaw } from './raw-solve.ts';

const people = {
  mentees: [{ id: 'a' }, { id: 'b' }],
  mentors: [{ id: 'x' }, { id: 'y', capacity: 2, min: 0 }],
};
const lists = { a: ['x', 'y'], b: [['x', 'y']], x: ['b', 'a'], y: ['a', 'b'] };

test.each([
  [
    {
      ...people,
      edges: [
        ['a', 'x', 5],
        ['b', 'x', 7],
        ['b', 'y', 6],
      ],
    },
    [
      ['a', 'x', 5],
      ['b', 'y', 6],
    ],
    'optimal',
  ],
  [
    {
      ...people,
      scores: [
        [5, null],
        [7, 6],
      ],
      objective: 'total',
    },
    [
      ['a', 'x', 5],
      ['b', 'y', 6],
    ],
    'optimal',
  ],
  [
    {
      ...people,
      scores: [
        [5, 1],
        [7, 6],
      ],
      pins: [['a', 'y']],
    },
    [
      ['a', 'y', 1],
      ['b', 'x', 7],
    ],
    'optimal',
  ],
  [
    { ...people, mode: 'mentee-chooses', preferences: lists },
    [
      ['a', 'x', -1],
      ['b', 'y', -1],
    ],
    'optimal',
  ],
  [
    { ...people, mode: 'mentor-chooses', preferences: lists },
    [
      ['a', 'y', -1],
      ['b', 'x', -1],
    ],
    'optimal',
  ],
  [
    { ...people, mode: 'both-choose', preferences: lists },
    [
      ['a', 'x', -1],
      ['b', 'y', -1],
    ],
    'feasible',
  ],
  [
    {
      ...people,
      mode: 'both-choose',
      preferences: { a: ['t'], b: ['t', 'u'], y: ['a', 'b'] },
      topics: [
        { id: 't', mentor: 'y', capacity: 1 },
        { id: 'u', mentor: 'y', capacity: 1 },
      ],
    },
    [
      ['a', 'y', -1],
      ['b', 'y', -2],
    ],
    'optimal',
  ],
  [
    { mode: 'peers', mentees: [{ id: 'a' }, { id: 'b' }], edges: [['b', 'a', 4]] },
    [['a', 'b', 4]],
    'optimal',
  ],
  [
    {
      mentees: people.mentees,
      mentors: [{ id: 'x', capacity: 2, min: 2 }, { id: 'y' }],
      scores: [
        [5, 9],
        [5, null],
      ],
    },
    [
      ['a', 'x', 5],
      ['b', 'x', 5],
    ],
    'optimal',
  ],
])('a raw problem: %j', async (problem, pairs, status) => {
  expect(await solveRaw(problem)).toMatchObject({ pairs, status, gap: 0 });
});

test.each([
  [null, 'problem-malformed', { path: '', expected: 'an object' }],
  [{ mentors: [] }, 'problem-malformed', { path: 'mentees', expected: 'a list' }],
  [{ ...people, mode: 'best' }, 'problem-malformed', { path: 'mode' }],
  [{ ...people, edge: [] }, 'problem-malformed', { path: 'edge' }],
  [
    { ...people, edges: [['a', 'x', '5']] },
    'problem-malformed',
    { path: 'edges[0][2]', expected: 'a whole number' },
  ],
  [{ ...people, edges: [['a', 'x', NaN]] }, 'score-invalid', { mentee: 'a', mentor: 'x' }],
  [{ ...people, edges: [['a', 'x', 0.5]] }, 'score-invalid', { mentee: 'a', mentor: 'x', value: 0.5 }],
  [{ ...people, edges: [['a', 'z', 5]] }, 'unknown-person', { mentor: 'z' }],
  [
    {
      ...people,
      edges: [
        ['a', 'x', 5],
        ['a', 'x', 5],
      ],
    },
    'duplicate-edge',
    { mentee: 'a', mentor: 'x' },
  ],
  [{ ...people, scores: [[1, 2]] }, 'problem-malformed', { path: 'scores' }],
  [{ ...people, scores: [[1, 2], [3]] }, 'problem-malformed', { path: 'scores[1]' }],
  [{ ...people, mentors: [{ id: 'x', capacity: -1 }] }, 'capacity-invalid', { mentor: 'x', value: -1 }],
  [{ ...people, mentees: [{ id: 'a' }, { id: 'a' }] }, 'duplicate-person', { mentee: 'a' }],
  [{ ...people, pins: [['a']] }, 'problem-malformed', { path: 'pins[0][1]' }],
  [
    { ...people, mode: 'both-choose', preferences: { a: [7] } },
    'problem-malformed',
    { path: 'preferences.a[0]' },
  ],
])('a bad problem names the item: %j', async (problem, code, facts) => {
  await expect(solveRaw(problem)).rejects.toMatchObject({ code, facts });
});

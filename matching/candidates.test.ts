import { expect, test } from 'vitest';
import { nextCandidates, placesLeft, type CandidateQuery } from './candidates.ts';
import type { Reason, ScoredEdge } from './score.ts';

const reasons: Reason[] = [
  {
    criterion: { relation: 'same', question: 'topics', weight: 1 },
    points: 7,
    facts: { common: ['career'], together: 14, missing: [] },
  },
];
const edge = (mentee: string, mentor: string, score: number): ScoredEdge => ({
  mentee,
  mentor,
  score,
  reasons,
});
const edges = [
  edge('a', 'full', 90),
  edge('a', 'low', 5),
  edge('a', 'high', 70),
  edge('a', 'declined', 80),
  edge('b', 'high', 60),
  edge('c', 'high', 99),
];
const mentors = ['full', 'low', 'high', 'declined'].map((id) => ({ id, capacity: 1 }));
const query: CandidateQuery = {
  person: { id: 'a', role: 'mentee' },
  edges,
  places: placesLeft(mentors, [{ mentor: 'full' }]),
  forbids: [
    ['a', 'declined'],
    ['b', 'high'],
  ],
  seed: 's',
};

test('a mentee sees the mentors with places left, best first, with the reasons', () => {
  expect(nextCandidates(query)).toEqual([
    { id: 'high', score: 70, reasons },
    { id: 'low', score: 5, reasons },
  ]);
});

test('a mentor sees the mentees who are without one', () => {
  const places = new Map([
    ['a', 1],
    ['b', 1],
  ]);
  const person = { id: 'high', role: 'mentor' as const };
  expect(nextCandidates({ ...query, person, places })).toEqual([{ id: 'a', score: 70, reasons }]);
});

test('ties fall by the seed, never by the order of the edges', () => {
  const tied = Array.from({ length: 9 }, (_, index) => edge('a', `m${index}`, 1));
  const places = new Map(tied.map(({ mentor }) => [mentor, 1]));
  const ranked = (given: ScoredEdge[], seed: string) =>
    nextCandidates({ ...query, edges: given, places, seed }).map(({ id }) => id);
  expect(ranked(tied.toReversed(), 's')).toEqual(ranked(tied, 's'));
  expect(ranked(tied, 'another')).not.toEqual(ranked(tied, 's'));
});

test('places never go below zero and count every pair', () => {
  const pairs = [{ mentor: 'x' }, { mentor: 'x' }, { mentor: 'y' }];
  const left = placesLeft(
    [
      { id: 'x', capacity: 1 },
      { id: 'y', capacity: 3 },
      { id: 'z', capacity: 2 },
    ],
    pairs,
  );
  expect([...left]).toEqual([
    ['x', 0],
    ['y', 2],
    ['z', 2],
  ]);
});

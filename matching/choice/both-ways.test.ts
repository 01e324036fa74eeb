import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Pair, Solution } from '../types.ts';
import { blockingPairs } from '../verify/stability.ts';
import { chooseBothWays } from './both-ways.ts';
import type { ChoiceProblem } from './problem.ts';
import { allMatchings, choices, placeOf } from './testing.ts';

const made = ({ pairs }: Solution): Pair[] => pairs.map(({ mentee, mentor }) => [mentee, mentor]);
const stableMatchings = (problem: ChoiceProblem) =>
  [...allMatchings(problem)].filter((pairs) => blockingPairs(problem, pairs).length === 0);

test('with strict lists every mentee gets the best mentor of all stable matchings', () => {
  fc.assert(
    fc.property(choices(false), (problem) => {
      const answer = chooseBothWays(problem);
      expect(answer.status).toBe('optimal');
      const pairs = new Map(made(answer));
      const stable = stableMatchings(problem);
      expect(stable.map((one) => new Map(one))).toContainEqual(pairs);
      const wish = (mentee: string, mentor: string | undefined) =>
        mentor === undefined ? Infinity : (placeOf(problem.preferences[mentee], mentor) ?? Infinity);
      for (const other of stable.map((one) => new Map(one))) {
        for (const { id } of problem.mentees) {
          expect(wish(id, pairs.get(id))).toBeLessThanOrEqual(wish(id, other.get(id)));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('with ties it is stable, and makes two thirds of the most pairs at least', () => {
  fc.assert(
    fc.property(choices(true), (problem) => {
      const pairs = made(chooseBothWays(problem));
      expect(blockingPairs(problem, pairs)).toEqual([]);
      const most = Math.max(...stableMatchings(problem).map(({ length }) => length));
      expect(pairs.length * 3).toBeGreaterThanOrEqual(most * 2);
    }),
    { numRuns: 400 },
  );
});

test('a promoted mentee wins a tie, so that nobody is left out', () => {
  const problem: ChoiceProblem = {
    mentees: [{ id: 'a' }, { id: 'b' }],
    mentors: [
      { id: 'x', capacity: 1 },
      { id: 'y', capacity: 1 },
    ],
    preferences: { a: ['x', 'y'], b: ['x'], x: [['a', 'b']], y: ['a'] },
    pins: [],
    forbids: [],
    seed: '',
  };
  for (const seed of ['', 's', 't', 'u']) {
    expect(made(chooseBothWays({ ...problem, seed }))).toEqual([
      ['a', 'y'],
      ['b', 'x'],
    ]);
  }
});

test('pins stand, forbidden pairs are not made, the order of the input changes nothing', () => {
  fc.assert(
    fc.property(choices(true), fc.nat(), (problem, choice) => {
      const mentor = problem.mentors.find(({ capacity }) => capacity > 0)?.id;
      const pins: Pair[] = mentor === undefined ? [] : [['a0', mentor]];
      const other = problem.mentors[choice % problem.mentors.length]?.id ?? 'm0';
      const forbids: Pair[] = problem.mentees.slice(1).map(({ id }) => [id, other]);
      const asked = { ...problem, pins, forbids };
      const pairs = made(chooseBothWays(asked));
      for (const pin of pins) expect(pairs).toContainEqual(pin);
      for (const forbidden of forbids) expect(pairs).not.toContainEqual(forbidden);
      expect(blockingPairs(asked, pairs)).toEqual([]);
      const turned = {
        ...asked,
        mentees: asked.mentees.toReversed(),
        mentors: asked.mentors.toReversed(),
        preferences: Object.fromEntries(Object.entries(asked.preferences).toReversed()),
      };
      expect(made(chooseBothWays(turned))).toEqual(pairs);
    }),
  );
});

test.each([
  [{ preferences: { a: ['z'] } }, { code: 'unknown-person', facts: { of: 'a', mentor: 'z' } }],
  [{ preferences: { q: ['x'] } }, { code: 'unknown-person', facts: { of: 'q' } }],
  [{ preferences: { a: ['x', ['x']] } }, { code: 'duplicate-wish', facts: { of: 'a', mentor: 'x' } }],
  [{ mentors: [{ id: 'a', capacity: 1 }] }, { code: 'duplicate-person', facts: { mentee: 'a' } }],
])('a problem at fault names the item: %j', (change, fault) => {
  const problem: ChoiceProblem = {
    mentees: [{ id: 'a' }],
    mentors: [{ id: 'x', capacity: 1 }],
    preferences: {},
    pins: [],
    forbids: [],
    seed: '',
  };
  expect(() => chooseBothWays({ ...problem, ...change })).toThrow(expect.objectContaining(fault));
});

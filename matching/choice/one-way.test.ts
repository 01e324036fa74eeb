import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseOneWay } from './one-way.ts';
import { choices, placeOf } from './testing.ts';
import type { ChoiceProblem } from './problem.ts';

/** Rank from 1, as people count: those before plus one. */
function rankIn(problem: ChoiceProblem, chooser: string, wish: string): number | undefined {
  const tiers = problem.preferences[chooser] ?? [];
  const place = placeOf(tiers, wish);
  return place === undefined ? undefined : tiers.slice(0, place).flat().length + 1;
}

function* ways(
  problem: ChoiceProblem,
  by: 'mentee' | 'mentor',
  index = 0,
): Generator<readonly [string, number][]> {
  const mentee = problem.mentees[index];
  if (!mentee) return yield [];
  for (const rest of ways(problem, by, index + 1)) {
    yield rest;
    for (const { id, capacity } of problem.mentors) {
      const rank = by === 'mentee' ? rankIn(problem, mentee.id, id) : rankIn(problem, id, mentee.id);
      if (rank === undefined || rest.filter(([mentor]) => mentor === id).length >= capacity) continue;
      yield [...rest, [id, rank]];
    }
  }
}

test.each(['mentee', 'mentor'] as const)('the %ss choose: most pairs, then the least sum of ranks', (by) => {
  fc.assert(
    fc.property(choices(true, 4), (problem) => {
      const answer = chooseOneWay(problem, by);
      const figures = [...ways(problem, by)].map((pairs) => ({
        count: pairs.length,
        sum: pairs.reduce((sum, [, rank]) => sum + rank, 0),
      }));
      const most = Math.max(...figures.map(({ count }) => count));
      const least = Math.min(...figures.filter(({ count }) => count === most).map(({ sum }) => sum));
      expect({ count: answer.pairs.length, sum: 0 - answer.total }).toEqual({ count: most, sum: least });
      expect(answer.status).toBe('optimal');
    }),
    { numRuns: 150 },
  );
});

test('with maximin the worst rank comes before the sum', () => {
  const problem: ChoiceProblem = {
    mentees: ['a', 'b', 'c'].map((id) => ({ id })),
    mentors: ['x', 'y', 'z'].map((id) => ({ id, capacity: 1 })),
    preferences: { a: ['x', 'y', 'z'], b: ['y', 'z', 'x'], c: ['x', 'y', 'z'] },
    pins: [],
    forbids: [],
    seed: '',
  };
  expect(chooseOneWay(problem, 'mentee')).toMatchObject({ total: -5 });
  expect(chooseOneWay(problem, 'mentee', 'maximin')).toMatchObject({ worst: -2, total: -5 });
});

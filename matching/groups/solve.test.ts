import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../problem-error.ts';
import { problemOf } from '../testing.ts';
import type { Pair } from '../types.ts';
import { verify } from '../verify/verify.ts';
import { solveGroups, type GroupProblem } from './solve.ts';

interface Rank {
  readonly count: number;
  /** Lowest score that is not of a pin; null where that does not count. */
  readonly worst: number | null;
  readonly total: number;
}

const isBetter = (a: Rank, b: Rank): boolean =>
  (a.count - b.count || (a.worst ?? 0) - (b.worst ?? 0) || a.total - b.total) > 0;

/** Tries every way to give each mentee one mentor or none; null when the limits cannot be kept. */
function bruteForce(problem: GroupProblem): Rank | null {
  let best: Rank | null = null;
  const members = new Map(problem.mentors.map(({ id }) => [id, 0]));
  const pinned = new Map(problem.pins);
  const isKept = () =>
    problem.mentors.every(({ id, capacity, min = 0 }) => {
      const count = members.get(id) ?? 0;
      return count <= capacity && (count >= min || (count === 0 && problem.everyMentorRuns !== true));
    });
  const visit = (index: number, rank: Rank): void => {
    const mentee = problem.mentees[index];
    if (!mentee) {
      if ((!best || isBetter(rank, best)) && isKept()) best = rank;
      return;
    }
    const { count, total } = rank;
    const pin = pinned.get(mentee.id);
    if (pin === undefined) visit(index + 1, rank);
    for (const edge of problem.edges) {
      if (edge.mentee !== mentee.id || (pin !== undefined && pin !== edge.mentor)) continue;
      members.set(edge.mentor, (members.get(edge.mentor) ?? 0) + 1);
      const counts = problem.objective !== 'total' && pin === undefined;
      const worst = counts ? Math.min(rank.worst ?? Infinity, edge.score) : rank.worst;
      visit(index + 1, { count: count + 1, worst, total: total + edge.score });
      members.set(edge.mentor, (members.get(edge.mentor) ?? 0) - 1);
    }
  };
  visit(0, { count: 0, worst: null, total: 0 });
  return best;
}

const score = fc.option(fc.integer({ min: -5, max: 30 }), { nil: null, freq: 4 });

const problems: fc.Arbitrary<GroupProblem> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, columns]) =>
    fc.tuple(
      fc.array(fc.array(score, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 4 })), {
        minLength: columns,
        maxLength: columns,
      }),
      fc.boolean(),
    ),
  )
  .map(([scores, limits, isPinned]) => {
    const problem = problemOf(scores, []);
    const mentors = limits.map(([capacity, min], at) => ({
      id: `m${at}`,
      capacity,
      min: Math.min(min, capacity),
    }));
    const first = problem.edges[0];
    const pins: Pair[] = isPinned && first ? [[first.mentee, first.mentor]] : [];
    return { ...problem, mentors, pins };
  });

async function rankOf(problem: GroupProblem): Promise<(Rank & { status: string }) | null> {
  try {
    const solution = await solveGroups(problem);
    const { pairs, total, status } = solution;
    if (solution.certificate !== null) expect(verify(problem, solution)).toEqual([]);
    else expect(problem.everyMentorRuns).toBe(false);
    const decided = pairs.filter(({ mentee }) => problem.pins.every(([pinned]) => pinned !== mentee));
    const counts = problem.objective !== 'total' && decided.length > 0;
    const worst = counts ? Math.min(...decided.map(({ score: one }) => one)) : null;
    return { count: pairs.length, worst, total, status };
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'min-unreachable') return null;
    throw error;
  }
}

test.each([
  [false, 'total'],
  [true, 'total'],
  [false, 'maximin'],
  [true, 'maximin'],
] as const)('agrees with brute force; every mentor runs: %s, %s', async (everyMentorRuns, objective) => {
  await fc.assert(
    fc.asyncProperty(problems, async (given) => {
      const problem = { ...given, everyMentorRuns, objective };
      const best = bruteForce(problem);
      expect(await rankOf(problem)).toEqual(best && { ...best, status: 'optimal' });
    }),
    { numRuns: 60 },
  );
});

test('limits that cost nothing leave the answer proven', async () => {
  const { mentors, ...rest } = problemOf([[9], [8], [null]], [3]);
  const asked = { ...rest, mentors: mentors.map((one) => ({ ...one, min: 2 })) };
  const solution = await solveGroups(asked);
  expect(verify(asked, solution)).toEqual([]);
  expect(verify({ ...asked, everyMentorRuns: true }, { ...solution, pairs: [] })).toContain(
    'group-too-small',
  );
});

describe('where every mentor runs and the limits cost something', () => {
  // All would rather have m0; m1 has to run with two, and only a2 and a3 lose little by it.
  const { mentors, ...rest } = problemOf(
    [
      [9, 1],
      [9, 1],
      [9, 6],
      [8, 6],
    ],
    [4, 4],
  );
  const asked: GroupProblem = {
    ...rest,
    mentors: mentors.map((one, at) => ({ ...one, min: at === 1 ? 2 : 0 })),
    everyMentorRuns: true,
  };

  test('the proof has a price for the limit, and says that better pairs do not fill it', async () => {
    const solution = await solveGroups(asked);
    expect(solution).toMatchObject({ total: 30, worst: 6, status: 'optimal' });
    expect(solution.certificate).toMatchObject({
      floor: { value: 6, byLimits: true },
      total: { limitPrices: { m1: expect.any(Number) } },
    });
    expect(verify(asked, solution)).toEqual([]);
    const { certificate } = solution;
    if (certificate?.floor?.byLimits !== true) throw new Error('the limit costs something');
    const doubted = (change: Partial<typeof certificate>, of: GroupProblem = asked) =>
      verify(of, { ...solution, certificate: { ...certificate, ...change } });
    const { limitPrices: _, ...total } = certificate.total;
    expect(doubted({ total })).toEqual(['total-not-proven']);
    const { value, cover } = certificate.floor;
    expect(doubted({ floor: { value, cover } })).toEqual(['floor-not-proven']);
    expect(doubted({}, { ...asked, everyMentorRuns: false })).toEqual([
      'floor-not-proven',
      'total-not-proven',
    ]);
  });

  test('without maximin it is the total alone', async () => {
    const total: GroupProblem = { ...asked, objective: 'total' };
    expect(verify(total, await solveGroups(total))).toEqual([]);
  });
});

test('the limits that cannot be kept name the mentor', async () => {
  const problem = problemOf([[1], [null]], [2]);
  const mentors = [{ id: 'm0', capacity: 2, min: 2 }];
  await expect(solveGroups({ ...problem, mentors, pins: [['a0', 'm0']] })).rejects.toMatchObject({
    code: 'min-unreachable',
    facts: { mentor: 'm0' },
  });
  await expect(solveGroups({ ...problem, mentors })).resolves.toMatchObject({
    pairs: [],
    unmatched: ['a0', 'a1'],
  });
});

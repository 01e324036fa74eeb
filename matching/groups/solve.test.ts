import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProblemError } from '../problem-error.ts';
import { problemOf } from '../testing.ts';
import type { Pair } from '../types.ts';
import { solveGroups, type GroupProblem } from './solve.ts';

interface Rank {
  readonly count: number;
  readonly total: number;
}

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
  const visit = (index: number, { count, total }: Rank): void => {
    const mentee = problem.mentees[index];
    if (!mentee) {
      const isBetter = !best || count > best.count || (count === best.count && total > best.total);
      if (isBetter && isKept()) best = { count, total };
      return;
    }
    const pin = pinned.get(mentee.id);
    if (pin === undefined) visit(index + 1, { count, total });
    for (const edge of problem.edges) {
      if (edge.mentee !== mentee.id || (pin !== undefined && pin !== edge.mentor)) continue;
      members.set(edge.mentor, (members.get(edge.mentor) ?? 0) + 1);
      visit(index + 1, { count: count + 1, total: total + edge.score });
      members.set(edge.mentor, (members.get(edge.mentor) ?? 0) - 1);
    }
  };
  visit(0, { count: 0, total: 0 });
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
    return { ...problem, mentors, pins, objective: 'total' as const };
  });

async function rankOf(problem: GroupProblem): Promise<(Rank & { status: string }) | null> {
  try {
    const { pairs, total, status } = await solveGroups(problem);
    return { count: pairs.length, total, status };
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'min-unreachable') return null;
    throw error;
  }
}

test.each([false, true])('agrees with brute force; every mentor runs: %s', async (everyMentorRuns) => {
  await fc.assert(
    fc.asyncProperty(problems, async (given) => {
      const problem = { ...given, everyMentorRuns };
      const best = bruteForce(problem);
      expect(await rankOf(problem)).toEqual(best && { ...best, status: 'optimal' });
    }),
    { numRuns: 60 },
  );
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

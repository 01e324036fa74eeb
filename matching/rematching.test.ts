import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Adjustment } from './adjust.ts';
import { randomFrom } from './kernel/testing.ts';
import { ProblemError } from './problem-error.ts';
import { Rematching } from './rematching.ts';
import { exactSolver } from './solver.ts';
import { problemOf, problems } from './testing.ts';
import type { Pair, Problem, Solution } from './types.ts';
import { verify } from './verify/verify.ts';

const score = fc.option(fc.integer({ min: -5, max: 12 }), { nil: null, freq: 5 });

/** The problem as it is after a change, written anew. */
function rewritten(problem: Problem, change: Adjustment): Problem {
  const { pins = [], forbids = [], capacities = {}, gone = [] } = change;
  const stays = (mentee: string) => !gone.includes(mentee);
  return {
    ...problem,
    mentees: problem.mentees.filter(({ id }) => stays(id)),
    mentors: problem.mentors.map((one) => ({ ...one, capacity: capacities[one.id] ?? one.capacity })),
    edges: problem.edges.filter(({ mentee }) => stays(mentee)),
    pins: [...problem.pins.filter(([mentee]) => stays(mentee)), ...pins],
    forbids: [...problem.forbids, ...forbids],
  };
}

const rank = (solution: Solution, { pins, objective }: Problem) => {
  const decided = solution.pairs.filter(({ mentee }) => !pins.some(([one]) => one === mentee));
  return {
    count: solution.pairs.length,
    worst: objective === 'total' ? null : Math.min(...decided.map((pair) => pair.score)),
    total: solution.total,
    unmatched: solution.unmatched.length,
  };
};

/** An answer, or the code of what is wrong. */
function outcome(solve: () => Solution): Solution | string {
  try {
    return solve();
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
}

const changes: fc.Arbitrary<Adjustment[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom('pin', 'forbid', 'gone', 'capacity'),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 4 }),
    )
    .map(([kind, row, column]): Adjustment => {
      const pair: Pair = [`a${row}`, `m${column}`];
      if (kind === 'pin') return { pins: [pair] };
      if (kind === 'forbid') return { forbids: [pair] };
      return kind === 'gone' ? { gone: [pair[0]] } : { capacities: { [pair[1]]: row } };
    }),
  { minLength: 1, maxLength: 4 },
);

const isKnown = (problem: Problem, { pins = [], forbids = [], capacities = {}, gone = [] }: Adjustment) => {
  const mentees = new Set(problem.mentees.map(({ id }) => id));
  const mentors = new Set(problem.mentors.map(({ id }) => id));
  const named = [...pins, ...forbids];
  return (
    [...named.map(([mentee]) => mentee), ...gone].every((id) => mentees.has(id)) &&
    [...named.map(([, mentor]) => mentor), ...Object.keys(capacities)].every((id) => mentors.has(id))
  );
};

test.each(['maximin', 'total'] as const)(
  'each change has an answer as good as a fresh one, and proven: %s',
  (objective) => {
    fc.assert(
      fc.property(problems(score, false, fc.integer({ min: 0, max: 2 })), changes, (given, all) => {
        let problem: Problem = { ...given, objective };
        let rematching = Rematching.of(problem);
        for (const change of all.filter((one) => isKnown(problem, one))) {
          const next = rewritten(problem, change);
          const fresh = outcome(() => exactSolver.solve(next));
          const warm = outcome(() => rematching.after(change).solution);
          if (typeof fresh === 'string' || typeof warm === 'string') {
            expect(typeof warm).toBe(typeof fresh);
            continue;
          }
          expect(rank(warm, next)).toEqual(rank(fresh, next));
          expect(verify(next, warm)).toEqual([]);
          rematching = rematching.after(change);
          problem = next;
        }
      }),
      { numRuns: 300 },
    );
  },
);

test('who gets another partner moves nobody when somebody as good is free', () => {
  const size = 80;
  // Everybody has one mentor who suits best; the last mentor is free, and of use to all.
  const scores = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size + 1 }, (__, column) => (column === row ? 100 : column === size ? 60 : 10)),
  );
  const before = Rematching.of(
    problemOf(
      scores,
      Array.from({ length: size + 1 }, () => 1),
    ),
  );
  const after = before.after({ capacities: { m7: 0 } });
  const moved = after.solution.pairs.filter(
    ({ mentee, mentor }) =>
      !before.solution.pairs.some((pair) => pair.mentee === mentee && pair.mentor === mentor),
  );
  expect(moved).toEqual([{ mentee: 'a7', mentor: `m${size}`, score: 60 }]);
});

test('where all could be paired with all, the answers are as good and proven, too', () => {
  const size = 90;
  const random = randomFrom(5);
  const scores = Array.from({ length: size }, () =>
    Array.from({ length: size }, () => Math.floor(random() * 40)),
  );
  let problem = problemOf(
    scores,
    Array.from({ length: size }, () => 1),
  );
  let rematching = Rematching.of(problem);
  const first = rematching.solution.pairs[0];
  if (!first) throw new Error('everybody is matched');
  const tried: Adjustment[] = [
    { forbids: [[first.mentee, first.mentor]] },
    { pins: [['a1', 'm2']] },
    { capacities: { m5: 0, m6: 3 } },
    { gone: ['a8', 'a9'] },
    { pins: [['a3', 'm4']], forbids: [['a4', 'm3']] },
  ];
  for (const change of tried) {
    problem = rewritten(problem, change);
    rematching = rematching.after(change);
    expect(rank(rematching.solution, problem)).toEqual(rank(exactSolver.solve(problem), problem));
    expect(verify(problem, rematching.solution)).toEqual([]);
  }
});

test('what is said of somebody unknown names them', () => {
  const rematching = Rematching.of(problemOf([[1]], [1]));
  expect(() => rematching.after({ pins: [['nobody', 'm0']] })).toThrow(
    expect.objectContaining({ code: 'unknown-person', facts: { mentee: 'nobody' } }),
  );
  expect(() => rematching.after({ capacities: { nobody: 1 } })).toThrow(
    expect.objectContaining({ code: 'unknown-person', facts: { mentor: 'nobody' } }),
  );
  expect(() => rematching.after({ capacities: { m0: -1 } })).toThrow(
    expect.objectContaining({ code: 'capacity-invalid' }),
  );
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactSolver } from './solver.ts';
import { bruteForce, problemOf, problems, type Rank } from './testing.ts';
import type { Pair, Problem } from './types.ts';

/** The same figures of the solver's answer, after checking that it keeps the rules. */
function solveAndCheck(problem: Problem): Rank {
  const { pairs, unmatched, total, worst } = exactSolver.solve(problem);
  const pinned = new Set(problem.pins.map(([mentee]) => mentee));
  const scores = pairs.map(({ score }) => score);
  for (const pair of pairs) expect(problem.edges).toContainEqual(pair);
  for (const { id, capacity } of problem.mentors)
    expect(pairs.filter(({ mentor }) => mentor === id).length).toBeLessThanOrEqual(capacity);
  const everybody = [...pairs.map(({ mentee }) => mentee), ...unmatched].toSorted();
  expect(everybody).toEqual(problem.mentees.map(({ id }) => id).toSorted());
  expect(total).toBe(scores.reduce((sum, score) => sum + score, 0));
  expect(worst).toBe(scores.length === 0 ? null : Math.min(...scores));
  for (const pair of problem.pins)
    expect(pairs.map((made) => [made.mentee, made.mentor])).toContainEqual(pair);
  const made = new Set(pairs.map(({ mentee, mentor }) => `${mentee} ${mentor}`));
  for (const [mentee, mentor] of problem.forbids) expect(made.has(`${mentee} ${mentor}`)).toBe(false);
  const decided = pairs.filter(({ mentee }) => !pinned.has(mentee)).map(({ score }) => score);
  return { count: pairs.length, worst: Math.min(...decided), total };
}

const wide = fc.integer({ min: 0, max: 400 });
const capacities = fc.integer({ min: 0, max: 3 });
/** One pair in four is not eligible. */
const sometimes = (score: fc.Arbitrary<number>) => fc.option(score, { nil: null, freq: 4 });

describe('agrees with brute force', () => {
  test.each([
    ['square', problems(wide, true)],
    ['rectangular', problems(wide)],
    ['capacities', problems(wide, false, capacities)],
    ['not eligible', problems(sometimes(wide), false, capacities)],
    ['ties', problems(sometimes(fc.integer({ min: 0, max: 2 })), false, capacities)],
    ['negative', problems(sometimes(fc.integer({ min: -9, max: 9 })), false, capacities)],
  ])('%s', (_, problem) => {
    fc.assert(
      fc.property(problem, (given) => {
        expect(solveAndCheck(given)).toEqual(bruteForce(given));
      }),
      { numRuns: 200 },
    );
  });

  test('pins and forbids', () => {
    const withEdits = fc
      .tuple(problems(sometimes(wide), false, fc.integer({ min: 1, max: 3 })), fc.infiniteStream(fc.nat(5)))
      .map(([problem, stream]) => edited(problem, stream));
    fc.assert(
      fc.property(withEdits, (given) => {
        expect(solveAndCheck(given)).toEqual(bruteForce(given));
      }),
      { numRuns: 300 },
    );
  });
});

/** Pins up to one pair for each mentor and forbids some of the rest. */
function edited(problem: Problem, stream: Iterator<number>): Problem {
  const pins: Pair[] = [];
  const forbids: Pair[] = [];
  for (const { mentee, mentor } of problem.edges) {
    const draw: number = stream.next().value;
    if (draw === 0) forbids.push([mentee, mentor]);
    if (draw === 1 && !pins.flat().includes(mentee) && !pins.flat().includes(mentor))
      pins.push([mentee, mentor]);
  }
  return { ...problem, pins, forbids };
}

test.each([1, 2, 7, 30, 60])('Machol and Wien: costs i*j for n = %i sum up to n(n+1)(n+2)/6', (n) => {
  // The cheapest assignment pairs the dearest row with the cheapest column; its worst pair is the best as well.
  const scores = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => -(i + 1) * (j + 1)),
  );
  const { total } = exactSolver.solve(
    problemOf(
      scores,
      Array.from({ length: n }, () => 1),
    ),
  );
  expect(-total).toBe((n * (n + 1) * (n + 2)) / 6);
});

import * as fc from 'fast-check';
import { NOT_ELIGIBLE, type Matrix } from './matrix.ts';
import type { Network } from './network.ts';

/** Chance that depends on nothing but the seed: a linear congruence (Numerical Recipes). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A matrix by a rule for each score; null is not eligible. */
export function matrixOf(
  rows: number,
  columns: number,
  score: (row: number, column: number) => number | null,
  capacity: (column: number) => number = () => 1,
): Matrix {
  const scores = Int32Array.from({ length: rows * columns }, (_, at) => {
    return score(Math.floor(at / columns), at % columns) ?? NOT_ELIGIBLE;
  });
  return {
    rows,
    columns,
    scores,
    capacity: Int32Array.from({ length: columns }, (_, column) => capacity(column)),
  };
}

/** The same problem as a list. */
export function listOf({ rows, columns, scores, capacity }: Matrix): { network: Network; best: number } {
  const best = scores.reduce((most, one) => Math.max(most, one), NOT_ELIGIBLE);
  const start = [0];
  const column: number[] = [];
  for (let at = 0; at < scores.length; at++) {
    if (scores[at] !== NOT_ELIGIBLE) column.push(at);
    if ((at + 1) % columns === 0) start.push(column.length);
  }
  const cost = Int32Array.from(column, (at) => best - scores[at]!);
  const network: Network = {
    rows,
    columns,
    capacity,
    start: Int32Array.from(start),
    column: Int32Array.from(column, (at) => at % columns),
    cost,
    penalty: 0,
  };
  return { network, best };
}

/** Matrices of up to 80 x 80: wide enough for cores, blocks and shortlists to leave arcs out. */
export const matrices: fc.Arbitrary<Matrix> = fc
  .record({
    rows: fc.integer({ min: 1, max: 80 }),
    columns: fc.integer({ min: 1, max: 80 }),
    range: fc.constantFrom(2, 30, 1000, 1_000_000),
    holes: fc.constantFrom(0, 0.1, 0.9),
    places: fc.constantFrom(1, 3),
    seed: fc.nat(),
  })
  .map(({ rows, columns, range, holes, places, seed }) => {
    const random = randomFrom(seed);
    const score = () => (random() < holes ? null : Math.floor(random() * range) - 20);
    return matrixOf(rows, columns, score, () => 1 + Math.floor(random() * places));
  });

/** Problems that are too large to enumerate: what proves the answer is checked, and a second opinion asked. */
import { munkres } from 'munkres';
import { describe, expect, test } from 'vitest';
import { checkMatrix } from '../verify/matrix.ts';
import { optimise } from './lexicographic.ts';
import type { Matrix } from './matrix.ts';
import { matrixSource } from './matrix-source.ts';
import { matrixOf, randomFrom } from './testing.ts';

const N = 400;
const random = randomFrom(7);
const points = Array.from({ length: 2 * N }, () => [random() * 1e4, random() * 1e4] as const);
const distance = (row: number, column: number) => {
  const [a, b] = [points[row] ?? [0, 0], points[N + column] ?? [0, 0]];
  return -Math.round(Math.hypot(a[0] - b[0], a[1] - b[1]));
};

const shapes: [string, Matrix][] = [
  ['no pattern', matrixOf(N, N, () => Math.floor(random() * 1e6))],
  ['few different scores', matrixOf(N, N, () => Math.floor(random() * 5))],
  ['distances', matrixOf(N, N, distance)],
  ['one order that all agree on', matrixOf(N, N, (_, column) => column * 10 + Math.floor(random() * 100))],
  [
    'one mentor whom all want',
    matrixOf(N, N, (_, column) => Math.floor(random() * 100) + (column === 0 ? 1e6 : 0)),
  ],
  [
    'a chain with one way out',
    matrixOf(N, N, (row, column) => (column === row ? 1000 : column === row - 1 ? 1001 : 0)),
  ],
  ['costs i x j', matrixOf(N, N, (row, column) => -(row + 1) * (column + 1))],
  ['more mentors', matrixOf(N - 150, N, () => Math.floor(random() * 1000))],
  ['more mentees', matrixOf(N, N - 150, () => Math.floor(random() * 1000))],
];

/** The total of the best pairs, by a library that knows nothing of ours. */
function secondOpinion({ rows, columns, scores }: Matrix): number {
  const costs = Array.from({ length: rows }, (_, row) =>
    Array.from(scores.subarray(row * columns, (row + 1) * columns), (score) => -score),
  );
  return munkres(costs).reduce((sum, [row, column]) => sum - (costs[row]?.[column] ?? NaN), 0);
}

function solved(matrix: Matrix, withFloor: boolean) {
  const source = matrixSource(matrix);
  const { floor, solved: best } = optimise(source, withFloor);
  const { state, network } = best;
  const prices = { u: state.u, price: state.price, penalty: network.penalty, best: source.best };
  const isProven = checkMatrix(matrix, state.mate, prices, floor?.value ?? -Infinity);
  const pairs = Array.from(state.mate).flatMap((column, row) =>
    column < 0 ? [] : [source.score(row, column)],
  );
  return {
    isProven,
    count: pairs.length,
    total: pairs.reduce((sum, one) => sum + one, 0),
    worst: Math.min(...pairs),
  };
}

describe.each(shapes)('%s', (_, matrix) => {
  test('proven, and as good as munkres says', () => {
    const { isProven, count, total } = solved(matrix, false);
    expect({ isProven, count, total }).toEqual({
      isProven: true,
      count: Math.min(matrix.rows, matrix.columns),
      total: secondOpinion(matrix),
    });
  });

  test('with the floor first: proven, no better in total, no worse at the worst', () => {
    const [plain, floored] = [solved(matrix, false), solved(matrix, true)];
    expect(floored.isProven).toBe(true);
    expect(floored.count).toBe(plain.count);
    expect(floored.total).toBeLessThanOrEqual(plain.total);
    expect(floored.worst).toBeGreaterThanOrEqual(plain.worst);
  });
});

test('Machol and Wien: costs i x j sum up to n(n+1)(n+2)/6', () => {
  expect(
    solved(
      matrixOf(N, N, (row, column) => -(row + 1) * (column + 1)),
      false,
    ).total,
  ).toBe(-(N * (N + 1) * (N + 2)) / 6);
});

test('the check finds prices that prove nothing', () => {
  const matrix = matrixOf(30, 30, (row, column) => (row * column) % 17);
  const source = matrixSource(matrix);
  const { state, network } = optimise(source, false).solved;
  const prices = { u: state.u, price: state.price, penalty: network.penalty, best: source.best };
  expect(checkMatrix(matrix, state.mate, prices, -Infinity)).toBe(true);
  expect(checkMatrix(matrix, state.mate, { ...prices, u: state.u.map((one) => one + 1) }, -Infinity)).toBe(
    false,
  );
  expect(checkMatrix(matrix, state.mate.toReversed(), prices, -Infinity)).toBe(false);
  expect(checkMatrix(matrix, new Int32Array(30), prices, -Infinity)).toBe(false);
});

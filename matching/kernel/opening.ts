import { NOT_ELIGIBLE, type Matrix } from './matrix.ts';

/** Rows that are asked; measured: more of them no longer pay. */
const ASKED = 128;

/**
 * Prices to begin with, where rows agree more than they differ: what a column is liked more, on average, than the
 * columns that will stay free, so that not all rows bid for the same few first. Elsewhere nothing, which is near
 * enough. They only have to be near: whatever they are, the answer is the same.
 */
export function openingPrices(matrix: Matrix): Float64Array {
  const { mean, within } = likings(matrix);
  const centre = average(mean);
  const between = average(mean.map((one) => (one - centre) ** 2));
  if (between <= within) return new Float64Array(matrix.columns);
  const base = leastWanted(matrix, mean);
  return mean.map((one) => Math.max(0, Math.round(one - base)));
}

const average = (values: Float64Array) => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Each column's mean score, and the variance of scores within a column. */
function likings({ rows, columns, scores }: Matrix) {
  const sum = new Float64Array(columns);
  const square = new Float64Array(columns);
  const count = new Int32Array(columns);
  const asked = Math.min(rows, ASKED);
  for (let turn = 0; turn < asked; turn++) {
    const row = Math.floor((turn * rows) / asked);
    for (let j = 0; j < columns; j++) {
      const score = scores[row * columns + j]!;
      if (score === NOT_ELIGIBLE) continue;
      sum[j]! += score;
      square[j]! += score * score;
      count[j]!++;
    }
  }
  const all = average(sum) / Math.max(1, average(Float64Array.from(count)));
  const mean = sum.map((one, j) => (count[j] === 0 ? all : one / count[j]!));
  const within = average(square.map((one, j) => (count[j]! < 2 ? 0 : one / count[j]! - mean[j]! ** 2)));
  return { mean, within };
}

/** The mean of the column at which, from the least liked on, places are no longer too many. */
function leastWanted({ rows, capacity }: Matrix, mean: Float64Array): number {
  let spare = -rows;
  for (const places of capacity) spare += Math.min(places, rows);
  const order = Int32Array.from(mean.keys()).toSorted((a, b) => mean[a]! - mean[b]!);
  for (const column of order) {
    spare -= capacity[column]!;
    if (spare < 0) return mean[column]!;
  }
  return Infinity;
}

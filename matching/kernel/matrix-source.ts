import { solveMatrix } from './core.ts';
import { BLOCK, blocksOf, NOT_ELIGIBLE, survey, type Matrix, type Survey } from './matrix.ts';
import { maximum, type Arcs, type Maximum } from './maximum.ts';
import { turn } from './select.ts';
import type { Source } from './source.ts';

/** Arcs a row that each round of a largest matching brings in. */
const WIDTH = 8;

/** A problem whose scores fill a matrix. */
export function matrixSource(matrix: Matrix): Source {
  const known = survey(matrix);
  const { rows, columns, capacity, scores } = matrix;
  return {
    rows,
    columns,
    capacity,
    best: known.best === NOT_ELIGIBLE ? -Infinity : known.best,
    low: lowestPeak(known),
    peak: (row) => rowPeak(matrix, known, row),
    score: (row, column) => scores[row * columns + column]!,
    maximum: (floor, given) => largest(matrix, known, Math.max(floor, NOT_ELIGIBLE + 1), given),
    optimum: (floor, penalty) => solveMatrix(matrix, known, floor, penalty),
  };
}

function lowestPeak({ peaks, best }: Survey): number {
  return peaks.reduce((low, peak) => (peak > NOT_ELIGIBLE && peak < low ? peak : low), best);
}

function rowPeak({ columns }: Matrix, { peaks }: Survey, row: number): number {
  const blocks = blocksOf(columns);
  const peak = peaks
    .subarray(row * blocks, (row + 1) * blocks)
    .reduce((a, b) => Math.max(a, b), NOT_ELIGIBLE);
  return peak === NOT_ELIGIBLE ? -Infinity : peak;
}

/** A largest matching with few of the arcs; then those that its cover leaves out, until it covers the matrix. */
function largest(matrix: Matrix, known: Survey, floor: number, given: Int32Array | null): Maximum {
  const { rows, columns, scores } = matrix;
  const keep = given?.map((column, row) =>
    column >= 0 && scores[row * columns + column]! >= floor ? column : -1,
  );
  let lists = admit(matrix, known, floor, null);
  keep?.forEach((column, row) => column >= 0 && !lists[row]!.includes(column) && lists[row]!.push(column));
  let start: Int32Array | null = keep ?? null;
  for (;;) {
    const found = maximum(arcsOf(matrix, lists), start);
    if (found.count === rows) return found;
    const more = admit(matrix, known, floor, found);
    if (more.every((list) => list.length === 0)) return found;
    lists = lists.map((list, row) => [...list, ...more[row]!]);
    start = found.state.mate;
  }
}

/** For each row that can be reached up to `WIDTH` columns that cannot, by arcs that score enough. */
function admit(matrix: Matrix, known: Survey, floor: number, found: Maximum | null): number[][] {
  return Array.from({ length: matrix.rows }, (_, row) =>
    found?.reachedRows[row] === 0 ? [] : admitRow(matrix, known, row, floor, found),
  );
}

function admitRow(
  matrix: Matrix,
  { peaks }: Survey,
  row: number,
  floor: number,
  found: Maximum | null,
): number[] {
  const { columns, scores } = matrix;
  const blocks = blocksOf(columns);
  const list: number[] = [];
  const first = turn(row, columns);
  const firstBlock = Math.floor(first / BLOCK);
  for (let step = 0; step <= blocks && list.length < WIDTH; step++) {
    const block = firstBlock + step < blocks ? firstBlock + step : firstBlock + step - blocks;
    if (peaks[row * blocks + block]! < floor) continue;
    const stop = step === blocks ? first : Math.min(columns, (block + 1) * BLOCK);
    for (let j = step === 0 ? first : block * BLOCK; j < stop && list.length < WIDTH; j++) {
      if (scores[row * columns + j]! >= floor && (!found || found.reachedColumns[j] === 0)) list.push(j);
    }
  }
  return list;
}

function arcsOf({ rows, columns, capacity }: Matrix, lists: readonly number[][]): Arcs {
  const start = new Int32Array(rows + 1);
  lists.forEach((list, row) => (start[row + 1] = start[row]! + list.length));
  return { rows, columns, capacity, start, column: Int32Array.from(lists.flat()) };
}

import { resolveMatrix, solveMatrix } from './core.ts';
import { BLOCK, blocksOf, NOT_ELIGIBLE, survey, type Matrix, type Survey } from './matrix.ts';
import { maximum, type Arcs, type Maximum } from './maximum.ts';
import { neighbours } from './neighbours.ts';
import type { Selection } from './select.ts';
import type { Source } from './source.ts';

/** Arcs a row that each round of a largest matching brings in. */
const WIDTH = 16;

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
    lowest: () => lowest(matrix, known),
    peak: (row) => rowPeak(matrix, known, row),
    score: (row, column) => scores[row * columns + column]!,
    maximum: (floor, given) => largest(matrix, known, Math.max(floor, NOT_ELIGIBLE + 1), given),
    bestAcross: (found) => bestAcross(matrix, known, found),
    optimum: (floor, penalty, last) =>
      last === null
        ? solveMatrix(matrix, known, floor, penalty)
        : resolveMatrix(matrix, known, { floor, penalty, last }),
  };
}

function lowestPeak({ peaks, best }: Survey): number {
  return peaks.reduce((low, peak) => (peak > NOT_ELIGIBLE && peak < low ? peak : low), best);
}

function lowest({ scores }: Matrix, { best }: Survey): number {
  return scores.reduce((low, score) => (score > NOT_ELIGIBLE && score < low ? score : low), best);
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
  const isKept = (column: number, row: number) => column >= 0 && scores[row * columns + column]! >= floor;
  let start: Int32Array =
    given?.map((column, row) => (isKept(column, row) ? column : -1)) ?? new Int32Array(rows).fill(-1);
  let arcs = withArcs(matrix, null, neighbours(matrix, known, floor, WIDTH), start);
  for (;;) {
    const found = maximum(arcs, start);
    if (found.count === rows) return found;
    const more = neighbours(matrix, known, floor, WIDTH, found);
    if (more.count.every((count) => count === 0)) return found;
    start = found.state.mate;
    arcs = withArcs(matrix, arcs, more, start);
  }
}

function bestAcross({ rows, columns, scores }: Matrix, { peaks }: Survey, reached: Maximum): number {
  const blocks = blocksOf(columns);
  let best = NOT_ELIGIBLE;
  for (let row = 0; row < rows; row++) {
    if (reached.reachedRows[row] === 0) continue;
    for (let block = 0; block < blocks; block++) {
      if (peaks[row * blocks + block]! <= best) continue;
      const stop = Math.min(columns, (block + 1) * BLOCK);
      for (let j = block * BLOCK; j < stop; j++) {
        const score = scores[row * columns + j]!;
        if (score > best && reached.reachedColumns[j] === 0) best = score;
      }
    }
  }
  return best === NOT_ELIGIBLE ? -Infinity : best;
}

/** The arcs with those that were found and those of a matching. */
function withArcs(
  { rows, columns, capacity }: Matrix,
  arcs: Arcs | null,
  found: Selection,
  mate: Int32Array,
): Arcs {
  const start = new Int32Array(rows + 1);
  const column = new Int32Array((arcs?.column.length ?? 0) + rows * (found.width + 1));
  let end = 0;
  for (let row = 0; row < rows; row++) {
    const from = end;
    if (arcs)
      for (let at = arcs.start[row]!; at < arcs.start[row + 1]!; at++) column[end++] = arcs.column[at]!;
    for (let at = 0; at < found.count[row]!; at++) column[end++] = found.column[row * found.width + at]!;
    if (mate[row]! >= 0 && !column.subarray(from, end).includes(mate[row]!)) column[end++] = mate[row]!;
    start[row + 1] = end;
  }
  return { rows, columns, capacity, start, column: column.slice(0, end) };
}

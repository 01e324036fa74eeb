import { BLOCK, blocksOf, NOT_ELIGIBLE, type Matrix, type Survey } from './matrix.ts';
import { turn, type Selection } from './select.ts';

/** Rows and columns that a search has reached; see `Maximum`. */
export interface Reached {
  readonly reachedRows: Uint8Array;
  readonly reachedColumns: Uint8Array;
}

/**
 * For each row the first columns, from another place on in each, whose score is at least `floor`.
 *
 * @param width how many a row at most
 * @param reached when given: only from rows that were reached to columns that were not
 */
export function neighbours(
  matrix: Matrix,
  known: Survey,
  floor: number,
  width: number,
  reached: Reached | null = null,
): Selection {
  const { rows } = matrix;
  const selection = { width, count: new Int32Array(rows), column: new Int32Array(rows * width) };
  const least = Math.max(floor, NOT_ELIGIBLE + 1);
  for (let row = 0; row < rows; row++) {
    if (reached?.reachedRows[row] === 0) continue;
    selection.count[row] = fill(matrix, known, row, least, selection, reached);
  }
  return selection;
}

function fill(
  { columns, scores }: Matrix,
  { peaks }: Survey,
  row: number,
  floor: number,
  { width, column }: Selection,
  reached: Reached | null,
): number {
  const blocks = blocksOf(columns);
  const first = turn(row, columns);
  const firstBlock = Math.floor(first / BLOCK);
  let count = 0;
  for (let step = 0; step <= blocks && count < width; step++) {
    const block = firstBlock + step < blocks ? firstBlock + step : firstBlock + step - blocks;
    if (peaks[row * blocks + block]! < floor) continue;
    const stop = step === blocks ? first : Math.min(columns, (block + 1) * BLOCK);
    for (let j = step === 0 ? first : block * BLOCK; j < stop && count < width; j++) {
      if (scores[row * columns + j]! < floor || reached?.reachedColumns[j] === 1) continue;
      column[row * width + count++] = j;
    }
  }
  return count;
}

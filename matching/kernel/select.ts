import { BLOCK, blocksOf, NOT_ELIGIBLE, type Matrix, type Survey } from './matrix.ts';
import { Shortlist } from './shortlist.ts';

/** The arcs that one pass over a matrix has found, row after row. */
export interface Selection {
  /** Arcs of row i are those from `i * width` on. */
  readonly width: number;
  readonly count: Int32Array;
  readonly column: Int32Array;
}

/** What a pass looks for. */
export interface Wanted {
  readonly price: Float64Array;
  /** Only where `score - price` exceeds this, by row. */
  readonly worth: Float64Array;
  /** Only scores of at least this. */
  readonly floor: number;
  /** How many a row at most: those of highest `score - price`. */
  readonly width: number;
}

/**
 * The arcs that are wanted most. Equals are taken from another place on in each row, so that rows do not all
 * take the same columns.
 */
export function select(matrix: Matrix, { peaks }: Survey, wanted: Wanted): Selection {
  const { rows, columns, scores } = matrix;
  const { price, worth, width } = wanted;
  const floor = Math.max(wanted.floor, NOT_ELIGIBLE + 1);
  const blocks = blocksOf(columns);
  const discount = cheapest(price);
  const selection = { width, count: new Int32Array(rows), column: new Int32Array(rows * width) };
  const list = new Shortlist(width);
  for (let row = 0; row < rows; row++) {
    list.open(worth[row]!);
    const first = turn(row, columns);
    const firstBlock = Math.floor(first / BLOCK);
    for (let step = 0; step <= blocks; step++) {
      const block = firstBlock + step < blocks ? firstBlock + step : firstBlock + step - blocks;
      const peak = peaks[row * blocks + block]!;
      if (peak < floor || peak - discount[block]! <= list.bar) continue;
      // The block in which the row begins is read in two parts, at the beginning and at the end.
      const stop = step === blocks ? first : Math.min(columns, (block + 1) * BLOCK);
      for (let j = step === 0 ? first : block * BLOCK; j < stop; j++) {
        const score = scores[row * columns + j]!;
        const key = score - price[j]!;
        if (key > list.bar && score >= floor) list.add(key, j);
      }
    }
    selection.count[row] = list.size;
    if (list.size > 0) selection.column.set(list.sorted(), row * width);
  }
  return selection;
}

/** The lowest price in each block. */
function cheapest(price: Float64Array): Float64Array {
  const low = new Float64Array(blocksOf(price.length)).fill(Infinity);
  for (let j = 0; j < price.length; j++) {
    const block = Math.floor(j / BLOCK);
    if (price[j]! < low[block]!) low[block] = price[j]!;
  }
  return low;
}

/** Where a row starts to look: rows one after the other start far apart (golden section). */
export function turn(row: number, columns: number): number {
  return Math.floor(((row * 0.6180339887498949) % 1) * columns);
}

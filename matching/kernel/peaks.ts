import { BLOCK, blocksOf, NOT_ELIGIBLE, type Matrix, type Survey } from './matrix.ts';
import { turn, type Selection, type Wanted } from './select.ts';
import { Shortlist } from './shortlist.ts';

/** Where a pass has read more of the blocks than this share, peaks at the present prices pay for themselves. */
const WASTE = 0.4;

/**
 * Finds the arcs that a row wants most at given prices, leaving out most of a matrix: the best of each block is
 * known at some prices, and so bounded at others. Where prices have moved so far that the bounds no longer hold
 * much back, the peaks are measured anew.
 */
export class Peaks {
  private readonly matrix: Matrix;
  private readonly blocks: number;
  /** The prices at which the peaks hold, and the best of each block of each row at these. */
  private base: Float64Array;
  private peaks: Float64Array | Int32Array;
  private wasteful = false;

  constructor(matrix: Matrix, known: Survey) {
    this.matrix = matrix;
    this.blocks = blocksOf(matrix.columns);
    this.base = new Float64Array(matrix.columns);
    this.peaks = known.peaks;
  }

  /** Measures the peaks at these prices. */
  measure(price: Float64Array): void {
    if (price.every((one, j) => one === this.base[j])) return;
    const { rows, columns, scores } = this.matrix;
    const peaks = new Float64Array(rows * this.blocks);
    for (let row = 0, at = 0; row < rows; row++) {
      for (let from = 0; from < columns; from += BLOCK) {
        const to = from + BLOCK < columns ? from + BLOCK : columns;
        peaks[at++] = highest(scores, price, row * columns, from, to);
      }
    }
    this.base = price.slice();
    this.peaks = peaks;
  }

  /** For each row what as many blocks as the width can exceed, at the prices of the peaks. */
  worth(width: number): Float64Array {
    const { peaks, blocks } = this;
    const worth = new Float64Array(this.matrix.rows).fill(-Infinity);
    if (blocks < width) return worth;
    const list = new Shortlist(width);
    return worth.map((_, row) => {
      list.open(-Infinity);
      for (let block = row * blocks; block < (row + 1) * blocks; block++) {
        if (peaks[block]! > list.bar) list.add(peaks[block]!, 0);
      }
      return list.bar - 1;
    });
  }

  /**
   * The arcs that are wanted most. Equals are taken from another place on in each row, so that rows do not all
   * take the same columns.
   */
  select({ price, worth, floor, width }: Wanted): Selection {
    if (this.wasteful) this.measure(price);
    const { peaks, blocks } = this;
    const { rows, columns, scores } = this.matrix;
    const least = Math.max(floor, NOT_ELIGIBLE + 1);
    const discount = this.discount(price);
    const selection = { width, count: new Int32Array(rows), column: new Int32Array(rows * width) };
    const list = new Shortlist(width);
    let read = 0;
    for (let row = 0; row < rows; row++) {
      list.open(worth[row]!);
      const first = turn(row, columns);
      const firstBlock = Math.floor(first / BLOCK);
      for (let step = 0; step <= blocks; step++) {
        const block = firstBlock + step < blocks ? firstBlock + step : firstBlock + step - blocks;
        if (peaks[row * blocks + block]! - discount[block]! <= list.bar) continue;
        read++;
        // The block in which the row begins is read in two parts, at the beginning and at the end.
        const stop = step === blocks ? first : Math.min(columns, (block + 1) * BLOCK);
        for (let j = step === 0 ? first : block * BLOCK; j < stop; j++) {
          const score = scores[row * columns + j]!;
          const key = score - price[j]!;
          if (key > list.bar && score >= least) list.add(key, j);
        }
      }
      selection.count[row] = list.size;
      if (list.size > 0) selection.column.set(list.sorted(), row * width);
    }
    this.wasteful = read > WASTE * rows * blocks;
    return selection;
  }

  /** How far the prices of each block have risen at least. */
  private discount(price: Float64Array): Float64Array {
    const low = new Float64Array(this.blocks).fill(Infinity);
    for (let j = 0; j < price.length; j++) {
      const block = Math.floor(j / BLOCK);
      const risen = price[j]! - this.base[j]!;
      if (risen < low[block]!) low[block] = risen;
    }
    return low;
  }
}

function highest(scores: Int32Array, price: Float64Array, row: number, from: number, to: number): number {
  let peak = -Infinity;
  for (let j = from; j < to; j++) {
    const score = scores[row + j]!;
    if (score === NOT_ELIGIBLE) continue;
    const key = score - price[j]!;
    if (key > peak) peak = key;
  }
  return peak;
}

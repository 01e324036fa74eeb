/** A score for every row and column, in one block: what is small enough to hold and too dense to list. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Row after row; whole numbers, `NOT_ELIGIBLE` where the pair must not be made. */
  readonly scores: Int32Array;
  readonly capacity: Int32Array;
}

/** Scores lie between this and its negative. */
export const SCORE_LIMIT = 1_000_000_000;

/** Lower than every score. */
export const NOT_ELIGIBLE = -0x8000_0000;

/** Neighbouring columns whose best score is kept, so that a pass can leave out most of a row. */
export const BLOCK = 32;

export const blocksOf = (columns: number) => Math.ceil(columns / BLOCK);

/** What one pass over a matrix finds out. */
export interface Survey {
  /** Best score of each block of each row. */
  readonly peaks: Int32Array;
  /** Highest score; `NOT_ELIGIBLE` when no pair is eligible. */
  readonly best: number;
}

export function survey({ rows, columns, scores }: Matrix): Survey {
  const blocks = blocksOf(columns);
  const peaks = new Int32Array(rows * blocks);
  let best = NOT_ELIGIBLE;
  for (let row = 0; row < rows; row++) {
    const end = (row + 1) * columns;
    let from = row * columns;
    for (let block = row * blocks; from < end; block++) {
      const to = from + BLOCK < end ? from + BLOCK : end;
      const peak = highest(scores, from, to);
      peaks[block] = peak;
      if (peak > best) best = peak;
      from = to;
    }
  }
  return { peaks, best };
}

function highest(scores: Int32Array, from: number, to: number): number {
  let peak = NOT_ELIGIBLE;
  for (let at = from; at < to; at++) {
    const score = scores[at]!;
    if (score > peak) peak = score;
  }
  return peak;
}

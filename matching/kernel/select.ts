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

/** Where a row starts to look: rows one after the other start far apart (golden section). */
export function turn(row: number, columns: number): number {
  return Math.floor(((row * 0.6180339887498949) % 1) * columns);
}

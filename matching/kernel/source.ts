import type { Maximum } from './maximum.ts';
import type { Solved } from './core.ts';

/**
 * A problem as the search for floors and totals sees it, whether its scores are listed or fill a matrix. Rows
 * are mentees, columns mentors.
 */
export interface Source {
  readonly rows: number;
  readonly columns: number;
  readonly capacity: Int32Array;
  /** Highest score of all; negative infinity when no pair is eligible. */
  readonly best: number;
  /** Low among the scores; for sizes only, it need not be the lowest. */
  readonly low: number;
  /** The lowest score; takes a pass over all of them. */
  lowest(): number;
  /** Highest score of the row; negative infinity without arcs. */
  peak(row: number): number;
  /** Score of an arc of a matching. */
  score(row: number, column: number): number;
  /**
   * A largest matching from the arcs that score at least `floor`, with the cover that proves it.
   * @param given a matching of this source to start from; arcs below the floor are dropped
   */
  maximum(floor: number, given: Int32Array | null): Maximum;
  /** Best score of the arcs that the cover of a largest matching leaves out; negative infinity without any. */
  bestAcross(found: Maximum): number;
  /**
   * A matching of most value and its prices, from the arcs that score at least `floor`; see `Network`.
   * @param last an answer to much the same problem, to go on from its prices
   */
  optimum(floor: number, penalty: number, last: Solved | null): Solved;
}

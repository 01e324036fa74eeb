import { Blossoms } from './blossom.ts';

export interface Heaviest {
  /** The partner of each vertex, counted from 0, or -1. */
  readonly mates: Int32Array;
  /**
   * The proof: for each edge the labels of its ends and of the circles that hold both are twice its weight at
   * least, and all labels, each circle's times half its members rounded down, are twice the weight of the matching.
   */
  readonly labels: Float64Array;
  readonly circles: readonly Circle[];
}

/** Of an odd number of vertices hardly half can be edges. */
export interface Circle {
  readonly members: readonly number[];
  readonly label: number;
}

/**
 * @param n how many vertices
 * @param weights n x n, symmetric; more than 0 where there is an edge. Whole numbers
 */
export function heaviestMatching(n: number, weights: Float64Array): Heaviest {
  const search = new Blossoms(n, weights);
  while (search.stage());
  return {
    mates: Int32Array.from({ length: n }, (_, vertex) => search.match[vertex + 1]! - 1),
    labels: search.label.slice(1, n + 1),
    circles: search.circles(),
  };
}

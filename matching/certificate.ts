/**
 * Proofs that an answer cannot be bettered, for the people and places that pins leave free. Whoever doubts the
 * solver checks them in one pass over the edges with `verify/`, which shares no code with it.
 */

/**
 * People who together touch every edge (Koenig 1931). No matching makes more pairs than a cover has mentees
 * plus places of its mentors.
 */
export interface Cover {
  readonly mentees: readonly string[];
  readonly mentors: readonly string[];
}

/** No matching makes more pairs than this one. */
export interface CountCertificate {
  /** Pairs that are not pinned. */
  readonly value: number;
  /** Touches every eligible edge, and has as many mentees and places as `value`. */
  readonly cover: Cover;
}

/** No matching of as many pairs has a better worst one. */
export interface FloorCertificate {
  /** Lowest score among the pairs that are not pinned. */
  readonly value: number;
  /** Touches every edge that scores more than `value`, with fewer mentees and places than pairs were made. */
  readonly cover: Cover;
}

/**
 * No matching of as many pairs has a higher total: for every edge at or above the floor
 * `menteePrice + mentorPrice >= score + lift`, and the prices of all mentees and places add up to the total
 * plus `lift` for each pair (duality of linear programming; Egervary 1931).
 */
export interface TotalCertificate {
  /** Sum of the scores of the pairs that are not pinned. */
  readonly value: number;
  /** What one more pair counts for. */
  readonly lift: number;
  /** 0 or more, by id. An absent one is 0. */
  readonly menteePrices: Readonly<Record<string, number>>;
  /** For one place, 0 or more: what one more place of this mentor would add at most. An absent one is 0. */
  readonly mentorPrices: Readonly<Record<string, number>>;
}

export interface Certificate {
  readonly count: CountCertificate;
  /** Null for the objective `total`, and when nothing is left to decide. */
  readonly floor: FloorCertificate | null;
  readonly total: TotalCertificate;
}

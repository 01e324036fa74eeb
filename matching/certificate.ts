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
  /**
   * Where every mentor with a lower limit runs: the cover's mentors count with their limits instead of their places,
   * and it is smaller than all limits together. So edges that score more do not fill them.
   */
  readonly byLimits?: true;
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
  /**
   * Where every mentor with a lower limit runs: what the limit takes from the price of each place, 0 or more. For every
   * edge it is subtracted from the prices, and from their sum as often as the limit demands.
   */
  readonly limitPrices?: Readonly<Record<string, number>>;
}

export interface Certificate {
  readonly count: CountCertificate;
  /** Null for the objective `total`, and when nothing is left to decide. */
  readonly floor: FloorCertificate | null;
  readonly total: TotalCertificate;
}

/** An odd number of people, of whom one stays over however they are paired. */
export interface Circle {
  readonly members: readonly string[];
  readonly price: number;
}

/**
 * A bound on pairs among peers (Edmonds 1965): for each pair the prices of both, and of the circles that hold both,
 * are twice what it counts for at least. So no matching counts for more than half of all prices, each circle's
 * taken as often as it can hold pairs.
 */
export interface PeerBound {
  readonly value: number;
  /** Above 0, by id; an absent one is 0. */
  readonly prices: Readonly<Record<string, number>>;
  readonly circles: readonly Circle[];
}

/** The three proofs among peers, about the pairs that are not pinned. */
export interface PeerCertificate {
  /** Each eligible pair counts for 1; the bound is `value`, as many as there are. */
  readonly count: PeerBound;
  /** Each pair of more points than `value` counts for 1; the bound is less than the number of pairs. */
  readonly floor: PeerBound | null;
  /** Each pair at or above the floor counts for its score plus `lift`; the bound is `value` plus all lifts. */
  readonly total: PeerBound & { readonly lift: number };
}

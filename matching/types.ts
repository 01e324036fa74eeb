/**
 * The matching problem and its answer. Plain data, so that any solver can be put behind `Solver`.
 * `raw.ts` has the JSON form of both, for `adept match --problem`.
 */
import type { Certificate } from './certificate.ts';

/** A mentee and a mentor, by their ids, in this order. */
export type Pair = readonly [mentee: string, mentor: string];

export interface Mentee {
  readonly id: string;
}

export interface Mentor {
  readonly id: string;
  /** How many mentees this mentor takes: a whole number, 0 or more. */
  readonly capacity: number;
  /** A group of fewer does not run, and its mentor then gets nobody. A whole number, 0 or more; 0 by default. */
  readonly min?: number;
}

/** An eligible pair: no hard rule forbids it. Higher scores are better; they may be negative. */
export interface Edge {
  readonly mentee: string;
  readonly mentor: string;
  /** A whole number, so that totals are exact. */
  readonly score: number;
}

/**
 * What comes after the count. `maximin`: first the worst pair, then the total. `total`: the total at once.
 */
export type Objective = 'maximin' | 'total';

export interface Problem {
  readonly mentees: readonly Mentee[];
  readonly mentors: readonly Mentor[];
  /** Eligible pairs only: a pair that is missing here is never made. At most one edge for a pair. */
  readonly edges: readonly Edge[];
  /** Pairs that must be made. Each must be eligible, and they must fit the capacities. */
  readonly pins: readonly Pair[];
  /** Pairs that must not be made. One that is not eligible anyway changes nothing. */
  readonly forbids: readonly Pair[];
  /** `maximin` by default. */
  readonly objective?: Objective;
  /** Decides among equally good answers; the order of the input never does. */
  readonly seed: string;
}

/** `optimal`: proven by the certificate. `feasible`: keeps every rule, and `gap` bounds what a better one gains. */
export type Status = 'optimal' | 'feasible';

export interface Solution {
  /** Pins included, in order of the mentees' ids. */
  readonly pairs: readonly Edge[];
  /** Ids of the mentees without a mentor, in order. */
  readonly unmatched: readonly string[];
  /** Sum of the scores. */
  readonly total: number;
  /** Lowest score among the pairs; null without pairs. */
  readonly worst: number | null;
  readonly status: Status;
  /** How much higher the total could be at most, with as many pairs; 0 when optimal. */
  readonly gap: number;
  /** What `verify/` needs to see that no answer is better; null where no such proof exists. */
  readonly certificate: Certificate | null;
}

export interface Solver {
  /**
   * Matches as many mentees as possible; among such answers the worst pair that is not pinned is as good as
   * can be; among those the total is highest; a tie falls by the seed.
   *
   * @throws ProblemError when the problem contradicts itself; its `code` and `facts` name the item.
   */
  solve(problem: Problem): Solution;
}

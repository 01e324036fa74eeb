import type { Network } from '../kernel/network.ts';

/** Mentors with lower limits, by numbers: a group of fewer than `least` does not run. */
export interface Groups {
  readonly network: Network;
  /** Lowest number of mentees by column; 0 where there is no limit. */
  readonly least: Int32Array;
  /** 1 for columns that have to run, because of a pin or because everybody does. */
  readonly fixed: Uint8Array;
}

/** A matching in which every group is empty or as large as its limit. */
export interface Filled {
  /** Column by row, or -1. */
  readonly mate: Int32Array;
  readonly count: number;
  readonly cost: number;
}

/** True when `a` matches more rows, or as many at less cost. */
export function isBetter(a: Filled, b: Filled | null): boolean {
  return !b || a.count > b.count || (a.count === b.count && a.cost < b.cost);
}

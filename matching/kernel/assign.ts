import { auction, release } from './auction.ts';
import type { Network, State } from './network.ts';
import { augmentAll, scratchFor } from './paths.ts';
import { matchTight } from './tight.ts';
import { fillVacancies } from './vacancies.ts';

/** Bids for each row before shortest paths take over: measured, more of them no longer pay. */
const BIDS_PER_ROW = 30;
/** A first auction's step, as a share of the range of costs; measured at 1,000 and 10,000 rows. */
const STEPS_PER_RANGE = 1000;
/** With more places than this for each row there is little to bid for. */
const MANY_PLACES = 1.3;

/**
 * Most rows matched, and among such matchings one of least cost, with prices that prove both. From the state
 * given, which may be empty or the answer to a similar network.
 */
export function assign(network: Network, state: State, warm = false): void {
  if (warm) release(network, state);
  else bid(network, state);
  matchTight(network, state);
  augmentAll(network, state, scratchFor(network));
  fillVacancies(network, state);
}

/** Brings the prices near to their end, and matches whom it can at these. */
export function bid(network: Network, state: State): void {
  if (isContested(network)) {
    auction(network, state, Math.ceil(range(network, state) / STEPS_PER_RANGE), BIDS_PER_ROW * network.rows);
  }
  release(network, state);
}

/** Where there are fewer places than rows, bids would climb to the penalty. */
function isContested({ rows, capacity }: Network): boolean {
  const places = capacity.reduce((sum, one) => sum + Math.min(one, rows), 0);
  return places >= rows && places <= rows * MANY_PLACES;
}

/** The widest gap between what a row could pay at best and at worst. */
function range({ cost, column, start, rows }: Network, { price }: State): number {
  let most = 0;
  for (let row = 0; row < rows; row++) {
    let low = Infinity;
    let high = -Infinity;
    for (let arc = start[row]!; arc < start[row + 1]!; arc++) {
      const offer = cost[arc]! + price[column[arc]!]!;
      if (offer < low) low = offer;
      if (offer > high) high = offer;
    }
    if (high - low > most) most = high - low;
  }
  return most;
}

/**
 * A forward auction: unmatched rows bid for places, the dearest bid keeps a place (Bertsekas 1979; for columns
 * of several places Bertsekas and Castanon 1989). It reaches good prices fast and cannot finish ties, so it
 * stops early; what it leaves is completed by shortest paths.
 */
import { join, part, type Network, type State } from './network.ts';

/**
 * Matches most rows at prices that are right within `step`. Prices start at those of the state; who is matched
 * there stays a candidate.
 *
 * @param step what a bid goes beyond indifference, 0 or more
 * @param bids how many bids at most
 */
export function auction(network: Network, state: State, step: number, bids: number): void {
  const { start, column, cost, capacity, penalty, rows } = network;
  const { price, mate, first, next, taken } = state;
  /** What each matched row bid for its place. */
  const paid = new Float64Array(rows);
  for (let row = 0; row < rows; row++) if (mate[row]! >= 0) paid[row] = price[mate[row]!]!;
  const queue = new Int32Array(rows + 1);
  let head = 0;
  let tail = 0;
  for (let row = 0; row < rows; row++) if (mate[row]! < 0) queue[tail++] = row;
  for (let left = bids; left > 0 && head !== tail; left--) {
    const row = queue[head]!;
    head = head === rows ? 0 : head + 1;
    let best = penalty;
    let second = penalty;
    let target = -1;
    for (let arc = start[row]!, stop = start[row + 1]!; arc < stop; arc++) {
      const j = column[arc]!;
      const offer = cost[arc]! + price[j]!;
      if (offer >= second) continue;
      if (offer < best) {
        second = best;
        best = offer;
        target = j;
      } else second = offer;
    }
    if (target < 0) continue;
    const places = capacity[target]!;
    if (places === 0) continue;
    const bid = price[target]! + second - best + step;
    paid[row] = bid;
    if (taken[target]! >= places) {
      let loser = first[target]!;
      for (let r = next[loser]!; r >= 0; r = next[r]!) if (paid[r]! < paid[loser]!) loser = r;
      part(state, loser);
      queue[tail] = loser;
      tail = tail === rows ? 0 : tail + 1;
    }
    join(state, row, target);
    if (taken[target]! < places) continue;
    let lowest = bid;
    for (let r = next[row]!; r >= 0; r = next[r]!) if (paid[r]! < lowest) lowest = paid[r]!;
    price[target] = lowest;
  }
}

/**
 * Makes the state exact again: every row's `u` is the least it can pay, and who pays more loses the place.
 */
export function release(network: Network, state: State): void {
  const { start, column, cost, penalty, rows } = network;
  const { price, u, mate } = state;
  for (let row = 0; row < rows; row++) {
    let best = penalty;
    let own = Infinity;
    for (let arc = start[row]!, stop = start[row + 1]!; arc < stop; arc++) {
      const j = column[arc]!;
      const offer = cost[arc]! + price[j]!;
      if (offer < best) best = offer;
      if (j === mate[row]!) own = offer;
    }
    u[row] = best;
    if (mate[row]! >= 0 && own > best) part(state, row);
  }
}

/**
 * The mirror of `paths.ts`: a column that has a free place and yet a price offers the place to the row that
 * gains most, whose own place is offered on, until somebody without a place takes one or a price reaches 0.
 * It happens after changes: somebody has left, or prices came from elsewhere.
 */
import { Heap } from './heap.ts';
import { join, part, type Network, type State } from './network.ts';
import { transpose, type Transposed } from './transpose.ts';

/** What the searches need room for; one serves until the network changes. */
export interface Offers {
  readonly by: Transposed;
  readonly heap: Heap;
  /** Distance by column, of the search with this number. */
  readonly distance: Float64Array;
  readonly stamp: Int32Array;
  /** The row that would leave each reached column, and the column it would go to. */
  readonly leaver: Int32Array;
  readonly target: Int32Array;
  readonly settled: Int32Array;
  searches: number;
}

/** Leaves no price on a column with a free place. Every row must be matched or pay the penalty. */
export function fillVacancies(network: Network, state: State): void {
  let offers: Offers | null = null;
  for (let j = 0; j < network.columns; j++) {
    if (state.taken[j]! >= network.capacity[j]! || state.price[j]! <= 0) continue;
    offers ??= offersOf(network);
    fillVacancy(network, state, offers, j);
  }
}

/** The same for one column. */
export function fillVacancy({ capacity }: Network, state: State, offers: Offers, column: number): void {
  while (state.taken[column]! < capacity[column]! && state.price[column]! > 0) offer(state, offers, column);
}

export function offersOf(network: Network): Offers {
  const { columns, column } = network;
  return {
    by: transpose(network),
    heap: new Heap(column.length + 1),
    distance: new Float64Array(columns),
    stamp: new Int32Array(columns),
    leaver: new Int32Array(columns),
    target: new Int32Array(columns),
    settled: new Int32Array(columns),
    searches: 0,
  };
}

function offer(state: State, offers: Offers, source: number): void {
  const { price, u, mate, first, next } = state;
  const { by, heap, distance, stamp, leaver, target, settled } = offers;
  const search = ++offers.searches;
  heap.size = 0;
  let reach = price[source]!;
  let endRow = -1;
  let endColumn = source;
  let done = 0;
  stamp[source] = search;
  distance[source] = 0;
  for (let k = source, now = 0; ;) {
    settled[done++] = k;
    const base = now + price[k]!;
    for (let arc = by.start[k]!, stop = by.start[k + 1]!; arc < stop; arc++) {
      const row = by.row[arc]!;
      const reached = base + by.cost[arc]! - u[row]!;
      const old = mate[row]!;
      if (reached >= reach || old === k) continue;
      if (old >= 0 && stamp[old] === search && distance[old]! <= reached) continue;
      if (old < 0) {
        reach = reached;
        endRow = row;
        endColumn = k;
        continue;
      }
      stamp[old] = search;
      distance[old] = reached;
      leaver[old] = row;
      target[old] = k;
      heap.push(reached, old);
      if (reached + price[old]! >= reach) continue;
      reach = reached + price[old]!;
      endRow = -1;
      endColumn = old;
    }
    while (heap.size > 0 && distance[heap.columns[0]!]! < heap.distances[0]!) heap.drop();
    if (heap.size === 0 || heap.distances[0]! >= reach) break;
    k = heap.columns[0]!;
    now = heap.distances[0]!;
    heap.drop();
  }
  for (let index = 0; index < done; index++) {
    const k = settled[index]!;
    const gain = reach - distance[k]!;
    price[k] = price[k]! - gain;
    for (let r = first[k]!; r >= 0; r = next[r]!) u[r] = u[r]! - gain;
  }
  // An unmatched row takes the last place offered, at exactly the penalty.
  if (endRow >= 0) join(state, endRow, endColumn);
  for (let freed = endColumn; freed !== source; freed = target[freed]!) {
    const row = leaver[freed]!;
    part(state, row);
    join(state, row, target[freed]!);
  }
}

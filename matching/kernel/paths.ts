/**
 * Successive shortest augmenting paths: Dijkstra on reduced costs from one unmatched row, then prices that keep
 * the rest tight (Tomizawa 1971; Edmonds and Karp 1972; Jonker and Volgenant 1987), with columns of several
 * places. A path may also end in leaving another row of the way unmatched, at the penalty.
 */
import { Heap } from './heap.ts';
import { join, part, type Network, type State } from './network.ts';

/** What a search needs room for; one serves all searches of a network. */
export interface Scratch {
  readonly heap: Heap;
  /** Distance of each column that the search of this number has reached. */
  readonly distance: Float64Array;
  readonly stamp: Int32Array;
  /** The row from which each reached column was reached. */
  readonly from: Int32Array;
  /** Columns that are final, in order; those at the distance in hand wait behind. */
  readonly queue: Int32Array;
  readonly arcs: number;
  searches: number;
}

export function scratchFor({ columns, column }: Network): Scratch {
  return {
    heap: new Heap(column.length + 1),
    distance: new Float64Array(columns),
    stamp: new Int32Array(columns),
    from: new Int32Array(columns),
    queue: new Int32Array(columns + 1),
    arcs: column.length,
    searches: 0,
  };
}

/** Matches every unmatched row or proves that it stays unmatched at the penalty. */
export function augmentAll(network: Network, state: State, scratch = scratchFor(network)): void {
  for (let row = 0; row < network.rows; row++) {
    if (state.mate[row]! < 0) augment(network, state, scratch, row);
  }
}

/** The least that the row can pay at the present prices. */
export function bestOffer({ start, column, cost, penalty }: Network, { price }: State, row: number): number {
  let best = penalty;
  for (let arc = start[row]!; arc < start[row + 1]!; arc++) {
    const offer = cost[arc]! + price[column[arc]!]!;
    if (offer < best) best = offer;
  }
  return best;
}

/** One search and its change of matching and prices. */
export function augment(network: Network, state: State, scratch: Scratch, source: number): void {
  const { start, column, cost, capacity, penalty } = network;
  const { price, u, first, next, taken } = state;
  const { heap, distance, stamp, from, queue } = scratch;
  const search = ++scratch.searches;
  heap.size = 0;
  u[source] = bestOffer(network, state, source);
  let reach = penalty - u[source];
  let endRow = source;
  let endColumn = -1;
  let settled = 0;
  let ready = 0;
  let row = source;
  let now = 0;
  let mate = -1;
  for (;;) {
    // Relax the arcs of `row`, at distance `now`.
    const base = now - u[row]!;
    if (base + penalty < reach) {
      reach = base + penalty;
      endRow = row;
      endColumn = -1;
    }
    for (let arc = start[row]!, stop = start[row + 1]!; arc < stop; arc++) {
      const j = column[arc]!;
      const reached = base + cost[arc]! + price[j]!;
      if (reached >= reach) continue;
      if (stamp[j] === search && distance[j]! <= reached) continue;
      if (taken[j]! < capacity[j]!) {
        reach = reached;
        endRow = row;
        endColumn = j;
        if (reached === now) break;
        continue;
      }
      stamp[j] = search;
      distance[j] = reached;
      from[j] = row;
      if (reached === now) queue[ready++] = j;
      else heap.push(reached, j);
    }
    if (reach <= now) break;
    // The next mate of the column in hand, or of the next column.
    if (mate >= 0) mate = next[mate]!;
    while (mate < 0) {
      if (settled === ready) {
        while (heap.size > 0 && distance[heap.columns[0]!]! < heap.distances[0]!) heap.drop();
        if (heap.size === 0 || heap.distances[0]! >= reach) break;
        now = heap.distances[0]!;
        queue[ready++] = heap.columns[0]!;
        heap.drop();
      }
      mate = first[queue[settled++]!]!;
    }
    if (mate < 0) break;
    row = mate;
  }
  for (let index = 0; index < ready; index++) {
    const j = queue[index]!;
    const gain = reach - distance[j]!;
    if (gain <= 0) break;
    price[j] = price[j]! + gain;
    for (let r = first[j]!; r >= 0; r = next[r]!) u[r] = u[r]! + gain;
  }
  u[source] += reach;
  shiftAlong(state, from, endRow, endColumn, source);
}

/** Gives `row` the column, and its old place to the row from which that was reached, back to the source. */
function shiftAlong(state: State, from: Int32Array, endRow: number, endColumn: number, source: number): void {
  let row = endRow;
  let column = endColumn;
  for (;;) {
    const left = state.mate[row]!;
    if (left >= 0) part(state, row);
    if (column >= 0) join(state, row, column);
    if (row === source) return;
    column = left;
    row = from[left]!;
  }
}

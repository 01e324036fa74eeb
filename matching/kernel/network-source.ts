import { assign } from './assign.ts';
import { maximum } from './maximum.ts';
import { emptyState, resumed, type Network } from './network.ts';
import type { Source } from './source.ts';

/**
 * A problem whose eligible pairs are listed.
 *
 * @param network costs are `best - score`
 */
export function networkSource(network: Network, best: number): Source {
  const { rows, columns, capacity, start, column, cost } = network;
  const costOf = (row: number, mate: number) => {
    for (let arc = start[row]!; arc < start[row + 1]!; arc++) if (column[arc] === mate) return cost[arc]!;
    return Infinity;
  };
  const low = best - cost.reduce((most, one) => Math.max(most, one), 0);
  return {
    rows,
    columns,
    capacity,
    best,
    low,
    lowest: () => low,
    peak: (row) =>
      best - cost.subarray(start[row], start[row + 1]).reduce((a, b) => Math.min(a, b), Infinity),
    score: (row, mate) => best - costOf(row, mate),
    maximum(floor, given) {
      const kept = given?.map((mate, row) => (mate >= 0 && best - costOf(row, mate) >= floor ? mate : -1));
      return maximum(cheaper(network, best - floor), kept ?? null);
    },
    bestAcross({ reachedRows, reachedColumns }) {
      let least = Infinity;
      for (let row = 0; row < rows; row++) {
        if (reachedRows[row] === 0) continue;
        for (let arc = start[row]!; arc < start[row + 1]!; arc++) {
          if (reachedColumns[column[arc]!] === 0 && cost[arc]! < least) least = cost[arc]!;
        }
      }
      return best - least;
    },
    optimum(floor, penalty, last) {
      const isArc = (row: number, mate: number) => best - costOf(row, mate) >= floor;
      const state = last === null ? emptyState(rows, columns) : resumed(last.state, capacity, isArc);
      const part = { ...cheaper(network, best - floor), penalty };
      assign(part, state, last !== null);
      return { network: part, state, price: () => null };
    },
  };
}

/** The network without its arcs of more than this cost. */
function cheaper(network: Network, most: number): Network {
  const { rows, start } = network;
  if (most === Infinity) return network;
  const column = new Int32Array(network.column.length);
  const cost = new Int32Array(network.column.length);
  const ends = new Int32Array(rows + 1);
  let kept = 0;
  for (let row = 0; row < rows; row++) {
    for (let arc = start[row]!; arc < start[row + 1]!; arc++) {
      if (network.cost[arc]! > most) continue;
      column[kept] = network.column[arc]!;
      cost[kept++] = network.cost[arc]!;
    }
    ends[row + 1] = kept;
  }
  return { ...network, start: ends, column: column.slice(0, kept), cost: cost.slice(0, kept) };
}

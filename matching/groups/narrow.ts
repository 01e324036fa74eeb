import type { Network, State } from '../kernel/network.ts';
import type { Filled } from './groups.ts';

/**
 * The arcs that cost each row least beyond what the prices make it pay, as many as fit, and those of an answer.
 *
 * @param most how many arcs in all, about
 */
export function narrow(network: Network, { price }: State, { mate }: Filled, most: number): Network {
  const { rows, start } = network;
  const width = Math.max(1, Math.floor(most / Math.max(1, rows)));
  const ends = new Int32Array(rows + 1);
  const kept: number[] = [];
  for (let row = 0; row < rows; row++) {
    const arcs = Array.from({ length: start[row + 1]! - start[row]! }, (_, at) => start[row]! + at);
    const dear = (arc: number) =>
      network.column[arc] === mate[row] ? -Infinity : network.cost[arc]! + price[network.column[arc]!]!;
    const chosen = arcs.toSorted((a, b) => dear(a) - dear(b) || a - b).slice(0, width);
    kept.push(...chosen.toSorted((a, b) => a - b));
    ends[row + 1] = kept.length;
  }
  const column = Int32Array.from(kept, (arc) => network.column[arc]!);
  const cost = Int32Array.from(kept, (arc) => network.cost[arc]!);
  return { ...network, start: ends, column, cost };
}

/**
 * The best matching once it is known which groups run. Each running column is cut in two: the places that its
 * limit demands, which are worth more than every difference of scores, and the rest. Transversals being
 * matroids, filling those costs no matched row when it is possible at all (Lovasz and Plummer 1986, chapter 1).
 */
import { assign } from '../kernel/assign.ts';
import { TooFarApart } from '../kernel/lexicographic.ts';
import { emptyState, type Network } from '../kernel/network.ts';
import type { Filled, Groups } from './groups.ts';

/** Costs are 32-bit numbers. */
const MOST_COST = 0x7fff_ffff;

export interface Attempt {
  readonly filled: Filled;
  /** Members by column. */
  readonly members: Int32Array;
  /** True when every running group has its lowest number at least. */
  readonly keeps: boolean;
}

/** @param runs 1 for columns that run; the others get nobody. */
export function fill({ network, least }: Groups, runs: Uint8Array): Attempt {
  const state = emptyState(network.rows, network.columns * 2);
  assign(cut(network, least, runs), state);
  const mate = state.mate.map((half) => (half < 0 ? -1 : half >> 1));
  const members = new Int32Array(network.columns);
  for (const column of mate) if (column >= 0) members[column]!++;
  const keeps = members.every((count, column) => runs[column] === 0 || count >= least[column]!);
  return { filled: measure(network, mate), members, keeps };
}

export interface WholePrices {
  /** By row: what a place is worth to it, 0 or more. */
  readonly rows: Float64Array;
  /** By column, for each place. */
  readonly places: Float64Array;
  /** By column: what its limit takes from that, 0 or more. */
  readonly limits: Float64Array;
  /** For every arc `rows + places - limits >= worth - cost`. */
  readonly worth: number;
}

/**
 * The prices of the answer in which every column runs. A row that has a demanded place could have one of the others,
 * so the demanded places, their bonus taken off, are the cheaper ones: the difference is the price of the limit.
 */
export function pricesWhole({ network, least }: Groups): WholePrices {
  const state = emptyState(network.rows, network.columns * 2);
  const halves = cut(network, least, new Uint8Array(network.columns).fill(1));
  assign(halves, state);
  const bonus = bonusOf(network);
  const places = new Float64Array(network.columns);
  const limits = new Float64Array(network.columns);
  for (let column = 0; column < network.columns; column++) {
    const [demanded, others] = [state.price[2 * column]! - bonus, state.price[2 * column + 1]!];
    const hasOthers = halves.capacity[2 * column + 1]! > 0;
    const isLimited = halves.capacity[2 * column]! > 0;
    places[column] = hasOthers || !isLimited ? others : Math.max(0, demanded);
    limits[column] = isLimited ? places[column]! - demanded : 0;
  }
  return {
    rows: state.u.map((paid) => halves.penalty - paid),
    places,
    limits,
    worth: halves.penalty - bonus,
  };
}

/** More than every difference of costs. */
function bonusOf({ rows, cost }: Network): number {
  return rows * rangeOf(cost) + 1;
}

const rangeOf = (cost: Int32Array): number => cost.reduce((most, one) => Math.max(most, one), 0);

/** How many rows, and at which cost. */
export function measure({ start, column, cost, rows }: Network, mate: Int32Array): Filled {
  let [count, sum] = [0, 0];
  for (let row = 0; row < rows; row++) {
    for (let arc = start[row]!; arc < start[row + 1]!; arc++) {
      if (column[arc] !== mate[row]) continue;
      count++;
      sum += cost[arc]!;
    }
  }
  return { mate, count, cost: sum };
}

/** Column j becomes 2j, for the places demanded, and 2j + 1, for the others. */
function cut(network: Network, least: Int32Array, runs: Uint8Array): Network {
  const { rows, columns, capacity } = network;
  const range = rangeOf(network.cost);
  const bonus = bonusOf(network);
  if (bonus + range > MOST_COST) throw new TooFarApart();
  const halves = Int32Array.from({ length: columns * 2 }, (_, half) => {
    const demanded = Math.min(least[half >> 1]!, capacity[half >> 1]!);
    return half % 2 === 0 ? demanded : capacity[half >> 1]! - demanded;
  });
  const start = new Int32Array(rows + 1);
  const column: number[] = [];
  const cost: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let arc = network.start[row]!; arc < network.start[row + 1]!; arc++) {
      const j = network.column[arc]!;
      if (runs[j] === 0) continue;
      if (halves[2 * j]! > 0) {
        column.push(2 * j);
        cost.push(network.cost[arc]!);
      }
      column.push(2 * j + 1);
      cost.push(network.cost[arc]! + bonus);
    }
    start[row + 1] = column.length;
  }
  return {
    rows,
    columns: columns * 2,
    capacity: halves,
    start,
    column: Int32Array.from(column),
    cost: Int32Array.from(cost),
    penalty: rows * (bonus + range) + 1,
  };
}

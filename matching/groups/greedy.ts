/**
 * Which groups run, by dropping: match without lower limits, drop the group that is furthest below its own, let
 * its members look for another place, and so on. Then the groups that are left are filled exactly.
 */
import { assign } from '../kernel/assign.ts';
import { emptyState, part } from '../kernel/network.ts';
import { augmentAll, scratchFor } from '../kernel/paths.ts';
import { fill } from './fill.ts';
import type { Filled, Groups } from './groups.ts';

/** @returns null when not even those that have to run can all be filled */
export function dropGreedily(groups: Groups): Filled | null {
  const runs = surviving(groups);
  for (;;) {
    const { filled, members, keeps } = fill(groups, runs);
    if (keeps) return filled;
    const below = furthestBelow(groups, members, runs);
    const dropped = below < 0 ? smallest(groups, members, runs) : below;
    if (dropped < 0) return null;
    runs[dropped] = 0;
  }
}

/** The smallest group that need not run and takes members from one that has to; -1 when there is none. */
function smallest({ fixed }: Groups, members: Int32Array, runs: Uint8Array): number {
  let found = -1;
  for (let column = 0; column < members.length; column++) {
    if (runs[column] === 0 || fixed[column] === 1) continue;
    if (found < 0 || members[column]! < members[found]!) found = column;
  }
  return found;
}

function surviving(groups: Groups): Uint8Array {
  const capacity = groups.network.capacity.slice();
  const network = { ...groups.network, capacity };
  const state = emptyState(network.rows, network.columns);
  const scratch = scratchFor(network);
  assign(network, state);
  const runs = Uint8Array.from(capacity, (places, column) =>
    places > 0 || groups.fixed[column] === 1 ? 1 : 0,
  );
  for (;;) {
    const running = runs.map((one, column) => (one === 1 && state.taken[column]! > 0 ? 1 : 0));
    const weakest = furthestBelow(groups, state.taken, running);
    if (weakest < 0)
      return runs.map((one, column) => (state.taken[column]! > 0 || groups.fixed[column] === 1 ? one : 0));
    runs[weakest] = 0;
    capacity[weakest] = 0;
    while (state.first[weakest]! >= 0) part(state, state.first[weakest]!);
    augmentAll(network, state, scratch);
  }
}

/** The running column with the smallest share of its lowest number that need not run; -1 when all have theirs. */
function furthestBelow({ least, fixed }: Groups, members: Int32Array, runs: Uint8Array): number {
  let weakest = -1;
  for (let column = 0; column < least.length; column++) {
    if (runs[column] === 0 || fixed[column] === 1 || members[column]! >= least[column]!) continue;
    if (weakest < 0 || members[column]! * least[weakest]! < members[weakest]! * least[column]!)
      weakest = column;
  }
  return weakest;
}

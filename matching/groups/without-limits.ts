import { assign } from '../kernel/assign.ts';
import { emptyState, type Network, type State } from '../kernel/network.ts';
import { measure } from './fill.ts';
import type { Filled } from './groups.ts';

export interface Free extends Filled {
  readonly state: State;
}

/** A bound: nothing is better with the limits than the best without them. */
export function withoutLimits(network: Network): Free {
  const state = emptyState(network.rows, network.columns);
  assign(network, state);
  return { ...measure(network, state.mate), state };
}

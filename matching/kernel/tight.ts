import { maximum } from './maximum.ts';
import { join, part, type Network, type State } from './network.ts';

/**
 * Matches as many rows as the present prices allow, all at once, by arcs that cost a row exactly what it pays.
 * Shortest paths of length 0 would do the same one row at a time.
 */
export function matchTight(network: Network, state: State): void {
  const { rows, start, column, cost } = network;
  const { price, u } = state;
  const ends = new Int32Array(rows + 1);
  const tight = new Int32Array(column.length);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    for (let arc = start[row]!, stop = start[row + 1]!; arc < stop; arc++) {
      const offer = cost[arc]! + price[column[arc]!]!;
      if (offer === u[row]) tight[end++] = column[arc]!;
    }
    ends[row + 1] = end;
  }
  const found = maximum({ ...network, start: ends, column: tight }, state.mate);
  for (let row = 0; row < rows; row++) {
    if (state.mate[row]! >= 0 && state.mate[row] !== found.state.mate[row]) part(state, row);
  }
  for (let row = 0; row < rows; row++) {
    if (state.mate[row]! < 0 && found.state.mate[row]! >= 0) join(state, row, found.state.mate[row]!);
  }
}

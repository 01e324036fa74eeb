/**
 * Dense problems by a sparse core: solve with the best arcs of each row, ask one pass over the matrix which
 * other arcs the prices would welcome, add them, and go on from the prices until the pass finds none; then the
 * answer is optimal for the whole matrix (column generation; for assignment Volgenant 1996).
 */
import { assign } from './assign.ts';
import { emptyState, type Network, type State } from './network.ts';
import { blocksOf, type Matrix, type Survey } from './matrix.ts';
import { Shortlist } from './shortlist.ts';
import { select, type Selection } from './select.ts';

/** Arcs a row to begin with, and at most in each later pass; measured at 1,000 to 10,000 rows. */
const FIRST_WIDTH = 16;
const NEXT_WIDTH = 8;

export interface Solved {
  readonly network: Network;
  readonly state: State;
  /**
   * The network with arcs that the prices of this state would welcome and it lacks; null when there are none, so
   * that what is best in the network is best of all.
   */
  price(network: Network, state: State): Network | null;
}

/**
 * The matching of most value, from the arcs that score at least `floor`. Costs are `best - score`.
 *
 * @param penalty see `Network`
 */
export function solveMatrix(matrix: Matrix, known: Survey, floor: number, penalty: number): Solved {
  const { rows, columns } = matrix;
  const state = emptyState(rows, columns);
  state.u.fill(penalty);
  const welcome = (network: Network, { price, u }: State, width: number, worth = worthOf(known, u)) => {
    const found = select(matrix, known, { price, worth, floor, width });
    return found.count.some((count) => count > 0) ? extend(network, found, matrix.scores, known.best) : null;
  };
  const price: Solved['price'] = (present, prices) => welcome(present, prices, NEXT_WIDTH);
  let network = emptyNetwork(matrix, penalty);
  let wider = welcome(network, state, FIRST_WIDTH, openingWorth(matrix, known));
  for (let isFirst = true; wider; isFirst = false) {
    network = wider;
    assign(network, state, !isFirst);
    wider = price(network, state);
  }
  return { network, state, price };
}

function worthOf({ best }: Survey, u: Float64Array): Float64Array {
  return u.map((one) => best - one);
}

/** What a row's arcs must exceed for the first core: as many blocks as arcs are wanted hold a better one. */
function openingWorth({ rows, columns }: Matrix, { peaks }: Survey): Float64Array {
  const worth = new Float64Array(rows).fill(-Infinity);
  const blocks = blocksOf(columns);
  if (blocks < FIRST_WIDTH) return worth;
  const list = new Shortlist(FIRST_WIDTH);
  for (let row = 0; row < rows; row++) {
    list.open(-Infinity);
    for (let block = row * blocks; block < (row + 1) * blocks; block++) {
      if (peaks[block]! > list.bar) list.add(peaks[block]!, 0);
    }
    worth[row] = list.bar - 1;
  }
  return worth;
}

function emptyNetwork({ rows, columns, capacity }: Matrix, penalty: number): Network {
  const none = new Int32Array(0);
  return { rows, columns, capacity, penalty, start: new Int32Array(rows + 1), column: none, cost: none };
}

/** The network with the found arcs as well. None of them is in it yet: its arcs are no bargains. */
function extend(network: Network, found: Selection, scores: Int32Array, best: number): Network {
  const { rows, columns } = network;
  const start = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row++) {
    start[row + 1] = start[row]! + network.start[row + 1]! - network.start[row]! + found.count[row]!;
  }
  const column = new Int32Array(start[rows]!);
  const cost = new Int32Array(start[rows]!);
  for (let row = 0; row < rows; row++) {
    const from = network.start[row]!;
    const old = network.start[row + 1]! - from;
    column.set(network.column.subarray(from, from + old), start[row]);
    cost.set(network.cost.subarray(from, from + old), start[row]);
    for (let index = 0; index < found.count[row]!; index++) {
      const j = found.column[row * found.width + index]!;
      column[start[row]! + old + index] = j;
      cost[start[row]! + old + index] = best - scores[row * columns + j]!;
    }
  }
  return { ...network, start, column, cost };
}

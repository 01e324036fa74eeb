/**
 * Dense problems by a sparse core: solve with the best arcs of each row, ask one pass over the matrix which
 * other arcs the prices would welcome, add them, and go on from the prices until the pass finds none; then the
 * answer is optimal for the whole matrix (column generation; for assignment Volgenant 1996).
 */
import { assign } from './assign.ts';
import { emptyState, type Network, type State } from './network.ts';
import { blocksOf, type Matrix, type Survey } from './matrix.ts';
import { Shortlist } from './shortlist.ts';
import { neighbours } from './neighbours.ts';
import { select, type Selection } from './select.ts';

/** Arcs a row to begin with, and at most in each later pass; measured at 1,000 to 10,000 rows. */
const FIRST_WIDTH = 16;
const NEXT_WIDTH = 8;
/** Neighbours a row in the first core. */
const SPREAD = 8;

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
  const { rows, columns, scores } = matrix;
  const state = emptyState(rows, columns);
  state.u.fill(penalty);
  const welcome = (network: Network, { price, u }: State, width: number) => {
    const found = select(matrix, known, { price, worth: worthOf(known, u), floor, width });
    return found.count.some((count) => count > 0) ? extend(network, found, scores, known.best) : null;
  };
  let network = firstCore(matrix, known, floor, penalty);
  let width = NEXT_WIDTH;
  for (let wider: Network | null = network; wider; wider = welcome(network, state, width)) {
    // Where most rows want more, columns are much alike to all of them: small steps would take long.
    if (wider.column.length - network.column.length > rows) width = Math.min(columns, width * 2);
    assign(wider, state, wider !== network);
    network = wider;
  }
  return { network, state, price: (present, prices) => welcome(present, prices, NEXT_WIDTH) };
}

/**
 * The best arcs of each row, and some neighbours in another place for each: those alone match nearly everybody,
 * so that prices mean something from the start, even where all rows like the same columns best.
 */
function firstCore(matrix: Matrix, known: Survey, floor: number, penalty: number): Network {
  const { columns, scores } = matrix;
  const price = new Float64Array(columns);
  const best = { price, worth: openingWorth(matrix, known), floor, width: FIRST_WIDTH };
  const core = extend(emptyNetwork(matrix, penalty), select(matrix, known, best), scores, known.best);
  return extend(core, neighbours(matrix, known, floor, SPREAD), scores, known.best);
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

/** The network with the found arcs as well. */
function extend(network: Network, found: Selection, scores: Int32Array, best: number): Network {
  const { rows, columns } = network;
  const start = new Int32Array(rows + 1);
  const most = network.column.length + found.count.reduce((sum, one) => sum + one, 0);
  const column = new Int32Array(most);
  const cost = new Int32Array(most);
  const seen = new Int32Array(columns).fill(-1);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    for (let arc = network.start[row]!; arc < network.start[row + 1]!; arc++) {
      seen[network.column[arc]!] = row;
      column[end] = network.column[arc]!;
      cost[end++] = network.cost[arc]!;
    }
    for (let at = row * found.width; at < row * found.width + found.count[row]!; at++) {
      const j = found.column[at]!;
      if (seen[j] === row) continue;
      column[end] = j;
      cost[end++] = best - scores[row * columns + j]!;
    }
    start[row + 1] = end;
  }
  return { ...network, start, column: column.slice(0, end), cost: cost.slice(0, end) };
}

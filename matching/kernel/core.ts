/**
 * Dense problems by a sparse core: solve with the best arcs of each row, ask one pass over the matrix which
 * other arcs the prices would welcome, add them, and go on from the prices until the pass finds none; then the
 * answer is optimal for the whole matrix (column generation; for assignment Volgenant 1996).
 */
import { assign, bid } from './assign.ts';
import { emptyState, resumed, type Network, type State } from './network.ts';
import { NOT_ELIGIBLE, type Matrix, type Survey } from './matrix.ts';
import { openingPrices } from './opening.ts';
import { Peaks } from './peaks.ts';
import { neighbours } from './neighbours.ts';
import { type Selection } from './select.ts';

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
  const { rows, columns } = matrix;
  const state = emptyState(rows, columns);
  state.u.fill(penalty);
  state.price.set(openingPrices(matrix));
  const peaks = new Peaks(matrix, known);
  const welcome = welcomer(matrix, known, peaks, floor);
  const first = firstCore({ matrix, known, peaks, floor, penalty, price: state.price });
  // Near prices are had cheaply, and show what else the core needs before it is solved to the end.
  bid(first, state);
  const network = welcome(first, state, NEXT_WIDTH)?.network ?? first;
  assign(network, state);
  return widened(network, state, welcome, columns);
}

type Welcome = ReturnType<typeof welcomer>;

/** Takes in what the prices of an assigned core would welcome and assigns again, until there is nothing more. */
function widened(core: Network, state: State, welcome: Welcome, columns: number): Solved {
  let network = core;
  let width = NEXT_WIDTH;
  for (let more = welcome(network, state, width); more; more = welcome(network, state, width)) {
    // Where rows want more, columns are much alike to them: small steps would take long.
    if (more.isCrowded) width = Math.min(columns, width * 2);
    assign(more.network, state, true);
    network = more.network;
  }
  return {
    network,
    state,
    price: (present, prices) => welcome(present, prices, NEXT_WIDTH)?.network ?? null,
  };
}

interface Wider {
  readonly network: Network;
  /** Most rows are welcome somewhere, or most of those that are would like more than they were given. */
  readonly isCrowded: boolean;
}

/** Finds the arcs that prices would welcome; null when a network has them all. */
function welcomer({ rows, scores }: Matrix, known: Survey, peaks: Peaks, floor: number) {
  return (network: Network, { price, u }: State, width: number): Wider | null => {
    const found = peaks.select({ price, worth: worthOf(known, u), floor, width });
    const wanting = found.count.reduce((sum, count) => sum + Number(count > 0), 0);
    if (wanting === 0) return null;
    const wider = extend(network, found, scores, known.best);
    const added = wider.column.length - network.column.length;
    return { network: wider, isCrowded: added > rows || added * 2 > wanting * width };
  };
}

interface Resumption {
  readonly floor: number;
  readonly penalty: number;
  readonly last: Pick<Solved, 'network' | 'state'>;
}

/** The same, going on from the prices and the arcs of an answer to much the same matrix. */
export function resolveMatrix(matrix: Matrix, known: Survey, { floor, penalty, last }: Resumption): Solved {
  const { columns, scores, capacity } = matrix;
  const least = Math.max(floor, NOT_ELIGIBLE + 1);
  const isArc = (row: number, column: number) => scores[row * columns + column]! >= least;
  const state = resumed(last.state, capacity, isArc);
  const welcome = welcomer(matrix, known, new Peaks(matrix, known), floor);
  const network = rescored(matrix, known, { ...last.network, capacity, penalty }, isArc);
  assign(network, state, true);
  return widened(network, state, welcome, columns);
}

/** The arcs of a network that are still there, at the costs that they have now. */
function rescored(
  { rows, columns, scores }: Matrix,
  { best }: Survey,
  network: Network,
  isArc: (row: number, column: number) => boolean,
): Network {
  const start = new Int32Array(rows + 1);
  const column = new Int32Array(network.column.length);
  const cost = new Int32Array(network.column.length);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    for (let arc = network.start[row]!; arc < network.start[row + 1]!; arc++) {
      const j = network.column[arc]!;
      if (!isArc(row, j)) continue;
      column[end] = j;
      cost[end++] = best - scores[row * columns + j]!;
    }
    start[row + 1] = end;
  }
  return { ...network, start, column: column.slice(0, end), cost: cost.slice(0, end) };
}

interface Opening {
  readonly matrix: Matrix;
  readonly known: Survey;
  readonly peaks: Peaks;
  readonly floor: number;
  readonly penalty: number;
  readonly price: Float64Array;
}

/**
 * The best arcs of each row at the opening prices, and some neighbours in another place for each: those alone
 * match nearly everybody, so that prices mean something from the start.
 */
function firstCore({ matrix, known, peaks, floor, penalty, price }: Opening): Network {
  const { scores } = matrix;
  peaks.measure(price);
  const worth = peaks.worth(FIRST_WIDTH);
  const best = peaks.select({ price, worth, floor, width: FIRST_WIDTH });
  const core = extend(emptyNetwork(matrix, penalty), best, scores, known.best);
  return extend(core, neighbours(matrix, known, floor, SPREAD), scores, known.best);
}

function worthOf({ best }: Survey, u: Float64Array): Float64Array {
  return u.map((one) => best - one);
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

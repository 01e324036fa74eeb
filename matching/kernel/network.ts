/**
 * What the kernel works on: rows that each want one place, columns that each have some, arcs between them with
 * costs. Typed arrays of whole numbers throughout. Rows are mentees, columns mentors, both in seeded order.
 * Every index is one that the kernel itself has computed, hence `!` on reads instead of branches in hot loops.
 */
export interface Network {
  readonly rows: number;
  readonly columns: number;
  /** Places of each column. */
  readonly capacity: Int32Array;
  /** Arcs of row i are those from `start[i]` up to, not including, `start[i + 1]`. */
  readonly start: Int32Array;
  readonly column: Int32Array;
  /** 0 or more; lower is better. */
  readonly cost: Int32Array;
  /**
   * What it costs to leave a row without a place. More than any change of costs along a path, so that the
   * number of matched rows comes first.
   */
  readonly penalty: number;
}

/**
 * A matching with prices, which the kernel changes in place. Between steps it holds that `u` of every matched
 * row is `cost + price` of its arc, and that no arc offers a row less than its `u` ("complementary slackness").
 */
export interface State {
  /** What one place of the column costs, on top of the arc; 0 or more. */
  readonly price: Float64Array;
  /** What the row pays in all: cost and price; at most the penalty. */
  readonly u: Float64Array;
  /** The row's column, or -1. */
  readonly mate: Int32Array;
  /** Matched rows of each column, as doubly linked lists: first by column, next and previous by row; -1 ends. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** How many places are taken. */
  readonly taken: Int32Array;
}

export function emptyState(rows: number, columns: number): State {
  return {
    price: new Float64Array(columns),
    u: new Float64Array(rows),
    mate: new Int32Array(rows).fill(-1),
    first: new Int32Array(columns).fill(-1),
    next: new Int32Array(rows).fill(-1),
    previous: new Int32Array(rows).fill(-1),
    taken: new Int32Array(columns),
  };
}

/** The same prices, and of the matching what is still an arc and has a place; `u` is left to be worked out. */
export function resumed(
  { price, mate }: State,
  capacity: Int32Array,
  isArc: (row: number, column: number) => boolean,
): State {
  const state = emptyState(mate.length, price.length);
  state.price.set(price);
  mate.forEach((column, row) => {
    if (column >= 0 && state.taken[column]! < capacity[column]! && isArc(row, column))
      join(state, row, column);
  });
  return state;
}

/** Gives the row a place of the column. The row must have none. */
export function join(state: State, row: number, column: number): void {
  const head = state.first[column]!;
  state.mate[row] = column;
  state.next[row] = head;
  state.previous[row] = -1;
  if (head >= 0) state.previous[head] = row;
  state.first[column] = row;
  state.taken[column] = state.taken[column]! + 1;
}

/** Takes the row's place away. The row must have one. */
export function part(state: State, row: number): void {
  const column = state.mate[row]!;
  const after = state.next[row]!;
  const before = state.previous[row]!;
  if (before >= 0) state.next[before] = after;
  else state.first[column] = after;
  if (after >= 0) state.previous[after] = before;
  state.mate[row] = -1;
  state.taken[column] = state.taken[column]! - 1;
}

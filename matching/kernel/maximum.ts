/**
 * Maximum cardinality matching by phases of depth-first searches with lookahead, in which no column is entered
 * twice (Pothen and Fan 1990), and the cover that proves it (Koenig 1931). Costs do not matter here.
 */
import { emptyState, join, part, type Network, type State } from './network.ts';

/** The arcs alone. */
export type Arcs = Pick<Network, 'rows' | 'columns' | 'capacity' | 'start' | 'column'>;

export interface Maximum {
  readonly count: number;
  readonly state: State;
  /**
   * 1 for rows and columns that can be reached from an unmatched row. Rows that cannot and columns that can are
   * together a cover of as many rows and places as there are matched rows.
   */
  readonly reachedRows: Uint8Array;
  readonly reachedColumns: Uint8Array;
}

/**
 * @param given columns by row to start from, -1 for none; each must be an arc, within the capacities
 */
export function maximum(arcs: Arcs, given: Int32Array | null = null): Maximum {
  const { rows, columns } = arcs;
  const state = emptyState(rows, columns);
  given?.forEach((column, row) => column >= 0 && join(state, row, column));
  const search = new Search(arcs, state);
  let waiting = search.unmatched();
  for (;;) {
    const left = search.phase(waiting);
    if (left.length === waiting.length) break;
    waiting = left;
  }
  return { count: rows - waiting.length, state, ...reached(arcs, state, search.entered, waiting) };
}

function reached({ rows, columns }: Arcs, { mate }: State, entered: Uint8Array, waiting: Int32Array) {
  const reachedRows = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) if (mate[row]! >= 0) reachedRows[row] = entered[mate[row]!]!;
  for (const row of waiting) reachedRows[row] = 1;
  return { reachedRows, reachedColumns: entered.slice(0, columns) };
}

class Search {
  /** Columns entered in the present phase. */
  readonly entered: Uint8Array;
  private readonly arcs: Arcs;
  private readonly state: State;
  /** The next arc to look at for a free place: places never come back, so this only moves on. */
  private readonly ahead: Int32Array;
  private readonly cursor: Int32Array;
  /** The rows of the path in hand, and for all but the last the column through which it goes on. */
  private readonly path: Int32Array;
  private readonly through: Int32Array;
  private readonly nextMate: Int32Array;

  constructor(arcs: Arcs, state: State) {
    this.arcs = arcs;
    this.state = state;
    this.entered = new Uint8Array(arcs.columns);
    this.ahead = arcs.start.slice();
    this.cursor = new Int32Array(arcs.rows);
    this.path = new Int32Array(arcs.rows + 1);
    this.through = new Int32Array(arcs.rows + 1);
    this.nextMate = new Int32Array(arcs.rows + 1);
  }

  unmatched(): Int32Array {
    const { mate } = this.state;
    return Int32Array.from(mate.keys()).filter((row) => mate[row]! < 0);
  }

  /** Tries to match each of these rows; returns those that stay unmatched. */
  phase(waiting: Int32Array): Int32Array {
    this.entered.fill(0);
    return waiting.filter((row) => !this.augment(row));
  }

  private augment(source: number): boolean {
    this.enter(0, source);
    for (let depth = 0; depth >= 0;) {
      const place = this.freePlace(this.path[depth]!);
      if (place >= 0) {
        this.shift(depth, place);
        return true;
      }
      depth += this.descend(depth) ? 1 : -1;
    }
    return false;
  }

  private enter(depth: number, row: number): void {
    this.path[depth] = row;
    this.cursor[row] = this.arcs.start[row]!;
    this.nextMate[depth] = -1;
  }

  /** Goes on to the next row that holds a place which the row at this depth could take. */
  private descend(depth: number): boolean {
    const { nextMate, state } = this;
    while (nextMate[depth]! < 0) {
      const column = this.nextColumn(this.path[depth]!);
      if (column < 0) return false;
      this.through[depth] = column;
      nextMate[depth] = state.first[column]!;
    }
    const mate = nextMate[depth]!;
    nextMate[depth] = state.next[mate]!;
    this.enter(depth + 1, mate);
    return true;
  }

  private freePlace(row: number): number {
    const { start, column, capacity } = this.arcs;
    const { taken } = this.state;
    let arc = this.ahead[row]!;
    const stop = start[row + 1]!;
    for (; arc < stop; arc++) {
      const j = column[arc]!;
      if (taken[j]! < capacity[j]!) break;
    }
    this.ahead[row] = arc;
    return arc < stop ? column[arc]! : -1;
  }

  private nextColumn(row: number): number {
    const { start, column } = this.arcs;
    const { cursor, entered } = this;
    for (let arc = cursor[row]!, stop = start[row + 1]!; arc < stop; arc++) {
      const j = column[arc]!;
      if (entered[j] === 1) continue;
      entered[j] = 1;
      cursor[row] = arc + 1;
      return j;
    }
    cursor[row] = start[row + 1]!;
    return -1;
  }

  /** Everybody on the path moves on to the column through which it goes; the last takes the free place. */
  private shift(depth: number, place: number): void {
    let column = place;
    for (let at = depth; at >= 0; at--) {
      const row = this.path[at]!;
      if (this.state.mate[row]! >= 0) part(this.state, row);
      join(this.state, row, column);
      column = at > 0 ? this.through[at - 1]! : -1;
    }
  }
}

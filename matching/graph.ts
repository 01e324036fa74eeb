import type { Eligible } from './check.ts';
import { seededOrder } from './order.ts';
import { pairSet } from './pins.ts';
import type { Edge, Problem } from './types.ts';

/** A mentee who is not pinned. */
export interface Row {
  readonly id: string;
  /** Best score first, then by the mentors' rank. */
  readonly arcs: readonly Arc[];
  mate: Column | null;
  price: number;
}

export interface Arc {
  readonly column: Column;
  readonly score: number;
}

/** A mentor with places left, and the label of the search that runs at the moment. */
export interface Column {
  readonly id: string;
  /** Place in the seeded order: the lower one wins a tie. */
  readonly rank: number;
  /** Places that pins have not taken. */
  readonly capacity: number;
  taken: Row[];
  price: number;
  distance: number;
  from: Row | null;
  seen: number;
}

export interface Graph {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
}

/** What is left to decide once the pins are made and the forbidden pairs are out, in seeded order. */
export function buildGraph(problem: Problem, eligible: Eligible, pinned: ReadonlyMap<string, Edge>): Graph {
  const columns = buildColumns(problem, pinned);
  const byId = new Map(columns.map((column) => [column.id, column]));
  const forbidden = pairSet(problem.forbids);
  const free = problem.mentees.filter(({ id }) => !pinned.has(id));
  const rows = seededOrder(problem.seed, free).map(({ id }): Row => {
    const arcs = buildArcs(eligible.get(id) ?? new Map(), byId, forbidden.get(id));
    return { id, arcs, mate: null, price: 0 };
  });
  return { rows, columns };
}

function buildColumns(problem: Problem, pinned: ReadonlyMap<string, Edge>): Column[] {
  const used = new Map<string, number>();
  for (const { mentor } of pinned.values()) used.set(mentor, (used.get(mentor) ?? 0) + 1);
  return seededOrder(problem.seed, problem.mentors)
    .map(({ id, capacity }) => ({ id, capacity: capacity - (used.get(id) ?? 0) }))
    .filter(({ capacity }) => capacity > 0)
    .map(({ id, capacity }, rank) => ({ id, rank, capacity, ...unlabelled() }));
}

function buildArcs(
  scores: ReadonlyMap<string, number>,
  columns: ReadonlyMap<string, Column>,
  forbidden: ReadonlySet<string> | undefined,
): Arc[] {
  const arcs: Arc[] = [];
  for (const [id, score] of scores) {
    const column = columns.get(id);
    if (column && !forbidden?.has(id)) arcs.push({ column, score });
  }
  return arcs.toSorted((a, b) => b.score - a.score || a.column.rank - b.column.rank);
}

function unlabelled() {
  return { taken: new Array<Row>(), price: 0, distance: Infinity, from: null, seen: 0 };
}

/** Forgets the matching, the prices and the labels. */
export function clear({ rows, columns }: Graph): void {
  for (const row of rows) Object.assign(row, { mate: null, price: 0 });
  for (const column of columns) Object.assign(column, unlabelled());
}

export function hasPlace(column: Column): boolean {
  return column.taken.length < column.capacity;
}

/**
 * Moves the row to the column, or to no column at all, and everybody along the labels that led there one on:
 * whoever gives up a place hands it to the row from which the search came.
 */
export function shiftAlong(end: { readonly row: Row; readonly column: Column | null }): void {
  let row: Row | null = end.row;
  let column = end.column;
  while (row) {
    const left: Column | null = row.mate;
    left?.taken.splice(left.taken.indexOf(row), 1);
    row.mate = column;
    column?.taken.push(row);
    column = left;
    row = left?.from ?? null;
  }
}

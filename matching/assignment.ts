import { clear, hasPlace, shiftAlong, type Column, type Graph, type Row } from './graph.ts';
import { ProblemError } from './problem-error.ts';

/**
 * How scores become costs. `cost = best - score` is never negative; staying unmatched costs `penalty`, which
 * outweighs every difference between two matchings, so the number of matches comes first.
 */
interface Costs {
  readonly floor: number;
  readonly best: number;
  readonly penalty: number;
}

interface Path {
  /** Columns without a free place that the search passed through, each with its final distance. */
  readonly settled: Column[];
  /** Columns that were reached but not yet settled. */
  readonly fringe: Column[];
  /** Nearest end so far; a null column means that this row stays unmatched. */
  end: { readonly row: Row; readonly column: Column | null; readonly distance: number };
}

/**
 * Leaves in the graph a matching of most rows and, among those, of highest total score, from arcs of at least
 * `floor`. Successive shortest augmenting paths with prices: Dijkstra on reduced costs, one row at a time
 * (Tomizawa 1971; Edmonds and Karp 1972; Jonker and Volgenant 1987), with columns of more than one place.
 *
 * @throws ProblemError when the scores are so far apart that sums would not be exact.
 */
export function assign(graph: Graph, floor: number): void {
  clear(graph);
  const costs = costsFor(graph, floor);
  for (const row of graph.rows) {
    const path = shortestPath(row, costs);
    updatePrices(row, path);
    shiftAlong(path.end);
  }
}

function costsFor(graph: Graph, floor: number): Costs {
  const counted = graph.rows.flatMap(({ arcs }) => arcs.filter(({ score }) => score >= floor));
  const best = counted.reduce((most, { score }) => Math.max(most, score), -Infinity);
  const least = counted.reduce((low, { score }) => Math.min(low, score), best);
  const range = counted.length === 0 ? 0 : best - least;
  const penalty = graph.rows.length * range + 1;
  // No distance or price exceeds the cost of one whole path.
  const longest = (graph.rows.length + 1) * (penalty + range);
  if (!Number.isSafeInteger(longest)) throw new ProblemError('scores-too-far-apart', { value: range });
  return { floor, best, penalty };
}

function shortestPath(start: Row, costs: Costs): Path {
  const path: Path = {
    settled: [],
    fringe: [],
    end: { row: start, column: null, distance: costs.penalty },
  };
  relax(start, 0, path, costs);
  for (;;) {
    const column = takeNearest(path.fringe);
    if (!column?.from) return path;
    path.settled.push(column);
    if (column.distance >= path.end.distance) return path;
    if (hasPlace(column)) {
      path.end = { row: column.from, column, distance: column.distance };
      return path;
    }
    for (const row of column.taken) relax(row, column.distance, path, costs);
  }
}

function relax(row: Row, distance: number, path: Path, { floor, best, penalty }: Costs): void {
  const base = distance - row.price;
  if (base + penalty < path.end.distance) path.end = { row, column: null, distance: base + penalty };
  for (const { column, score } of row.arcs) {
    if (score < floor) break;
    const reached = base + best - score - column.price;
    // Reduced costs are never negative, so a settled column is never reached more cheaply again.
    if (reached >= column.distance) continue;
    if (column.distance === Infinity) path.fringe.push(column);
    column.distance = reached;
    column.from = row;
  }
}

function takeNearest(fringe: Column[]): Column | undefined {
  let nearest = fringe[0];
  let position = 0;
  fringe.forEach((column, index) => {
    if (!nearest || !isNearer(column, nearest)) return;
    nearest = column;
    position = index;
  });
  const last = fringe.pop();
  if (last && last !== nearest) fringe[position] = last;
  return nearest;
}

/** Of two columns equally far the one with a free place ends the search at once; then the rank decides. */
function isNearer(a: Column, b: Column): boolean {
  if (a.distance !== b.distance) return a.distance < b.distance;
  const places = Number(hasPlace(b)) - Number(hasPlace(a));
  return places === 0 ? a.rank < b.rank : places < 0;
}

/** Keeps reduced costs at 0 on matched arcs and along the path, 0 or more elsewhere; removes the labels. */
function updatePrices(start: Row, { settled, fringe, end }: Path): void {
  start.price = end.distance;
  for (const column of settled) {
    const gain = Math.max(0, end.distance - column.distance);
    column.price -= gain;
    for (const row of column.taken) row.price += gain;
  }
  for (const column of [...settled, ...fringe]) column.distance = Infinity;
}

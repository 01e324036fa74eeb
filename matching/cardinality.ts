import { clear, hasPlace, shiftAlong, type Graph, type Row } from './graph.ts';

/**
 * The most rows that can be matched by arcs of at least this score. Augmenting paths (Berge 1957) found by
 * breadth-first search, in passes: in one pass no column is visited twice, which keeps a pass linear in the
 * arcs. A pass without success has closed everything that can be reached, so the matching is maximum.
 *
 * @param floor lowest score that counts; -Infinity for all arcs.
 */
export function cardinality(graph: Graph, floor: number): number {
  clear(graph);
  let waiting = graph.rows;
  for (let pass = 1; ; pass++) {
    const left = waiting.filter((row) => !augment(row, floor, pass));
    if (left.length === waiting.length) return graph.rows.length - left.length;
    waiting = left;
  }
}

function augment(start: Row, floor: number, pass: number): boolean {
  const queue = [start];
  // The queue grows while it is read.
  for (const row of queue) {
    for (const { column, score } of row.arcs) {
      if (score < floor) break;
      if (column.seen === pass) continue;
      column.seen = pass;
      column.from = row;
      if (hasPlace(column)) {
        shiftAlong({ row, column });
        return true;
      }
      queue.push(...column.taken);
    }
  }
  return false;
}

import type { Network } from './network.ts';

/** The arcs of a network by column. */
export interface Transposed {
  readonly start: Int32Array;
  readonly row: Int32Array;
  readonly cost: Int32Array;
}

/** Sorts the arcs by column in one counting pass; the rows of a column stay in order. */
export function transpose({ rows, columns, start, column, cost }: Network): Transposed {
  const arcs = start[rows]!;
  const by: Transposed = {
    start: new Int32Array(columns + 1),
    row: new Int32Array(arcs),
    cost: new Int32Array(arcs),
  };
  for (let arc = 0; arc < arcs; arc++) by.start[column[arc]! + 1]!++;
  for (let j = 0; j < columns; j++) by.start[j + 1]! += by.start[j]!;
  const fill = by.start.slice();
  for (let i = 0; i < rows; i++) {
    for (let arc = start[i]!; arc < start[i + 1]!; arc++) {
      const place = fill[column[arc]!]!++;
      by.row[place] = i;
      by.cost[place] = cost[arc]!;
    }
  }
  return by;
}

/**
 * A binary heap of columns by distance, lowest first, in two flat arrays. Distances only fall: a column that is
 * reached more cheaply is put in once more, and the reader skips the stale entry.
 */
export class Heap {
  size = 0;
  readonly distances: Float64Array;
  readonly columns: Int32Array;

  /** @param capacity how many entries fit */
  constructor(capacity: number) {
    this.distances = new Float64Array(capacity);
    this.columns = new Int32Array(capacity);
  }

  push(distance: number, column: number): void {
    const { distances, columns } = this;
    let hole = this.size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (distances[parent]! <= distance) break;
      distances[hole] = distances[parent]!;
      columns[hole] = columns[parent]!;
      hole = parent;
    }
    distances[hole] = distance;
    columns[hole] = column;
  }

  /** Removes the nearest entry, which is at index 0 before the call. */
  drop(): void {
    const { distances, columns } = this;
    const size = --this.size;
    const distance = distances[size]!;
    const column = columns[size]!;
    let hole = 0;
    for (let child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && distances[child + 1]! < distances[child]!) child++;
      if (distances[child]! >= distance) break;
      distances[hole] = distances[child]!;
      columns[hole] = columns[child]!;
      hole = child;
    }
    distances[hole] = distance;
    columns[hole] = column;
  }
}

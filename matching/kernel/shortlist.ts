/** The best few columns of a row: a binary heap with the weakest on top. The first of equals stays. */
export class Shortlist {
  size = 0;
  /** A key must be higher to get in. */
  bar = -Infinity;
  private readonly keys: Float64Array;
  private readonly columns: Int32Array;

  constructor(width: number) {
    this.keys = new Float64Array(width);
    this.columns = new Int32Array(width);
  }

  /** Starts anew. */
  open(bar: number): void {
    this.size = 0;
    this.bar = bar;
  }

  /** Takes a column in; its key must be higher than the bar. */
  add(key: number, column: number): void {
    if (this.size < this.keys.length) this.rise(key, column);
    else this.sink(key, column);
    if (this.size === this.keys.length) this.bar = this.keys[0]!;
  }

  /** The columns in order of their numbers. */
  sorted(): Int32Array {
    return this.columns.subarray(0, this.size).toSorted();
  }

  private rise(key: number, column: number): void {
    const { keys, columns } = this;
    let hole = this.size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (keys[parent]! <= key) break;
      keys[hole] = keys[parent]!;
      columns[hole] = columns[parent]!;
      hole = parent;
    }
    keys[hole] = key;
    columns[hole] = column;
  }

  private sink(key: number, column: number): void {
    const { keys, columns, size } = this;
    let hole = 0;
    for (let child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && keys[child + 1]! < keys[child]!) child++;
      if (keys[child]! >= key) break;
      keys[hole] = keys[child]!;
      columns[hole] = columns[child]!;
      hole = child;
    }
    keys[hole] = key;
    columns[hole] = column;
  }
}

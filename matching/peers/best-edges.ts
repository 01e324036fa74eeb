/** The tightest edge between any two vertices or blossoms, by numbers from 1; 0 is nobody. */
export class BestEdges {
  /** The ends of the edge, one on each side; 0 when there is none. */
  private readonly near: Int32Array;
  private readonly far: Int32Array;
  private readonly size: number;
  private readonly n: number;
  private readonly weights: Float64Array;
  private readonly label: Float64Array;

  /**
   * @param n how many vertices
   * @param weights n x n, more than 0 where there is an edge
   * @param label by vertex and blossom; changes as the search goes on
   */
  constructor(n: number, weights: Float64Array, label: Float64Array) {
    this.n = n;
    this.weights = weights;
    this.label = label;
    this.size = label.length;
    this.near = new Int32Array(this.size * this.size);
    this.far = new Int32Array(this.size * this.size);
    for (let u = 1; u <= n; u++) for (let v = 1; v <= n; v++) if (this.weight(u, v) > 0) this.set(u, v, u, v);
  }

  /** The end on the side of x. */
  nearEnd(x: number, y: number): number {
    return this.near[x * this.size + y]!;
  }

  farEnd(x: number, y: number): number {
    return this.far[x * this.size + y]!;
  }

  /** How far the edge is from being tight, twice over; infinite without an edge. */
  slack(x: number, y: number): number {
    const u = this.nearEnd(x, y);
    if (u === 0) return Infinity;
    const v = this.farEnd(x, y);
    return this.label[u]! + this.label[v]! - 2 * this.weight(u, v);
  }

  /** Forgets all edges of a blossom, up to the highest number in use. */
  clear(blossom: number, last: number): void {
    for (let x = 0; x <= last; x++) {
      this.set(blossom, x, 0, 0);
      this.set(x, blossom, 0, 0);
    }
  }

  /** Gives a blossom the edges of a member that are tighter than its own. */
  offer(blossom: number, member: number, last: number): void {
    for (let x = 1; x <= last; x++) {
      if (this.slack(member, x) >= this.slack(blossom, x)) continue;
      const [near, far] = [this.nearEnd(member, x), this.farEnd(member, x)];
      this.set(blossom, x, near, far);
      this.set(x, blossom, far, near);
    }
  }

  private weight(u: number, v: number): number {
    return this.weights[(u - 1) * this.n + v - 1]!;
  }

  private set(x: number, y: number, near: number, far: number): void {
    this.near[x * this.size + y] = near;
    this.far[x * this.size + y] = far;
  }
}

import { BestEdges } from './best-edges.ts';
import { evenPlace } from './cycle.ts';
import type { Circle } from './heaviest.ts';

/**
 * Maximum-weight matching in a general graph: Edmonds' blossoms (1965) with dual variables, in the O(n^3) form
 * of Gabow (1976) and Galil (1986). Vertices count from 1, blossoms from n + 1, and 0 is nobody.
 */

/** Whose tree a vertex or blossom is in: at an even distance from a free one, at an odd one, or in none. */
const EVEN = 0;
const ODD = 1;
const FREE = -1;

export class Blossoms {
  /** The vertex at the far end of the matched edge, by vertex and by blossom. */
  readonly match: Int32Array;
  private readonly n: number;
  /** Highest number in use. */
  private last: number;
  private readonly edges: BestEdges;
  readonly label: Float64Array;
  /** By blossom: the best edge to it from an even vertex, as the number of that vertex. */
  private readonly slack: Int32Array;
  /** The outermost blossom that holds it; 0 for blossoms not in use. */
  private readonly top: Int32Array;
  private readonly parent: Int32Array;
  private readonly side: Int32Array;
  private readonly visited: Int32Array;
  private visit = 0;
  /** The members of each blossom, around the cycle from its base. */
  private readonly cycle: number[][];
  /** Which member of a blossom holds a vertex. */
  private readonly member: Int32Array;
  private queue: number[] = [];

  constructor(n: number, weights: Float64Array) {
    this.n = n;
    this.last = n;
    const size = n + Math.floor(n / 2) + 2;
    this.match = new Int32Array(size);
    this.slack = new Int32Array(size);
    this.parent = new Int32Array(size);
    this.side = new Int32Array(size);
    this.visited = new Int32Array(size);
    this.member = new Int32Array(size * (n + 1));
    this.cycle = Array.from({ length: size }, () => []);
    this.top = Int32Array.from({ length: size }, (_, at) => (at <= n ? at : 0));
    const heaviest = weights.reduce((most, one) => Math.max(most, one), 0);
    this.label = Float64Array.from({ length: size }, (_, at) => (at <= n ? heaviest : 0));
    for (let u = 1; u <= n; u++) this.member[u * (n + 1) + u] = u;
    this.edges = new BestEdges(n, weights, this.label);
  }

  /** Finds one augmenting path; false when the matching is the heaviest. */
  stage(): boolean {
    this.side.fill(FREE);
    this.slack.fill(0);
    this.queue = [];
    for (let x = 1; x <= this.last; x++) {
      if (this.top[x] !== x || this.match[x] !== 0) continue;
      this.parent[x] = 0;
      this.side[x] = EVEN;
      this.enqueue(x);
    }
    if (this.queue.length === 0) return false;
    for (;;) {
      if (this.grow()) return true;
      if (!this.adjust()) return false;
      if (this.followTight()) return true;
      this.expandSpent();
    }
  }

  /** The blossoms that matter to the proof, their vertices counted from 0. */
  circles(): Circle[] {
    const found: Circle[] = [];
    for (let b = this.n + 1; b <= this.last; b++) {
      if (this.top[b] === 0 || this.label[b] === 0) continue;
      const members = this.vertices(b).map((vertex) => vertex - 1);
      found.push({ members, label: this.label[b]! });
    }
    return found;
  }

  private vertices(x: number): number[] {
    return x <= this.n ? [x] : this.cycle[x]!.flatMap((one) => this.vertices(one));
  }

  private offerSlack(u: number, x: number): void {
    const held = this.slack[x]!;
    if (held === 0 || this.edges.slack(u, x) < this.edges.slack(held, x)) this.slack[x] = u;
  }

  private resetSlack(x: number): void {
    this.slack[x] = 0;
    for (let u = 1; u <= this.n; u++) {
      if (this.edges.nearEnd(u, x) !== 0 && this.top[u] !== x && this.side[this.top[u]!] === EVEN)
        this.offerSlack(u, x);
    }
  }

  private enqueue(x: number): void {
    this.queue.push(...this.vertices(x));
  }

  private setTop(x: number, blossom: number): void {
    this.top[x] = blossom;
    if (x > this.n) for (const one of this.cycle[x]!) this.setTop(one, blossom);
  }

  /** Looks at the edges of even vertices; true when that led to an augmentation. */
  private grow(): boolean {
    // The queue grows while it is read.
    for (const u of this.queue) {
      if (this.side[this.top[u]!] === ODD) continue;
      for (let v = 1; v <= this.n; v++) {
        if (this.edges.nearEnd(u, v) === 0 || this.top[u] === this.top[v]) continue;
        if (this.edges.slack(u, v) > 0) this.offerSlack(u, this.top[v]!);
        else if (this.follow(u, v)) return true;
      }
    }
    return false;
  }

  /** Changes the labels until something becomes tight; false when a free vertex has come down to nothing. */
  private adjust(): boolean {
    const lowest = this.lowestEven();
    const tight = this.leastChange();
    const change = Math.min(lowest, tight);
    for (let u = 1; u <= this.n; u++) {
      const side = this.side[this.top[u]!];
      if (side === EVEN) this.label[u]! -= change;
      else if (side === ODD) this.label[u]! += change;
    }
    for (let b = this.n + 1; b <= this.last; b++) {
      if (this.top[b] !== b) continue;
      if (this.side[b] === EVEN) this.label[b]! += 2 * change;
      else if (this.side[b] === ODD) this.label[b]! -= 2 * change;
    }
    return tight < lowest;
  }

  /** Free vertices have the lowest labels of all, and are even. */
  private lowestEven(): number {
    let lowest = Infinity;
    for (let u = 1; u <= this.n; u++)
      if (this.side[this.top[u]!] === EVEN) lowest = Math.min(lowest, this.label[u]!);
    return lowest;
  }

  private leastChange(): number {
    let least = Infinity;
    for (let x = 1; x <= this.last; x++) {
      if (this.top[x] !== x) continue;
      if (x > this.n && this.side[x] === ODD) least = Math.min(least, this.label[x]! / 2);
      if (this.slack[x] === 0 || this.side[x] === ODD) continue;
      const slack = this.edges.slack(this.slack[x]!, x);
      least = Math.min(least, this.side[x] === EVEN ? slack / 2 : slack);
    }
    return least;
  }

  private followTight(): boolean {
    this.queue = [];
    for (let x = 1; x <= this.last; x++) {
      const u = this.slack[x]!;
      if (this.top[x] !== x || u === 0 || this.top[u] === x || this.edges.slack(u, x) > 0) continue;
      if (this.follow(this.edges.nearEnd(u, x), this.edges.farEnd(u, x))) return true;
    }
    return false;
  }

  private expandSpent(): void {
    for (let b = this.n + 1; b <= this.last; b++) {
      if (this.top[b] === b && this.side[b] === ODD && this.label[b] === 0) this.expand(b);
    }
  }

  /** A tight edge from an even vertex: the tree grows, closes a blossom, or meets another tree. */
  private follow(from: number, to: number): boolean {
    const [u, v] = [this.top[from]!, this.top[to]!];
    if (this.side[v] === FREE) {
      this.parent[v] = from;
      this.side[v] = ODD;
      const next = this.top[this.match[v]!]!;
      this.slack[v] = 0;
      this.slack[next] = 0;
      this.side[next] = EVEN;
      this.enqueue(next);
    } else if (this.side[v] === EVEN) {
      const base = this.commonBase(u, v);
      if (base === 0) {
        this.augment(u, v);
        this.augment(v, u);
        return true;
      }
      this.shrink(u, base, v);
    }
    return false;
  }

  private commonBase(u: number, v: number): number {
    this.visit++;
    for (let [one, other] = [u, v]; one !== 0 || other !== 0; [one, other] = [other, one]) {
      if (one === 0) continue;
      if (this.visited[one] === this.visit) return one;
      this.visited[one] = this.visit;
      const mate = this.top[this.match[one]!]!;
      one = mate === 0 ? 0 : this.top[this.parent[mate]!]!;
    }
    return 0;
  }

  private augment(from: number, to: number): void {
    let [u, v] = [from, to];
    for (;;) {
      const next = this.top[this.match[u]!]!;
      this.setMatch(u, v);
      if (next === 0) return;
      const up = this.top[this.parent[next]!]!;
      this.setMatch(next, up);
      [u, v] = [up, next];
    }
  }

  private setMatch(u: number, v: number): void {
    this.match[u] = this.edges.farEnd(u, v);
    if (u <= this.n) return;
    const inner = this.memberOf(u, this.edges.nearEnd(u, v));
    const place = evenPlace(this.cycle[u]!, inner);
    const cycle = this.cycle[u]!;
    for (let at = 0; at < place; at++) this.setMatch(cycle[at]!, cycle[at ^ 1]!);
    this.setMatch(inner, v);
    this.cycle[u] = [...cycle.slice(place), ...cycle.slice(0, place)];
  }

  private memberOf(blossom: number, vertex: number): number {
    return this.member[blossom * (this.n + 1) + vertex]!;
  }

  private shrink(u: number, base: number, v: number): void {
    let b = this.n + 1;
    while (b <= this.last && this.top[b] !== 0) b++;
    this.last = Math.max(this.last, b);
    this.label[b] = 0;
    this.side[b] = EVEN;
    this.match[b] = this.match[base]!;
    this.cycle[b] = [base, ...this.branch(u, base).toReversed(), ...this.branch(v, base)];
    this.setTop(b, b);
    this.gatherEdges(b);
    this.resetSlack(b);
  }

  /** From here up to the base; the odd ones become even and are looked at. */
  private branch(from: number, base: number): number[] {
    const members: number[] = [];
    for (let x = from; x !== base;) {
      const mate = this.top[this.match[x]!]!;
      members.push(x, mate);
      this.enqueue(mate);
      x = this.top[this.parent[mate]!]!;
    }
    return members;
  }

  private gatherEdges(b: number): void {
    this.edges.clear(b, this.last);
    this.member.fill(0, b * (this.n + 1), (b + 1) * (this.n + 1));
    for (const one of this.cycle[b]!) {
      this.edges.offer(b, one, this.last);
      for (let x = 1; x <= this.n; x++)
        if (this.memberOf(one, x) !== 0) this.member[b * (this.n + 1) + x] = one;
    }
  }

  private expand(b: number): void {
    const members = this.cycle[b]!;
    for (const one of members) this.setTop(one, one);
    const inner = this.memberOf(b, this.edges.nearEnd(b, this.parent[b]!));
    const place = evenPlace(members, inner);
    for (let at = 0; at < place; at += 2) {
      const [odd, even] = [members[at]!, members[at + 1]!];
      this.parent[odd] = this.edges.nearEnd(even, odd);
      this.side[odd] = ODD;
      this.side[even] = EVEN;
      this.slack[odd] = 0;
      this.resetSlack(even);
      this.enqueue(even);
    }
    this.side[inner] = ODD;
    this.parent[inner] = this.parent[b]!;
    for (const one of members.slice(place + 1)) {
      this.side[one] = FREE;
      this.resetSlack(one);
    }
    this.top[b] = 0;
  }
}

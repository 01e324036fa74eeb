import type { Solved } from './core.ts';
import { TooFarApart, type Best } from './lexicographic.ts';
import { part, type Network, type State } from './network.ts';
import { augment, scratchFor, type Scratch } from './paths.ts';
import type { Source } from './source.ts';
import { fillVacancy, offersOf, type Offers } from './vacancies.ts';

/**
 * An answer that is kept best while people come and go: every change starts from the prices of the last, and
 * moves only whom it has to. The floor stays what it was.
 */
export class Rematch {
  readonly state: State;
  private network: Network;
  private readonly solved: Solved;
  private readonly gone: Uint8Array;
  private scratch: Scratch;
  private offers: Offers | null = null;

  /**
   * Goes on from an answer, whose state is changed from now on. The penalty must be enough for whatever comes:
   * where that of the answer is too low, it is solved once more.
   *
   * @throws TooFarApart when sums of these scores would not be exact
   */
  static from(source: Source, { solved, floor }: Best): Rematch {
    const least = floor?.value ?? -Infinity;
    const span = Number.isFinite(source.best) ? source.best - Math.max(least, source.lowest()) : 0;
    const penalty = source.rows * span + 1;
    if (!Number.isSafeInteger((source.rows + 1) * (penalty + span))) throw new TooFarApart();
    return new Rematch(solved.network.penalty >= penalty ? solved : source.optimum(least, penalty, null));
  }

  private constructor(solved: Solved) {
    this.solved = solved;
    this.state = solved.state;
    this.network = { ...solved.network, capacity: solved.network.capacity.slice() };
    this.scratch = scratchFor(this.network);
    this.gone = new Uint8Array(this.network.rows);
  }

  /** A mentee leaves; the place goes to whoever gains most by it. */
  leave(row: number): void {
    const column = this.state.mate[row]!;
    this.gone[row] = 1;
    if (column >= 0) part(this.state, row);
    // So no search ever reaches this row.
    this.state.u[row] = -Infinity;
    this.settle(column < 0 ? [] : [column]);
  }

  /** A mentor takes this many from now on; 0 for one who leaves. */
  setCapacity(column: number, places: number): void {
    const { state, network } = this;
    network.capacity[column] = places;
    while (state.taken[column]! > places) part(state, state.first[column]!);
    this.settle([column]);
  }

  private settle(vacant: readonly number[]): void {
    const { state } = this;
    for (let row = 0; row < this.network.rows; row++) {
      if (state.mate[row]! < 0 && state.u[row]! < this.network.penalty && this.gone[row] === 0)
        this.place(row);
    }
    for (const column of vacant) this.fill(column);
    const wider = this.solved.price(this.network, state);
    if (wider) this.widen(wider);
  }

  private place(row: number): void {
    augment(this.network, this.state, this.scratch, row);
  }

  private fill(column: number): void {
    const { capacity } = this.network;
    if (this.state.taken[column]! >= capacity[column]! || this.state.price[column]! <= 0) return;
    this.offers ??= offersOf(this.network);
    fillVacancy(this.network, this.state, this.offers, column);
  }

  /** Goes on with arcs that have become welcome: who would rather use one gives up the place first. */
  private widen(wider: Network): void {
    const { state } = this;
    this.network = { ...wider, capacity: this.network.capacity };
    this.scratch = scratchFor(this.network);
    this.offers = null;
    const vacant: number[] = [];
    for (let row = 0; row < wider.rows; row++) {
      if (this.gone[row] === 1 || this.pays(row) === state.u[row]!) continue;
      if (state.mate[row]! >= 0) vacant.push(state.mate[row]!);
      if (state.mate[row]! >= 0) part(state, row);
      state.u[row] = -Infinity;
    }
    this.settle(vacant);
  }

  /** The least that a row could pay. */
  private pays(row: number): number {
    const { start, column, cost, penalty } = this.network;
    let least = penalty;
    for (let arc = start[row]!; arc < start[row + 1]!; arc++) {
      least = Math.min(least, cost[arc]! + this.state.price[column[arc]!]!);
    }
    return least;
  }
}

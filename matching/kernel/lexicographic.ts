/**
 * The three aims in order: most rows matched; then the worst arc as good as can be, found by halving and
 * bounding the scores in between (threshold search, Burkard, Dell'Amico and Martello 2009, chapter 6); then the highest total.
 */
import type { Solved } from './core.ts';
import type { Maximum } from './maximum.ts';
import { NOT_ELIGIBLE } from './matrix.ts';
import { resumed } from './network.ts';
import type { Source } from './source.ts';

export interface Floor {
  readonly value: number;
  /** The largest matching of the arcs that score more. */
  readonly beyond: Maximum;
}

export interface Best {
  readonly count: Maximum;
  /** Null when it was not asked for or nobody can be matched. */
  readonly floor: Floor | null;
  readonly solved: Solved;
}

export class TooFarApart extends Error {
  override readonly name = 'TooFarApart';
}

/**
 * @param last the answer to much the same problem, of as many rows and columns: its prices are where the search begins
 * @throws TooFarApart when sums of these scores would not be exact
 */
export function optimise(source: Source, withFloor: boolean, last: Best | null = null): Best {
  const isArc = (row: number, column: number) => source.score(row, column) > NOT_ELIGIBLE;
  const begun = last && resumed(last.solved.state, source.capacity, isArc).mate;
  const count = source.maximum(-Infinity, begun);
  const floor = withFloor && count.count > 0 ? bestFloor(source, count, begun, last?.floor?.value) : null;
  return { count, floor, solved: highestTotal(source, count.count, floor?.value ?? -Infinity, last) };
}

/**
 * Halves what is between, or begins with a floor that is likely and goes on from there in steps that double. A floor that is too high leaves a cover, and whatever matches more uses an arc that the
 * cover leaves out: the best of those bounds the floor, and lets the cover prove that bound.
 */
function bestFloor(source: Source, all: Maximum, begun: Int32Array | null, likely?: number): Floor {
  let reachable = all;
  let value = worst(source, all.state.mate);
  let beyond: Maximum | null = null;
  let failing = ceiling(source, all.count) + 1;
  let step = likely === undefined ? Infinity : 1;
  if (likely !== undefined && likely > value && likely < failing) {
    const found = source.maximum(likely, begun);
    if (found.count === all.count) [reachable, value] = [found, worst(source, found.state.mate)];
    else [beyond, failing] = [found, Math.min(likely, source.bestAcross(found) + 1)];
  }
  while (failing - value > 1 || !beyond) {
    const tried = value + Math.max(1, Math.min(step, Math.floor((failing - value) / 2)));
    step *= 2;
    // What fell short at a higher floor is nearly enough at a lower one.
    const found = source.maximum(tried, (beyond ?? reachable).state.mate);
    if (found.count === all.count) {
      reachable = found;
      value = worst(source, found.state.mate);
    } else {
      beyond = found;
      failing = Math.min(tried, source.bestAcross(found) + 1);
    }
  }
  return { value, beyond };
}

/** So many rows have an arc of at least this score, and no more than that can have one that is better. */
function ceiling(source: Source, count: number): number {
  const peaks = Float64Array.from({ length: source.rows }, (_, row) => source.peak(row)).toSorted();
  return peaks[source.rows - count]!;
}

function worst(source: Source, mate: Int32Array): number {
  return mate.reduce(
    (low, column, row) => (column < 0 ? low : Math.min(low, source.score(row, column))),
    Infinity,
  );
}

/**
 * The penalty for an unmatched row only has to be high enough for the most rows to be matched: then prices
 * prove the total among all matchings of so many. It starts low, to keep sums small.
 */
function highestTotal(source: Source, count: number, floor: number, last: Best | null): Solved {
  const { rows, best, low } = source;
  const span = best > -Infinity ? best - Math.max(floor, low) : 0;
  for (let penalty = rows * span + 1; ; penalty *= 16) {
    if (!Number.isSafeInteger((rows + 1) * (penalty + span))) throw new TooFarApart();
    const solved = source.optimum(floor, penalty, last && last.solved);
    if (solved.state.mate.reduce((sum, mate) => sum + (mate < 0 ? 0 : 1), 0) === count) return solved;
  }
}

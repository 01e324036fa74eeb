/** What one set has in common with each of many: values that are given often by bits, the others by who gave them. */
import type { AnswerSet } from '../overlap.ts';

/** Values that are looked up by bits, in one table that stays close to the processor. */
const BITS = 11;
/** From this share of givers on, looking everybody up costs less than counting the givers. */
const OFTEN = 0.2;

/** A value that some of the many gave. */
interface Value {
  readonly mass: number;
  /** Its bit; 0 for a value that is not given often. */
  readonly bit: number;
  /** Who gave it, where it has no bit. */
  readonly givers: Int32Array;
}

/** What each of many gave. */
export interface Holdings {
  readonly values: ReadonlyMap<string, Value>;
  /** Of each of the many the values given often. */
  readonly bits: Int32Array;
  /** What each combination of values given often weighs. */
  readonly sums: Int32Array;
}

/** @param mass what a value weighs, a whole number */
export function holdings(many: readonly AnswerSet[], mass: (key: string) => number): Holdings {
  const givers = [...giversOf(many)].toSorted(([, a], [, b]) => b.length - a.length);
  const often = givers.slice(0, BITS).filter(([, list]) => list.length > OFTEN * many.length);
  const values = givers.map(([key, list], index): [string, Value] => {
    const bit = index < often.length ? 1 << index : 0;
    return [key, { mass: mass(key), bit, givers: Int32Array.from(bit === 0 ? list : []) }];
  });
  const bits = new Int32Array(many.length);
  often.forEach(([, list], index) => {
    for (const one of list) bits[one]! |= 1 << index;
  });
  return { values: new Map(values), bits, sums: sumsOf(often.map(([key]) => mass(key))) };
}

function giversOf(many: readonly AnswerSet[]): Map<string, number[]> {
  const givers = new Map<string, number[]>();
  many.forEach((set, index) => {
    for (const key of set.keys()) {
      const known = givers.get(key);
      if (known === undefined) givers.set(key, [index]);
      else known.push(index);
    }
  });
  return givers;
}

function sumsOf(masses: readonly number[]): Int32Array {
  const sums = new Int32Array(1 << masses.length);
  masses.forEach((mass, index) => {
    const bit = 1 << index;
    for (let below = 0; below < bit; below++) sums[bit + below] = sums[below]! + mass;
  });
  return sums;
}

/**
 * Adds for each of the many what the values in common with a set weigh, but for those given often.
 *
 * @returns the bits of those given often: `sums[bits[i] & them]` is what is left to add
 */
export function addShared({ values }: Holdings, set: AnswerSet, totals: Int32Array): number {
  let bits = 0;
  for (const key of set.keys()) {
    const value = values.get(key);
    if (value === undefined) continue;
    bits |= value.bit;
    addTo(totals, value.givers, value.mass);
  }
  return bits;
}

function addTo(totals: Int32Array, list: Int32Array, mass: number): void {
  for (let index = 0; index < list.length; index++) totals[list[index]!]! += mass;
}

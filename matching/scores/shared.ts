/** How much one set has in common with each of many: through bits where values are few, through lists elsewhere. */
import type { AnswerSet } from '../overlap.ts';

/** Gives the mass in common with each of the many; the array is overwritten by the next call. */
export type Shared = (set: AnswerSet) => Int32Array;

/** Values that fit into the bits of one number. */
const BITS = 32;

/** @param mass what a value counts for; undefined when each counts 1 */
export function sharedWith(
  many: readonly (AnswerSet | null)[],
  mass: ((key: string) => number) | undefined,
): Shared {
  const keys = [...new Set(many.flatMap((set) => [...(set?.keys() ?? [])]))];
  return mass === undefined && keys.length <= BITS ? byBits(many, keys) : byBoth(many, mass ?? (() => 1));
}

function byBits(many: readonly (AnswerSet | null)[], keys: readonly string[]): Shared {
  const place = new Map(keys.map((key, index) => [key, 1 << index]));
  const bitsOf = (set: AnswerSet | null) =>
    [...(set?.keys() ?? [])].reduce((bits, key) => bits | (place.get(key) ?? 0), 0);
  const sets = Int32Array.from(many, bitsOf);
  const common = new Int32Array(many.length);
  return (set) => {
    const bits = bitsOf(set);
    for (let index = 0; index < sets.length; index++) common[index] = ones(sets[index]! & bits);
    return common;
  };
}

/** How many bits are set: in pairs, fours and eights, side by side. */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** Values that are looked up by bits, in two tables that stay close to the processor. */
const HALF = 11;
/** From this share of givers on, looking everybody up costs less than counting the givers. */
const OFTEN = 0.15;

/** What is given often through bits, with what they count for looked up; the rest through lists. */
function byBoth(many: readonly (AnswerSet | null)[], mass: (key: string) => number): Shared {
  const givers = giversOf(many);
  const often = [...givers]
    .filter(([, list]) => list.length > OFTEN * many.length)
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, 2 * HALF)
    .map(([key]) => key);
  const place = new Map(often.map((key, index) => [key, 1 << index]));
  const bits = new Int32Array(many.length);
  for (const key of often) {
    for (const index of givers.get(key)!) bits[index]! |= place.get(key)!;
    givers.delete(key);
  }
  const [low, high] = [sumsOf(often.slice(0, HALF), mass), sumsOf(often.slice(HALF), mass)];
  const common = new Int32Array(many.length);
  return (set) => {
    let mine = 0;
    for (const key of set.keys()) mine |= place.get(key) ?? 0;
    if (mine === 0) common.fill(0);
    else lookUp(common, bits, mine, low, high);
    for (const key of set.keys()) addTo(common, givers.get(key), mass(key));
    return common;
  };
}

/** Who gave each value. */
function giversOf(many: readonly (AnswerSet | null)[]): Map<string, Int32Array> {
  const givers = new Map<string, number[]>();
  many.forEach((set, index) => {
    for (const key of set?.keys() ?? []) {
      const known = givers.get(key);
      if (known === undefined) givers.set(key, [index]);
      else known.push(index);
    }
  });
  return new Map([...givers].map(([key, indexes]) => [key, Int32Array.from(indexes)]));
}

/** What each combination of these values counts for. */
function sumsOf(keys: readonly string[], mass: (key: string) => number): Int32Array {
  const sums = new Int32Array(1 << HALF);
  keys.forEach((key, index) => {
    const bit = 1 << index;
    for (let below = 0; below < bit; below++) sums[bit + below] = sums[below]! + mass(key);
  });
  return sums;
}

function lookUp(common: Int32Array, bits: Int32Array, mine: number, low: Int32Array, high: Int32Array): void {
  for (let index = 0; index < common.length; index++) {
    const both = bits[index]! & mine;
    common[index] = low[both & ((1 << HALF) - 1)]! + high[both >>> HALF]!;
  }
}

function addTo(common: Int32Array, list: Int32Array | undefined, mass: number): void {
  if (list === undefined) return;
  for (let index = 0; index < list.length; index++) common[list[index]!]! += mass;
}

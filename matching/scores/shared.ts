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
  return mass === undefined && keys.length <= BITS ? byBits(many, keys) : byLists(many, mass ?? (() => 1));
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

/** Each value knows who gave it, so that a count costs as much as is in common. */
function byLists(many: readonly (AnswerSet | null)[], mass: (key: string) => number): Shared {
  const givers = new Map<string, number[]>();
  many.forEach((set, index) => {
    for (const key of set?.keys() ?? []) {
      const known = givers.get(key);
      if (known === undefined) givers.set(key, [index]);
      else known.push(index);
    }
  });
  const lists = new Map([...givers].map(([key, indexes]) => [key, Int32Array.from(indexes)]));
  const common = new Int32Array(many.length);
  return (set) => {
    common.fill(0);
    for (const key of set.keys()) addTo(common, lists.get(key), mass(key));
    return common;
  };
}

function addTo(common: Int32Array, list: Int32Array | undefined, mass: number): void {
  if (list === undefined) return;
  for (let index = 0; index < list.length; index++) common[list[index]!]! += mass;
}

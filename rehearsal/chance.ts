/**
 * Seeded chance. Each draw is a hash of the seed and of what it is about (person, obligation, occurrence), never
 * the next number of a shared stream: nobody's fate depends on what was drawn before, or beside.
 */
import { createHash } from 'node:crypto';

const SEPARATOR = '\u001f';
const BYTES = 6;

/** What a draw is about, from the general to the particular. */
export type About = readonly (string | number)[];

/** A number in [0, 1), evenly spread over different `about`s and always the same for the same one. */
export function chance(seed: string, ...about: About): number {
  const hash = createHash('sha256')
    .update([seed, ...about].join(SEPARATOR), 'utf8')
    .digest();
  return hash.readUIntBE(0, BYTES) / 2 ** (8 * BYTES);
}

/** True with probability `p`. */
export function happens(p: number, seed: string, ...about: About): boolean {
  return chance(seed, ...about) < p;
}

/** A number in [from, to). */
export function between(from: number, to: number, seed: string, ...about: About): number {
  return from + (to - from) * chance(seed, ...about);
}

/** An integer from `from` to `to`, both included. */
export function wholeBetween(from: number, to: number, seed: string, ...about: About): number {
  return Math.floor(between(from, to + 1, seed, ...about));
}

/**
 * One of a list.
 * @throws RangeError when the list is empty.
 */
export function oneOf<T>(list: readonly T[], seed: string, ...about: About): T {
  const chosen = list[Math.floor(chance(seed, ...about) * list.length)];
  if (chosen === undefined) throw new RangeError('Nothing to choose from');
  return chosen;
}

/** The list in a seeded order. `key` names each item; the order that the list came in makes no difference. */
export function shuffled<T>(
  list: readonly T[],
  key: (item: T) => string | number,
  seed: string,
  ...about: About
): T[] {
  const drawn = list.map((item) => ({ item, key: key(item), at: chance(seed, ...about, key(item)) }));
  return drawn.toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1)).map(({ item }) => item);
}

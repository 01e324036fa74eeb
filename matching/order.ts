/**
 * Compares by UTF-16 code units: the same on every machine, unlike comparison by locale.
 */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * A 32-bit hash of a seed and an id: FNV-1a over the code units, then the finaliser of MurmurHash3, so that
 * ids that differ in the last character only are spread as well.
 */
export function seededHash(seed: string, id: string): number {
  const text = `${seed}\u0000${id}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The items in an order that only the seed and their ids decide: by seeded hash, then by id.
 *
 * @returns a new array; ids are expected to be unique.
 */
export function seededOrder<T extends { readonly id: string }>(seed: string, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, hash: seededHash(seed, item.id) }))
    .toSorted((a, b) => a.hash - b.hash || compareIds(a.item.id, b.item.id))
    .map(({ item }) => item);
}

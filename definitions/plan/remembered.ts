/** More different ones than any plan has; beyond that the memory begins anew. */
const MOST_REMEMBERED = 20_000;

/** Remembers what a pure function gave: calendar arithmetic is slow, and a plan asks for the same days again and again. */
export function remembered<T>(): (key: string, make: () => T) => T {
  const known = new Map<string, T>();
  return (key, make) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const made = make();
    known.set(key, made);
    return made;
  };
}

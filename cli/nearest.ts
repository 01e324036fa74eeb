/** The word of `words` that `typed` was most likely meant to be; undefined when none is near. */
export function nearest(typed: string, words: Iterable<string>): string | undefined {
  const ranked = [...words].map((word) => ({ word, apart: distance(typed, word) }));
  const best = ranked.toSorted((a, b) => a.apart - b.apart)[0];
  // A third of the letters may be wrong, and always two: enough for slips, too few for another word.
  return best && best.apart <= Math.max(2, Math.floor(best.word.length / 3)) ? best.word : undefined;
}

/** Levenshtein's distance: letters put in, left out or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of a.split('').entries()) {
    const next = [i + 1];
    for (const [j, other] of b.split('').entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

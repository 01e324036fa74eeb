/** Finds the word that was probably meant. */

/** Edits (insert, delete, replace, swap of neighbours) that turn one word into another. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replace = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(replace, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

const LONGEST = 40;

/** One bit for each letter of the alphabet, digits and the rest sharing them. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function countOf(letters: number): number {
  let count = 0;
  for (let left = letters; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** At least so many edits: each letter that only one of the words has takes one, of which a replacement mends two. */
function leastEdits(a: number, b: number): number {
  return Math.max(countOf(a & ~b), countOf(b & ~a));
}

/** The valid word nearest to a found one, when it is near enough to be a slip: about one letter in three. */
export function nearest(found: string, valid: readonly string[]): { nearest?: string } {
  const word = found.toLowerCase().replaceAll(/[\s_]+/g, '-');
  if (word.length > LONGEST) return {};
  const limit = Math.max(1, Math.floor(Math.max(word.length, 3) / 3));
  const letters = lettersOf(word);
  const ranked = valid
    .filter(({ length }) => Math.abs(length - word.length) <= limit)
    .map((candidate) => ({ candidate, meant: candidate.toLowerCase() }))
    .filter(({ meant }) => leastEdits(letters, lettersOf(meant)) <= limit)
    .map(({ candidate, meant }) => ({ candidate, edits: distance(word, meant) }))
    .toSorted((a, b) => a.edits - b.edits);
  const best = ranked[0];
  return best !== undefined && best.edits <= limit ? { nearest: best.candidate } : {};
}

/** Small pieces of English that the words of several codes share. */
export { text } from '../words.ts';

export function listed(words: readonly string[]): string {
  return words.length === 0 ? 'there is none yet' : words.join(', ');
}

export function meant(nearest: string | undefined, otherwise: string): string {
  return nearest === undefined ? otherwise : `Did you mean ${nearest}?`;
}

export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

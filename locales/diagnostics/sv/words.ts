/** Small pieces of Swedish that the words of several codes share. */
import type { Role } from '../../../definitions/plan/types.ts';

export { text } from '../words.ts';

export function listed(words: readonly string[]): string {
  return words.length === 0 ? 'det finns ingen ännu' : words.join(', ');
}

export function meant(nearest: string | undefined, otherwise: string): string {
  return nearest === undefined ? otherwise : `Menade du ${nearest}?`;
}

/** A number with its noun; Swedish has two plurals and many nouns, so both forms are given. */
export function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** A section by its keys; the whole definition has a word instead. */
export function section(name: string): string {
  return name === 'the definition' ? 'definitionen' : name;
}

const ROLES: Readonly<Record<Role, readonly [string, string]>> = {
  mentee: ['adept', 'adepter'],
  mentor: ['mentor', 'mentorer'],
};

function isRole(word: string): word is Role {
  return Object.hasOwn(ROLES, word);
}

/** A role in the singular. */
export function role(word: string): string {
  return isRole(word) ? ROLES[word][0] : word;
}

/** A role in the plural. */
export function roles(word: string): string {
  return isRole(word) ? ROLES[word][1] : word;
}

/** First letter upper case, for the beginning of a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Small pieces of Finnish that the words of several codes share. Names are never inflected: a noun before them is. */
import type { Role } from '../../../definitions/plan/types.ts';

export { text } from '../words.ts';

export function listed(words: readonly string[]): string {
  return words.length === 0 ? 'yhtään ei ole vielä' : words.join(', ');
}

export function meant(nearest: string | undefined, otherwise: string): string {
  return nearest === undefined ? otherwise : `Tarkoititko ${nearest}?`;
}

/** A number with its noun: the second form is the partitive that follows other numbers than one. */
export function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** Where a key stands: the whole definition, or a section by its keys. */
export function inSection(name: string): string {
  return name === 'the definition' ? 'määrittelyssä' : `osiossa ${name}`;
}

/** A key, or the whole definition. */
export function keyOrWhole(name: string): string {
  return name === 'the definition' ? 'Määrittely' : `Avain ${name}`;
}

interface Forms {
  readonly one: string;
  /** aktorina, mentorina */
  readonly as: string;
  /** aktoreilta, mentoreilta */
  readonly from: string;
  /** aktorien, mentorien */
  readonly of: string;
}

const ROLES: Readonly<Record<Role, Forms>> = {
  mentee: { one: 'aktori', as: 'aktorina', from: 'aktoreilta', of: 'aktorien' },
  mentor: { one: 'mentori', as: 'mentorina', from: 'mentoreilta', of: 'mentorien' },
};

/** A role in the forms that the words need. */
export function role(word: string): Forms {
  return word === 'mentor' ? ROLES.mentor : ROLES.mentee;
}

/** First letter upper case, for the beginning of a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

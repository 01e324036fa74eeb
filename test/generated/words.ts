/** Words that people write: with quotes, marks of HTML and YAML, other scripts, and great length. */
import fc from 'fast-check';
import type { Frame } from './frame.ts';

const WORDS = [
  'Kick-off',
  'A talk about careers',
  '"Quoted" & <b>bold</b>',
  "L'été: à la carte # not a comment",
  'Åsa, Östen och Ärla',
  'Työelämä – yhdessä',
  '导师计划',
  'مرحبا بكم',
  'Really? 100 % of 3 > 2 {braces} [brackets] %s ${x}',
  '- a dash first',
  'yes',
  '2024-11-05',
  'null',
  '🎓 Mentors',
  `A long name that goes on ${'and on '.repeat(20).trim()}`,
] as const;

/** One text, or one for each language; the function is given the languages. */
export type Text = (frame: Pick<Frame, 'languages'>) => unknown;

const words = fc.constantFrom(...WORDS);

export const text: fc.Arbitrary<Text> = fc.tuple(fc.boolean(), words, words).map(
  ([each, one, other]) =>
    ({ languages }) =>
      each ? Object.fromEntries(languages.map((language, n) => [language, n === 0 ? one : other])) : one,
);

/** A text that is told apart from the others of its kind: the first as it is. */
export function numbered(written: unknown, n: number): unknown {
  if (n === 0) return written;
  if (typeof written === 'string') return `${written} ${n + 1}`;
  if (typeof written !== 'object' || written === null) return written;
  return Object.fromEntries(Object.entries(written).map(([language, one]) => [language, numbered(one, n)]));
}

/** A record without the keys whose value is undefined: YAML has no such value. */
export function given(entries: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

/** Present or not; shrinks to nothing. */
export const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(one, { nil: undefined });

export const PEOPLE = ['everyone', 'mentees', 'mentors'] as const;
export const people = maybe(fc.constantFrom(...PEOPLE));

/** English words for the shape: keys, kinds of values, numbers. */
import type { Shape } from '../../../definitions/compiler/diagnostics.ts';
import type { WordsOf } from '../catalogue.ts';
import { listed, meant, text } from './words.ts';

const SHAPE: Readonly<Record<Shape, string>> = {
  text: 'a text',
  list: 'a list, like [one, two]',
  section: 'a section of keys and values',
  nothing: 'nothing',
};
export const shape: WordsOf<'A1'> = {
  A101: ({ found, section, valid, nearest }) =>
    text(
      `${found} is no key of ${section}`,
      `one of ${listed(valid)}`,
      meant(nearest, 'Take it out, or put x- before it if it is a note of your own.'),
    ),
  A102: ({ key, section }) =>
    text(`${section} has no ${key}`, `${key}: and a value`, `Add ${key} to ${section}.`),
  A103: ({ key, found, expected }) =>
    text(
      `${key} is ${SHAPE[found]}`,
      expected.map((shape) => SHAPE[shape]).join(' or '),
      found === 'text' && expected.includes('list')
        ? 'Put what you mean in square brackets.'
        : `Write ${key} as in the examples, and look at its indentation.`,
    ),
  A104: ({ key, found, valid, nearest }) =>
    text(`${key} is ${found}`, `one of ${listed(valid)}`, meant(nearest, 'Choose one of these words.')),
  A105: ({ key, found, least, most }) =>
    text(
      `${key} is ${found}`,
      least === undefined ? 'a whole number in digits' : `a whole number from ${least} to ${most ?? 'any'}`,
      'Write the number in digits.',
    ),
  A106: ({ found, section, suggestion }) =>
    text(
      `${found || 'An empty text'} in ${section} cannot be a name`,
      'lower-case letters a to z, digits and single hyphens, beginning with a letter: kick-off',
      suggestion === undefined
        ? 'Rename it here and wherever it is used; what people read belongs in name.'
        : `${meant(suggestion, '')} What people read belongs in name.`,
    ),
  A107: ({ key, found, expected }) => text(`${key} is ${found}`, expected, `Correct ${key}.`),
  A108: ({ key }) => text(`${key} is empty`, 'a value', `Write the value after ${key}, or take ${key} out.`),
  A110: ({ key, found }) =>
    text(
      found === 'uniqueItems' ? `${key} has the same value twice` : `${key} has too many values`,
      found === 'uniqueItems' ? 'each value once' : 'fewer values',
      'Take out what is too much.',
    ),
};

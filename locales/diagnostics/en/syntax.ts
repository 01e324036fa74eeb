/** English words for the writing itself: characters, brackets, indentation. */
import type { WordsOf } from '../catalogue.ts';
import { text } from './words.ts';

/** What the YAML parser's codes mean for the writer of a line. */
const YAML: Readonly<Record<string, string>> = {
  BAD_INDENT: 'the indentation differs from that of the lines above',
  BAD_ALIAS: 'a value begins with * or &',
  BAD_COLLECTION_TYPE: 'a list and a section of keys are mixed',
  BAD_DQ_ESCAPE: 'a backslash stands between double quotation marks',
  BAD_SCALAR_START: 'a value begins with a character that needs quotation marks around the value',
  BLOCK_AS_IMPLICIT_KEY: 'a second colon stands in this line, or the next line is indented too far',
  BLOCK_IN_FLOW: 'a bracket or brace is not closed before the next key',
  COMMENT_SPACE: 'a space is missing before #',
  KEY_NOT_A_WORD: 'a key must be one word',
  KEY_OVER_1024_CHARS: 'a key is far too long',
  MISSING_CHAR: 'a colon, comma, bracket or quotation mark is missing',
  MULTILINE_IMPLICIT_KEY: 'a line has no colon after its key',
  UNEXPECTED_TOKEN: 'something stands here that does not belong',
};

export const syntax: WordsOf<'A0'> = {
  A001: ({ length, limit }) =>
    text(
      `The text has ${length} characters`,
      `at most ${limit}`,
      'A programme is a few pages long. Is this the right file?',
    ),
  A002: ({ limit }) =>
    text(
      'Brackets or indentation are nested too deeply here',
      `at most ${limit} levels`,
      'Close brackets that were left open, and take out indentation that is not needed.',
    ),
  A003: () =>
    text(
      'A tab stands where the indentation is',
      'spaces',
      'Replace the tab with two spaces for each level.',
    ),
  A004: () =>
    text(
      'A no-break space stands here; it looks like a space and is none',
      'an ordinary space',
      'Delete it and type a space. Word processors put such spaces in; an editor for plain text does not.',
    ),
  A005: () =>
    text(
      'This colon is the wide one of East Asian keyboards',
      'the colon :',
      'Replace it with : and a space.',
    ),
  A006: ({ found }) =>
    text(
      `The value begins with the curly quotation mark ${found ?? ''}`,
      'a straight mark " or none at all',
      'Delete the curly marks: a text needs no quotation marks unless it contains a colon and a space.',
    ),
  A007: ({ found }) =>
    text(
      `${found} is a reference inside the file`,
      'the value itself',
      'Write the value in each place that needs it.',
    ),
  A008: ({ found }) => text(`${found} is a YAML tag`, 'a plain value', 'Take the tag away.'),
  A009: ({ problem }) =>
    text(
      `This cannot be read: ${YAML[problem] ?? 'something stands here that does not belong'}`,
      'lines like key: value, with the keys of one section in one column',
      'Look at the indentation, brackets and quotation marks of this line and of the one above it.',
    ),
  A010: ({ key }) =>
    text(`${key} stands here a second time`, 'each key once', 'Join the two, or rename one.'),
  A011: ({ found }) =>
    text(`${found} is joined to what follows it`, 'a space after the colon', `Type a space after ${found}`),
  A012: () =>
    text(
      'The file has no definition in it',
      'a definition that begins with adept: 1',
      'Copy an example from definitions/programmes and change it.',
    ),
  A013: ({ found }) =>
    text(
      `${found || '---'} begins another document`,
      'one definition in each file',
      'Put the second one in its own file.',
    ),
  A014: ({ found }) =>
    text(
      `${found} is no character of a text`,
      'letters, digits, signs, spaces and line ends',
      'Delete the character. Is this the right file, saved as plain text (UTF-8)?',
    ),
};

/** What the compiler's diagnostics say, in English. Other languages have the type of this one. */
import type {
  Code,
  Diagnostic,
  Facts,
  NameKind,
  Related,
  Shape,
} from '../definitions/compiler/diagnostics.ts';
import type { StepKind } from '../definitions/plan/types.ts';
import type { Wording } from '../definitions/compiler/render.ts';

/** One problem in words: what was found, what was expected, what to do. */
export interface DiagnosticText {
  readonly message: string;
  readonly expected: string;
  readonly next: string;
}
export type DiagnosticWords = { readonly [C in Code]: (facts: Facts[C]) => DiagnosticText };

/** Everything around the words of single codes. */
export interface DiagnosticCatalogue {
  readonly words: DiagnosticWords;
  readonly related: Readonly<Record<Related['note'], string>>;
  readonly labels: { readonly expected: string; readonly next: string };
  readonly severity: Readonly<Record<Diagnostic['severity'], string>>;
  /** The last line: how many errors and warnings, and how many of all were shown. */
  readonly total: (errors: number, warnings: number, hidden: number) => string;
}

/** The words of one diagnostic. */
export function diagnosticText<C extends Code>(
  { words }: DiagnosticCatalogue,
  diagnostic: Diagnostic<C>,
): DiagnosticText {
  return words[diagnostic.code](diagnostic.facts);
}

const SHAPE: Readonly<Record<Shape, string>> = {
  text: 'a text',
  list: 'a list, like [one, two]',
  section: 'a section of keys and values',
  nothing: 'nothing',
};
const KIND: Readonly<Record<NameKind, string>> = {
  event: 'a day',
  question: 'a question',
  'check-in or feedback': 'a check-in or feedback',
};

const STEP: Readonly<Record<StepKind, string>> = {
  'open-applications': 'the opening of applications',
  'close-applications': 'the end of applications',
  'draft-matches': 'the draft of matches',
  'publish-matches': 'the publication of matches',
  'remind-publish': 'a reminder to publish matches',
  'escalate-publish': 'the report of matches not published',
  ask: 'a first mail',
  remind: 'a reminder',
  close: 'a deadline',
  'fix-date': 'a reminder to fix a date',
  notice: 'a notice',
  event: 'an event',
  report: 'the report',
};

function listed(words: readonly string[]): string {
  return words.length === 0 ? 'there is none yet' : words.join(', ');
}

function meant(nearest: string | undefined, otherwise: string): string {
  return nearest === undefined ? otherwise : `Did you mean ${nearest}?`;
}

function text(message: string, expected: string, next: string): DiagnosticText {
  return { message, expected, next };
}

const DATE = 'a date like 5 November, 2024-11-05, 2 weeks before kick-off or the day after kick-off';

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

const WORDS: DiagnosticWords = {
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
      `Write ${key} as in the examples, and look at its indentation.`,
    ),
  A104: ({ key, found, valid, nearest }) =>
    text(`${key} is ${found}`, `one of ${listed(valid)}`, meant(nearest, 'Choose one of these words.')),
  A105: ({ key, found, least, most }) =>
    text(
      `${key} is ${found}`,
      least === undefined ? 'a whole number in digits' : `a whole number from ${least} to ${most ?? 'any'}`,
      'Write the number in digits.',
    ),
  A106: ({ found, section }) =>
    text(
      `${found || 'An empty text'} in ${section} cannot be a name`,
      'lower-case letters a to z, digits and single hyphens, beginning with a letter: kick-off',
      'Rename it here and wherever it is used; what people read belongs in name.',
    ),
  A107: ({ key, found, expected }) => text(`${key} is ${found}`, expected, `Correct ${key}.`),
  A108: ({ key }) => text(`${key} is empty`, 'a value', `Write the value after ${key}, or take ${key} out.`),
  A109: ({ word, section }) =>
    text(
      `${word} in ${section} is a part of the language that is not run yet`,
      'a programme without it',
      'Take it out for now. A later version will run it.',
    ),
  A110: ({ key, found }) =>
    text(
      found === 'uniqueItems' ? `${key} has the same value twice` : `${key} has too many values`,
      found === 'uniqueItems' ? 'each value once' : 'fewer values',
      'Take out what is too much.',
    ),

  A201: ({ kind, found, valid, nearest }) =>
    text(
      `${found} is not ${KIND[kind]} of this programme`,
      `one of ${listed(valid)}`,
      meant(nearest, `Choose one of these, or define ${found}.`),
    ),
  A202: ({ name }) =>
    text(`${name} is the name of a day that every cycle has`, 'another name', 'Rename this event.'),
  A203: ({ names }) =>
    text(
      names.length > 1
        ? `The dates of ${names.join(', ')} hang on each other`
        : `The date of ${names.join()} hangs on itself`,
      'at least one of them with a date of its own',
      'Give one of them a day, like 5 November.',
    ),
  A204: ({ name }) =>
    text(
      `${name} is a check-in and a feedback`,
      'different names',
      'Rename one, so that goals can say which they mean.',
    ),
  A205: ({ question, ask }) =>
    text(
      `${ask} does not ask ${question}`,
      `a question that ${ask} asks`,
      `Add ${question} to ask in ${ask}.`,
    ),
  A206: ({ language, languages }) =>
    text(
      `${language} is not a language of this programme`,
      `one of ${listed(languages)}`,
      `Add ${language} to languages, or take this text out.`,
    ),
  A207: ({ found }) =>
    text(
      `${found} does not say where which question is asked`,
      'a name, a dot and a question, like final.connection',
      'Write the check-in or feedback before the dot and the question after it.',
    ),

  A301: ({ found, suggestion }) =>
    text(
      `${found} is not a date that is understood`,
      DATE,
      meant(suggestion, 'Write it in one of these ways.'),
    ),
  A302: ({ found, suggestion }) =>
    text(
      `${found} is not a length of time that is understood`,
      'a number and a unit in words: 9 months, 6 weeks, 10 days',
      meant(suggestion, 'Write it in this way.'),
    ),
  A303: ({ found, first, last }) =>
    text(
      `${found} does not fall in the cycle`,
      `a day from ${first} to ${last}`,
      'Change the date, or the start or duration of the cycle.',
    ),
  A304: ({ found }) =>
    text(`There is no ${found} in the cycle's years`, 'a day of the calendar', 'Correct the day.'),
  A305: ({ start, starts, fits }) =>
    text(
      `A cycle cannot start on ${start}: it starts on ${starts}`,
      fits.join(' or '),
      'Start it on one of these days, or change starts.',
    ),
  A306: ({ found, nearest }) =>
    text(
      `${found} is no time zone`,
      'a zone with its place, like Europe/Stockholm',
      meant(nearest, 'Look for the nearest large city in the list of IANA time zones.'),
    ),
  A307: ({ role, opens, closes }) =>
    text(
      `Applications of ${role}s close on ${closes}, and open on ${opens}`,
      'a last day after the first',
      'Correct one of the two dates.',
    ),
  A308: ({ kind, subject, day, first, last }) =>
    text(
      `Because of this ${STEP[kind]} (${subject}) falls on ${day}, outside the cycle`,
      `a moment from ${first} to ${last}`,
      'Move the date, or start the cycle earlier or let it last longer.',
    ),
  A309: ({ from, to }) =>
    text(`The event ends at ${to} and begins at ${from}`, 'an end after the beginning', 'Correct the times.'),
  A310: ({ publish, closes }) =>
    text(
      `Matches are published by ${publish}, and applications close on ${closes}`,
      'a day after applications close',
      'Publish later, or close applications earlier.',
    ),
  A311: ({ found, key }) =>
    text(
      `${key} is ${found}`,
      'minutes or hours: 60 minutes, 2 hours',
      'Write the number and the unit in words.',
    ),
  A312: ({ found, day }) =>
    text(
      `${found} is ${day}: the month has no such day`,
      'a rhythm that begins before the 29th',
      'Nothing to do if the last day of the month is what you want.',
    ),

  A401: ({ question, roles }) =>
    text(
      `${question} is not asked of ${roles.map((role) => `${role}s`).join(' or ')}`,
      'a question in both applications',
      `Add ${question} to the application of ${roles.map((role) => `${role}s`).join(' and ')}.`,
    ),
  A402: ({ question }) =>
    text(
      `${question} is answered in free words`,
      'a question with type: choices or agree',
      'Give the question options, so that answers can be compared.',
    ),
  A403: ({ found }) =>
    text(
      found.length === 0 ? 'Nothing says what is compared' : 'Both same and different stand here',
      'either same: or different: with a question',
      found.length === 0 ? 'Add one of the two.' : 'Write them as two lines.',
    ),
  A404: ({ question }) =>
    text(
      `${question} must be the same and must be different`,
      'one of the two',
      'Take one out: no pair can have both.',
    ),
  A405: ({ question }) => text(`${question} is asked twice here`, 'each question once', 'Take one out.'),

  A501: ({ goal }) =>
    text(
      `Nothing measures the goal ${goal}`,
      'measured-by: and a question of a check-in or feedback',
      'Ask a question about it, so that the report can say whether it was reached.',
    ),
  A502: ({ language, key }) =>
    text(`${key} has no text in ${language}`, `a text for each language`, `Add ${language}: to ${key}.`),
  A503: ({ question }) =>
    text(
      `${question} is never asked`,
      'a question that an application, check-in or feedback asks',
      'Ask it somewhere, or take it out.',
    ),
  A504: ({ event, day }) =>
    text(`${event} is on ${day}, at a weekend`, 'a working day', 'Nothing to do if that is meant.'),
  A505: ({ event, day, accepted }) =>
    text(
      `${event} is on ${day}, and matches may be accepted until ${accepted}`,
      'an event after the last day to accept',
      'Publish earlier or give less time to accept, so that everybody knows the partner by then.',
    ),
};

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** What `renderDiagnostics` needs of a catalogue. */
export function wordingOf(catalogue: DiagnosticCatalogue): Wording {
  return { ...catalogue, textOf: (diagnostic) => diagnosticText(catalogue, diagnostic) };
}

/** English is the source: other catalogues are checked against it. */
export const diagnosticsEn: DiagnosticCatalogue = {
  words: WORDS,
  related: { 'first-here': 'first here', 'declared-here': 'defined here' },
  labels: { expected: 'expected', next: 'next' },
  severity: { error: 'error', warning: 'warning' },
  total: (errors, warnings, hidden) => {
    const shown = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
    return hidden === 0 ? shown : `${shown}; ${hidden} more not shown`;
  },
};

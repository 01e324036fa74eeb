/** Texts that are meant to harm: each is made here, so that none has to be kept as a file of megabytes. */
import { DEEPEST, LONGEST_TEXT } from '../guard.ts';

const MEGABYTE = 1_048_576;
const SMALL = `adept: 1
id: small
name: Small programme
contact: hello@example.org
time-zone: Europe/Stockholm
cycle: { starts: 2 September, duration: 9 months }
`;

/** Fits below the limit of length. */
function fill(part: string): string {
  return part.repeat(Math.floor((LONGEST_TEXT - SMALL.length - 10) / part.length));
}

/** Nine levels of ten references: a billion laughs. */
function laughs(): string {
  const first = 'a0: &a0 ha\n';
  const more = Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(10)}]\n`);
  return first + more.join('');
}

/** By name; each must give a diagnostic within a second, in a process that has compiled nothing before. */
export const HOSTILE: Readonly<Record<string, () => string>> = {
  'ten thousand brackets': () => '['.repeat(10_000),
  'ten thousand brackets, closed': () => '['.repeat(10_000) + ']'.repeat(10_000),
  'brackets behind a key': () => `${SMALL}goals: ${'['.repeat(10_000)}`,
  'braces in braces': () => '{a: '.repeat(10_000),
  'brackets as deep as is allowed': () => `${SMALL}goals: ${'['.repeat(DEEPEST)}${']'.repeat(DEEPEST)}`,
  'deep brackets again and again': () => `${SMALL}x: [${fill(`${'['.repeat(30)}${']'.repeat(30)},`)}]`,
  'lists in lists': () => '- '.repeat(10_000),
  'questions in questions': () => '? '.repeat(10_000),
  'ever deeper sections': () => Array.from({ length: 400 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
  'a billion laughs': laughs,
  'an anchor that holds itself': () => `${SMALL}goals: &a { b: *a }\n`,
  'ten megabytes of spaces': () => ' '.repeat(10 * MEGABYTE),
  'ten megabytes of line ends': () => '\n'.repeat(10 * MEGABYTE),
  'ten megabytes of tabs': () => '\t'.repeat(10 * MEGABYTE),
  'many spaces': () => `${SMALL}${fill(' ')}x`,
  'many line ends': () => `${SMALL}${fill('\n')}x`,
  'a scalar of a megabyte': () => `${SMALL}about: ${'long '.repeat(MEGABYTE / 5)}`,
  'a scalar that just fits': () => `${SMALL}aboot: ${fill('long ')}`,
  'a key that just fits': () => `${SMALL}${fill('k')}: v`,
  NULs: () => `${SMALL}about: a\0b\n`,
  'nothing but NULs': () => '\0'.repeat(10_000),
  'lone surrogates': () => `${SMALL}about: \uD800\nn\uDC00me: x\n`,
  'control characters': () => `${SMALL}about: \u0007\u001B[31mred\n`,
  'duplicate keys': () => `${SMALL}name: Another\n`,
  'thousands of duplicate keys': () => SMALL + fill('name: x\n'),
  'a key called __proto__': () => `${SMALL}__proto__: { polluted: yes }\n`,
  '__proto__ of an event': () => `${SMALL}events:\n  __proto__: { on: 5 November }\n`,
  constructor: () => `${SMALL}constructor: { prototype: { polluted: yes } }\n`,
  hasOwnProperty: () => `${SMALL}hasOwnProperty: 1\ntoString: 2\n`,
  'a tag that asks for code': () => `${SMALL}about: !!js/function "() => process.exit(1)"\n`,
  'merge keys': () => `${SMALL}<<: { name: x }\n`,
  'many keys': () => SMALL + Array.from({ length: 5000 }, (_, n) => `k${n}: 1\n`).join(''),
  'many near misses': () => SMALL + Array.from({ length: 4000 }, (_, n) => `evnts${n}: 1\n`).join(''),
  'quotation marks': () => `${SMALL}about: ${fill('"\\\'')}`,
  'an open quotation mark': () => `${SMALL}about: "${fill('x ')}`,
  colons: () => fill(':'),
  hyphens: () => fill('-'),
  'percent signs': () => fill('%'),
  anchors: () => fill('&a '),
  'many documents': () => fill('---\n'),
  'many events in a row of anchors': () =>
    `${SMALL}events:\n${Array.from({ length: 1200 }, (_, n) => `  e${n}: { on: a day after e${n + 1} }\n`).join('')}`,
  'events in a great circle': () =>
    `${SMALL}events:\n${Array.from({ length: 1000 }, (_, n) => `  e${n}: { on: a day after e${(n + 1) % 1000} }\n`).join('')}`,
  'a date of digits': () => `${SMALL}events: { e: { on: ${'9'.repeat(30_000)} } }\n`,
  'a date of words': () => `${SMALL}events: { e: { on: ${'a day after '.repeat(2500)} } }\n`,
  'a cycle that is far too long': () => SMALL.replace('9 months', '99999 months'),
  'a rhythm of one day for ever': () =>
    `${SMALL.replace('9 months', '800 years')}relationships: { meetings: { every: day, lenght: x } }\n`,
  'working days without end': () =>
    `${SMALL}applications: { mentee: { closes: 260 working days after cycle start } }\n`,
  'a holiday on each day of a programme without end': () =>
    `${SMALL.replace('starts: 2 September, duration: 9 months', 'kind: rolling')}holidays:
${Array.from({ length: 365 }, (_, n) => `  h${n}: ${(n % 28) + 1} ${n % 2 === 0 ? 'May' : 'June'}\n`).join('')}`,
  'a country of nonsense': () => `${SMALL}country: ${'SE-'.repeat(10_000)}\n`,
  'a parent path that climbs': () => `extends: ${'../'.repeat(2000)}etc/passwd\n`,
};

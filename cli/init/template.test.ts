import { describe, expect, it } from 'vitest';
import { compile, nextStart } from '../../definitions/compiler/index.ts';
import { answersOf, DELIVERIES, FIELDS, fits, LANGUAGES, MATCHERS, RHYTHMS } from './answers.ts';
import type { Field } from './answers.ts';
import { definitionText, idOf } from './template.ts';

const TEXTS: Readonly<Record<Field, string>> = {
  name: 'First steps',
  organiser: 'Student Services',
  contact: 'mentoring@example.org',
  'time-zone': 'Europe/Stockholm',
  language: 'en',
  starts: '2 September',
  duration: '9 months',
  every: 'month',
  delivery: 'mixed',
  matching: 'coordinator',
};

/** Codes and lines of everything that is said of a first definition, in several years. */
function said(change: Partial<Record<Field, string>>): string[] {
  const text = definitionText(answersOf({ ...TEXTS, ...change }), 'adept.schema.json');
  return ['2025-01-01', '2026-01-01', '2027-01-01', '2028-01-01'].flatMap((today) => {
    const start = nextStart(text, today) ?? today;
    const { plan, diagnostics } = compile(text, { file: 'first.yaml', start });
    const found = diagnostics.map(({ code, range }) => `${start} ${range.line} ${code}`);
    return plan === undefined ? [...found, `${start} no plan`] : found;
  });
}

describe('a first definition', () => {
  it.each(LANGUAGES)('checks clean in %s', (language) => {
    expect(said({ language })).toEqual([]);
  });

  it.each(RHYTHMS)('checks clean with a meeting every %s', (every) => {
    expect(said({ every })).toEqual([]);
  });

  it.each(DELIVERIES)('checks clean %s', (delivery) => {
    expect(said({ delivery })).toEqual([]);
  });

  it.each(MATCHERS)('checks clean when the %s decides', (matching) => {
    expect(said({ matching })).toEqual([]);
  });

  it.each(['6 months', '7 months', '10 months', 'a year'])('checks clean over %s', (duration) => {
    expect(said({ duration })).toEqual([]);
  });

  it.each(['1 January', '28 February', '15 May', '28 July', '1 October', '24 December'])(
    'checks clean from %s',
    (starts) => {
      expect(said({ starts })).toEqual([]);
      expect(said({ starts, duration: '6 months' })).toEqual([]);
      expect(said({ starts, duration: '12 months' })).toEqual([]);
    },
  );

  it.each([
    'A: B',
    '# 1',
    "O'Neill, {x} [y]",
    '"quoted" \\ text',
    'yes',
    '007 – Åäö',
    '- a',
    '!x',
    '*x',
    '`a`',
  ])('keeps the name %s as it is', (name) => {
    const text = definitionText(answersOf({ ...TEXTS, name, organiser: name }), 'adept.schema.json');
    const { plan } = compile(text, { file: 'first.yaml', start: '2024-09-02' });
    expect(plan?.programme.name).toEqual({ en: name });
  });
});

describe('the id of a first definition', () => {
  it.each([
    ['Alumni Mentorship (2025)', 'alumni-mentorship-2025'],
    ['Åbo – Öst', 'abo-ost'],
    ['2025 start', 'start'],
    ['日本', 'programme'],
  ])('of %s is %s', (name, id) => {
    expect(idOf(name)).toBe(id);
  });
});

describe('an answer', () => {
  it('fits or does not', () => {
    expect(FIELDS.filter((field) => !fits(field, TEXTS[field]))).toEqual([]);
    expect(fits('starts', '30 November')).toBe(false);
    expect(fits('starts', '29 February')).toBe(false);
    expect(fits('duration', '3 months')).toBe(false);
    expect(fits('duration', 'a year')).toBe(true);
    expect(fits('time-zone', 'Stockholm')).toBe(false);
    expect(fits('contact', 'nobody')).toBe(false);
  });
});

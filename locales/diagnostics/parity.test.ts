/** Every language says what English says: each code, each part, with the same facts in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../../definitions/compiler/index.ts';
import type { Diagnostic } from '../../definitions/compiler/index.ts';
import { diagnosticText } from './catalogue.ts';
import { DIAGNOSTIC_LANGUAGES, DIAGNOSTICS } from './index.ts';

const BAD = new URL('../../definitions/compiler/bad/', import.meta.url);
const OTHERS = DIAGNOSTIC_LANGUAGES.filter((language) => language !== 'en');

/** Every diagnostic of the bad definitions: each code at least once. */
const FOUND: readonly Diagnostic[] = readdirSync(BAD)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((file) => {
    const text = readFileSync(new URL(file, BAD), 'utf8');
    return compile(text, { file, start: '2024-09-02' }).diagnostics;
  });

describe.each(OTHERS)('diagnostics in %s', (language) => {
  const catalogue = DIAGNOSTICS[language];

  it('have the codes of English, in its order', () => {
    expect(Object.keys(catalogue.words)).toEqual(Object.keys(DIAGNOSTICS.en.words));
    expect(Object.keys(catalogue.related)).toEqual(Object.keys(DIAGNOSTICS.en.related));
  });

  it.each(Object.keys(DIAGNOSTICS.en.words))('%s is told in three parts', (code) => {
    for (const one of FOUND.filter((each) => each.code === code)) {
      const { message, expected, next } = diagnosticText(catalogue, one);
      const english = diagnosticText(DIAGNOSTICS.en, one);
      for (const part of [message, expected, next]) expect(part).not.toMatch(/undefined|\[object|^$/);
      expect(expected).not.toBe(english.expected);
      expect(message).not.toBe(english.message);
      expect(next).not.toBe(english.next);
    }
  });

  it.each(Object.keys(DIAGNOSTICS.en.words))('%s names the same facts as English', (code) => {
    for (const one of FOUND.filter((each) => each.code === code)) {
      const days = /\b\d{4}-\d\d-\d\d\b/g;
      const whole = Object.values(diagnosticText(catalogue, one)).join(' ');
      const english = Object.values(diagnosticText(DIAGNOSTICS.en, one)).join(' ');
      expect(new Set(whole.match(days) ?? [])).toEqual(new Set(english.match(days) ?? []));
    }
  });

  it('count in the plural and in the singular', () => {
    const [one, two] = [1, 2].map((count) =>
      catalogue.total({ error: count, warning: count, notice: count }, count),
    );
    expect(one?.replaceAll('1', '2')).not.toBe(two);
    expect(two).toContain('2 ');
  });
});

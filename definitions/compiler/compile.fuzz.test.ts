import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnosticsEn, diagnosticText, wordingOf } from '../../locales/diagnostics.en.ts';
import { compile, nextStart, renderDiagnostics, resolve } from './index.ts';
import { LONGEST_TEXT } from './guard.ts';

const FOLDER = new URL('../programmes/', import.meta.url);
const PROGRAMMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8').split('\n'));
/** Lines of one of the programmes. */
const anyLines = fc.constantFrom(...PROGRAMMES);
/** Parents are read as they are; only the child is fuzzed. */
const reader = {
  read: (file: string): string | undefined =>
    file.endsWith('ki-alumni-pool.yaml')
      ? readFileSync(new URL('ki-alumni-pool.yaml', FOLDER), 'utf8')
      : undefined,
};
/** Far above what a check takes, far below what a stuck one would. */
const BOUND_MS = 10_000;

/** Compiles, finds words for everything that is wrong, draws it; gives how many problems there are. */
function survives(text: string): number {
  const started = performance.now();
  const { plan, diagnostics, total } = compile(text, { file: 'any.yaml', start: '2024-09-02', reader });
  diagnostics.forEach((one) => expect(diagnosticText(diagnosticsEn, one).message).not.toBe(''));
  renderDiagnostics(text, diagnostics, { wording: wordingOf(diagnosticsEn), colour: false });
  nextStart(text, '2024-08-01', { file: 'any.yaml', reader });
  resolve(text, { file: 'any.yaml', reader });
  expect(performance.now() - started).toBeLessThan(BOUND_MS);
  expect(plan !== undefined || total > 0).toBe(true);
  return total;
}

describe('any text gives a plan or diagnostics', { timeout: 120_000 }, () => {
  it('however strange it is', () => {
    const yamlish = fc.stringMatching(/^[-a-z0-9:{}[\],&*!|>'"#%@ \n\t]*$/);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), yamlish), (text) => void survives(text)),
      { numRuns: 300 },
    );
  });

  it('when lines of a good one are lost, doubled, indented or cut', () => {
    const change = fc.record({
      line: fc.nat(150),
      how: fc.constantFrom('lose', 'double', 'indent', 'cut', 'swap'),
      at: fc.nat(60),
      text: fc.string({ maxLength: 6 }),
    });
    const apply = (
      lines: readonly string[],
      { line, how, at, text }: typeof change extends fc.Arbitrary<infer T> ? T : never,
    ) =>
      lines.flatMap((old, index) => {
        const isHit = index === line % lines.length;
        if (!isHit || how === 'lose') return isHit ? [] : [old];
        if (how === 'double') return [old, old];
        if (how === 'indent') return [` ${old}`];
        return [old.slice(0, at) + text + (how === 'swap' ? old.slice(at + text.length) : '')];
      });
    fc.assert(
      fc.property(anyLines, fc.array(change, { minLength: 1, maxLength: 4 }), (start, changes) => {
        survives(changes.reduce<readonly string[]>(apply, start).join('\n'));
      }),
      { numRuns: 150 },
    );
  });

  it('when a value is another one', () => {
    const words = fc.constantFrom(
      '',
      '[]',
      '{}',
      '[[1]]',
      '{a: {b: 1}}',
      '29 February',
      'cycle end',
      'kick-off',
      '__proto__',
      '9999 months before kick-off',
      'P9999Y',
      '0 days',
      '-1',
      '1e3',
      '2 weeks after conclusion',
      '5 November 25:00',
      'toString',
      'constructor',
      'October',
      'first Monday of May',
      '10 working days',
      '3 months after pair start',
      'pair end',
      'rolling',
      'self-found',
      'group',
      '[group, peer]',
      '2-3',
      '20-60 minutes',
      '{ from: 1 May, to: 1 April }',
    );
    const isKeyed = (line: string): boolean => /^\s*[\w-]+: \S/.test(line);
    fc.assert(
      fc.property(anyLines, fc.nat(150), words, (start, at, word) => {
        const keyed = start.flatMap((line, index) => (isKeyed(line) ? [index] : []));
        const hit = keyed[at % keyed.length];
        const lines = start.map((line, index) => (index === hit ? line.replace(/: .*$/, `: ${word}`) : line));
        survives(lines.join('\n'));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['brackets', '['.repeat(20_000)],
    ['braces', '{a: '.repeat(20_000)],
    ['lists in lists', '- '.repeat(20_000)],
    ['questions', '? '.repeat(20_000)],
    ['ever deeper sections', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['a bomb of references', `a: &a [1]\nb: &b [${'*a,'.repeat(500)}]\nc: [${'*b,'.repeat(500)}]`],
    ['too long', 'a'.repeat(LONGEST_TEXT + 1)],
    ['many keys', Array.from({ length: 6000 }, (_, index) => `k${index}: 1`).join('\n')],
    ['one long line', `a: ${'b '.repeat(30_000)}`],
    ['quotation marks', '"\\'.repeat(30_000)],
    ['anchors', '&a '.repeat(20_000)],
    ['colons', ':'.repeat(60_000)],
    ['hyphens', '-'.repeat(60_000)],
  ])('%s', (_, text) => {
    expect(survives(text)).toBeGreaterThan(0);
  });
});

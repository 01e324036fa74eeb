import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnosticsEn, diagnosticText, wordingOf } from '../../locales/diagnostics.en.ts';
import { compile, nextStart, renderDiagnostics } from './index.ts';
import { LONGEST_TEXT } from './guard.ts';

const STOCKHOLM = readFileSync(new URL('../programmes/su-alumni.yaml', import.meta.url), 'utf8');
const LINES = STOCKHOLM.split('\n');
/** Far above what a check takes, far below what a stuck one would. */
const BOUND_MS = 10_000;

/** Compiles, finds words for everything that is wrong, draws it; gives how many problems there are. */
function survives(text: string): number {
  const started = performance.now();
  const { plan, diagnostics, total } = compile(text, { file: 'any.yaml', start: '2024-09-02' });
  diagnostics.forEach((one) => expect(diagnosticText(diagnosticsEn, one).message).not.toBe(''));
  renderDiagnostics(text, diagnostics, { wording: wordingOf(diagnosticsEn), colour: false });
  nextStart(text, '2024-08-01');
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
      line: fc.nat(LINES.length - 1),
      how: fc.constantFrom('lose', 'double', 'indent', 'cut', 'swap'),
      at: fc.nat(60),
      text: fc.string({ maxLength: 6 }),
    });
    const apply = (
      lines: readonly string[],
      { line, how, at, text }: typeof change extends fc.Arbitrary<infer T> ? T : never,
    ) =>
      lines.flatMap((old, index) => {
        if (index !== line || how === 'lose') return index === line ? [] : [old];
        if (how === 'double') return [old, old];
        if (how === 'indent') return [` ${old}`];
        return [old.slice(0, at) + text + (how === 'swap' ? old.slice(at + text.length) : '')];
      });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        survives(changes.reduce<readonly string[]>(apply, LINES).join('\n'));
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
    );
    const keyed = LINES.flatMap((line, index) => (/^\s*[\w-]+: \S/.test(line) ? [index] : []));
    fc.assert(
      fc.property(fc.constantFrom(...keyed), words, (at, word) => {
        const lines = LINES.map((line, index) => (index === at ? line.replace(/: .*$/, `: ${word}`) : line));
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

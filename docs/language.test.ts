import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile, nextStart } from '../definitions/compiler/index.ts';
import { reference } from './reference.ts';

const FILE = new URL('./language.md', import.meta.url);
const TEXT = readFileSync(FILE, 'utf8');
const EXAMPLES = [...TEXT.matchAll(/```yaml\n(.*?)```/gs)].map(([, example = '']) => example);
const [, IN_DATES = ''] = /^## Dates\n(.*?)^## /ms.exec(TEXT) ?? [];
const DATES = [...IN_DATES.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) =>
  [...cell.matchAll(/`(.*?)`/g)].map(([, date = '']) => date),
);

/** The manual with its reference as the schema has it now. */
function withReference(text: string): string {
  const [start, end] = ['<!-- prettier-ignore-start -->\n', '\n<!-- prettier-ignore-end -->'];
  const [before = '', after = ''] = [text.split(start)[0], text.split(end)[1]];
  return `${before}${start}\n${reference()}\n${end}${after}`;
}

describe('the manual of the language', () => {
  it('has examples that compile without a word of advice', () => {
    expect(EXAMPLES.length).toBeGreaterThan(0);
    for (const example of EXAMPLES) {
      const { plan, diagnostics } = compile(example, {
        file: 'language.md',
        start: nextStart(example, '2024-08-01') ?? '',
      });
      expect([plan?.version, diagnostics]).toEqual([1, []]);
    }
  });

  it.each(DATES)('%s is a date', (date) => {
    const events = `  mid-way: { on: 12 February }\n  x: { on: ${date} }\n`;
    const { diagnostics } = compile(`${EXAMPLES[0] ?? ''}${events}`, { file: 'x', start: '2024-09-02' });
    expect(diagnostics.filter(({ code }) => ['A201', 'A301', 'A303', 'A304'].includes(code))).toEqual([]);
  });

  it('ends with the reference of the schema; `UPDATE=1` writes it anew', () => {
    if (process.env['UPDATE'] === '1') writeFileSync(FILE, withReference(TEXT));
    expect(readFileSync(FILE, 'utf8')).toBe(withReference(TEXT));
  });
});

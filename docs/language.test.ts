import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../definitions/compiler/index.ts';

const TEXT = readFileSync(new URL('./language.md', import.meta.url), 'utf8');
const EXAMPLES = [...TEXT.matchAll(/```yaml\n(.*?)```/gs)].map(([, example = '']) => example);
const DATES = [...TEXT.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) =>
  [...cell.matchAll(/`(.*?)`/g)].map(([, date = '']) => date),
);

describe('the manual of the language', () => {
  it('has examples that compile without a word of advice', () => {
    expect(EXAMPLES.length).toBeGreaterThan(0);
    for (const example of EXAMPLES) {
      const { plan, diagnostics } = compile(example, { file: 'language.md', start: '2024-09-02' });
      expect([plan?.version, diagnostics]).toEqual([1, []]);
    }
  });

  it.each(DATES)('%s is a date', (date) => {
    const events = `  mid-way: { on: 12 February }\n  x: { on: ${date} }\n`;
    const { diagnostics } = compile(`${EXAMPLES[0] ?? ''}${events}`, { file: 'x', start: '2024-09-02' });
    expect(diagnostics.filter(({ code }) => ['A109', 'A201', 'A301', 'A303', 'A304'].includes(code))).toEqual(
      [],
    );
  });
});

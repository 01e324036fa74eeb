/** One slip, one error: each key of a real programme is misspelt in turn. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from './index.ts';
import type { Diagnostic } from './index.ts';

const TEXT = readFileSync(new URL('../programmes/su-alumni.yaml', import.meta.url), 'utf8');
const KEYS = [...TEXT.matchAll(/(?<=^|[{,] |^ +|- \{ )[a-z][a-z-]{2,}(?=:)/gm)].map(({ 0: key, index }) => ({
  key,
  index,
}));

function errorsOf(text: string): readonly Diagnostic[] {
  const { diagnostics } = compile(text, { file: 'x.yaml', start: '2024-09-02' });
  return diagnostics.filter(({ severity }) => severity === 'error');
}

describe('a misspelt key', () => {
  it.each(KEYS)('$key at $index sets off one error at most', ({ key, index }) => {
    const slip = `${key.slice(0, 2)}q${key.slice(2)}`;
    const errors = errorsOf(TEXT.slice(0, index) + slip + TEXT.slice(index + key.length));
    expect(errors.length, JSON.stringify(errors)).toBeLessThanOrEqual(1);
    // A key of the language is named, with what was meant.
    const keys = errors.filter(({ code }) => code === 'A101');
    expect(keys.map(({ facts }) => facts)).toEqual(
      keys.map(() => expect.objectContaining({ found: slip, nearest: key })),
    );
  });

  it('of a name is told once, with every place that uses it', () => {
    const [error, ...more] = errorsOf(TEXT.replace('  topics:\n', '  topisc:\n'));
    expect(more).toEqual([]);
    expect(error).toMatchObject({ code: 'A201', facts: { found: 'topics', nearest: 'topisc' } });
    expect(error?.related.map(({ note }) => note)).toEqual(['also-here', 'also-here']);
  });
});

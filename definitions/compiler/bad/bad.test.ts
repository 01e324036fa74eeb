/** Each bad definition has its exact output beside it; `UPDATE=1` writes the outputs anew. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnosticsEn, wordingOf } from '../../../locales/diagnostics.en.ts';
import { compile, renderDiagnostics } from '../index.ts';
import type { Compiled } from '../index.ts';

const FOLDER = new URL('./', import.meta.url);
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''));

function read(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

/** Parents stand beside the bad definitions. */
const reader = {
  read(file: string): string | undefined {
    return existsSync(new URL(file, FOLDER)) ? read(file) : undefined;
  },
};

/** A first line `# start: 2024-09-03` asks for another start. */
function compiled(name: string): { found: Compiled } {
  const text = read(`${name}.yaml`);
  const start = /^# start: (\S+)/.exec(text)?.[1] ?? '2024-09-02';
  return { found: compile(text, { file: `${name}.yaml`, start, reader }) };
}

describe('bad definitions', () => {
  it.each(NAMES)('%s', (name) => {
    const { found } = compiled(name);
    const out = renderDiagnostics(found.texts, found.diagnostics, {
      wording: wordingOf(diagnosticsEn),
      colour: false,
    });
    const golden = new URL(`${name}.out`, FOLDER);
    if (process.env['UPDATE'] === '1') writeFileSync(golden, out);
    expect(out).toBe(readFileSync(golden, 'utf8'));
  });

  it('show every code', () => {
    const shown = new Set(NAMES.flatMap((name) => compiled(name).found.diagnostics.map(({ code }) => code)));
    const missing = Object.keys(diagnosticsEn.words).filter(
      (code) => ![...shown].some((one) => one === code),
    );
    expect(missing).toEqual([]);
  });

  it('give a plan only where nothing but advice is given', () => {
    for (const name of NAMES) {
      const { plan, diagnostics } = compiled(name).found;
      const failed = diagnostics.some(({ severity }) => severity === 'error');
      expect(plan === undefined, name).toBe(failed);
    }
  });
});

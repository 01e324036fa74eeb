/** Plans for tests of previews: the Stockholm year, and small ones. */
import { readFileSync } from 'node:fs';
import { compile } from '../compiler/index.ts';
import type { Plan } from '../plan/types.ts';

const STOCKHOLM = readFileSync(new URL('../programmes/su-alumni.yaml', import.meta.url), 'utf8');

/** Compiles what must be right. */
export function planOf(text: string, start: string): Plan {
  const { plan, diagnostics } = compile(text, { file: 'test.yaml', start });
  if (plan === undefined) throw new Error(JSON.stringify(diagnostics));
  return plan;
}

/** Stockholm's alumni programme of 2024-25, its text changed where a test wants it. */
export function stockholm(change: (text: string) => string = (text) => text): Plan {
  return planOf(change(STOCKHOLM), '2024-09-02');
}

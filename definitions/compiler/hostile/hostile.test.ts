/** Each text of the corpus in a cold process: the parser's worst faults show only there, and end the process. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { besideHolidays, buildHolidays } from '../../../cli/build-holidays.mjs';
import { prebuiltSchema } from '../../../cli/build-schema.mjs';
import { checkoutFolder } from '../../../cli/setup/checkout.ts';
import { HOSTILE } from './corpus.ts';

const run = promisify(execFile);
/** Of the processor's time: the tests share the machine with servers. */
const BOUND_MS = 1000;

interface Outcome {
  readonly cpuMs: number;
  readonly total: number;
  readonly plan: boolean;
  readonly polluted: boolean;
}

const folder = mkdtempSync(join(tmpdir(), 'adept-hostile-'));
const program = join(folder, 'cold.mjs');

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('./cold.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    // As the command line is built.
    plugins: [prebuiltSchema, besideHolidays],
    // Some packages in the bundle ask for Node's own modules in the old way.
    banner: {
      js: "import { createRequire as __adeptRequire } from 'node:module'; const require = __adeptRequire(import.meta.url);",
    },
  });
  await buildHolidays(build, checkoutFolder(), folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function outcomeOf(name: string): Promise<Outcome> {
  const { stdout } = await run(process.execPath, [program, name], { timeout: 50_000 });
  return JSON.parse(stdout);
}

describe('a hostile text', { timeout: 60_000, retry: 2 }, () => {
  it.each(Object.keys(HOSTILE))('%s gives a diagnostic in time', async (name) => {
    const { cpuMs, total, plan, polluted } = await outcomeOf(name);
    expect(cpuMs).toBeLessThan(BOUND_MS);
    expect([plan, total > 0, polluted]).toEqual([false, true, false]);
  });
});

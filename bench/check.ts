/**
 * How long a person waits for `adept check`: a process from its start to its end, its files already in the
 * system's cache, beside a Node that does nothing.
 *     npx tsx bench/check.ts
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkoutFolder } from '../cli/setup/checkout.ts';
import { print, row } from './figures.ts';

const RUNS = 10;
const LIMIT_MS = 400;
const root = checkoutFolder();
const FILE = join('definitions', 'programmes', 'su-alumni.yaml');

/** Wall time of one process, ms. @throws Error when it fails */
function timeOf(args: readonly string[]): number {
  const from = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const took = performance.now() - from;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return took;
}

const CHECK = [join('cli', 'adept.mjs'), 'check', FILE];
const NOTHING = ['-e', '0'];
// The first one builds the command line when a source has changed.
timeOf(CHECK);
const checks: number[] = [];
const floor: number[] = [];
// In turns, so that whatever else the machine does meets both.
for (let run = 0; run < RUNS; run += 1) {
  floor.push(timeOf(NOTHING));
  checks.push(timeOf(CHECK));
}
print(`adept check of the Stockholm programme, ${RUNS} runs`, [
  row('adept check', checks, LIMIT_MS),
  row('node -e 0', floor),
]);

import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stateFolder } from '../../cli/setup/checkout.ts';
import { isPassable } from '../../cli/setup/postgres-user.ts';
import { isAlive } from '../../cli/setup/processes.ts';
import { clearLeftover } from '../../cli/setup/server.ts';

/**
 * Makes the folder of this run of the tests, named after our process: runs side by side do not meet.
 * Clears what runs that were killed have left, their servers included.
 */
export async function openRunFolder(): Promise<string> {
  const parent = parentFolder();
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) await clearDead(parent, name);
  const dir = join(parent, `run-${process.pid}`);
  mkdirSync(dir);
  return dir;
}

/** Removes the folder of this run with all in it. */
export function removeRunFolder(dir: string): void {
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
}

function parentFolder(): string {
  const state = stateFolder();
  return process.getuid?.() !== 0 || isPassable(state) ? join(state, 'test') : join(tmpdir(), 'adept-test');
}

async function clearDead(parent: string, name: string): Promise<void> {
  const pid = Number(/^run-(\d+)$/.exec(name)?.[1]);
  if (!Number.isInteger(pid) || (isAlive(pid) && pid !== process.pid)) return;
  const dir = join(parent, name);
  await clearLeftover('Postgres', join(dir, 'postgres.json'));
  await clearLeftover('Temporal', join(dir, 'temporal.json'));
  removeRunFolder(dir);
}

import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { environment } from '../environment.ts';
import { SetupFault } from './fault.ts';
import { findOnPath, isProgram } from './find-program.ts';
import type { Log } from './progress.ts';
import { downloadTemporal } from './temporal-download.ts';
import { buildTemporal } from './temporal-go.ts';
import { TEMPORAL_VERSION } from './temporal-version.ts';

const PROGRAM = process.platform === 'win32' ? 'temporal.exe' : 'temporal';
const ABANDONED_MS = 60 * 60 * 1000;

/** Puts the `temporal` program into `folder` as `name`; gives false when this way is not open here. */
export type Source = (folder: string, name: string, log: Log) => Promise<boolean>;

/** The folder of this user that keeps the program for all checkouts. */
export function temporalCache(): string {
  const cache = environment('XDG_CACHE_HOME') ?? join(homedir(), '.cache');
  return join(cache, 'adept', `temporal-cli-${TEMPORAL_VERSION}`);
}

/**
 * The `temporal` program: on PATH, else kept from before, else downloaded, else built with Go.
 * @throws SetupFault that says what to install when there is none.
 */
export async function temporalProgram(
  log: Log,
  cache = temporalCache(),
  sources: readonly Source[] = [downloadTemporal, buildTemporal],
): Promise<string> {
  const kept = join(cache, PROGRAM);
  const known = findOnPath(PROGRAM) ?? (isProgram(kept) ? kept : undefined);
  if (known !== undefined) return known;
  for (const source of sources) if (await fetchInto(cache, source, log)) return kept;
  throw new SetupFault(
    'Adept needs a Temporal server and found none: no TEMPORAL_ADDRESS, no `temporal` on PATH, no download, no Go. ' +
      'Install the Temporal CLI (https://docs.temporal.io/cli) or Go (https://go.dev/dl/), ' +
      'or set TEMPORAL_ADDRESS to a server that runs.',
  );
}

/** Works in a folder of its own and moves the whole program in at once: several checkouts may do this together. */
async function fetchInto(cache: string, source: Source, log: Log): Promise<boolean> {
  removeAbandoned(cache);
  const partial = join(cache, `partial-${process.pid}`);
  mkdirSync(partial, { recursive: true });
  try {
    if (!(await source(partial, PROGRAM, log))) return false;
    renameSync(join(partial, PROGRAM), join(cache, PROGRAM));
    return true;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

function removeAbandoned(cache: string): void {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache).filter((entry) => entry.startsWith('partial-'))) {
    const folder = join(cache, name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > ABANDONED_MS) rmSync(folder, { recursive: true, force: true });
  }
}

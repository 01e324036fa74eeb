import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetupFault } from './fault.ts';
import type { Log } from './progress.ts';

export interface User {
  readonly uid: number;
  readonly gid: number;
}

/** Where Postgres keeps its data, and as whom it runs. */
export interface Home {
  /** Folder that holds the data folder and the log. */
  readonly dir: string;
  /** Folder with the programs. */
  readonly programs: string;
  /** Set when we are root: Postgres refuses to run as root. */
  readonly user: User | undefined;
}

/** What survives a restart of the machine, and which any user can pass through. */
const SHARED_STATE = '/var/lib/adept';

/**
 * Chooses folder and user for Postgres. As anyone but root: `dir` and ourselves. As root: the user
 * `postgres`, made when missing, and a folder that this user can reach.
 * @throws SetupFault when the user cannot be made.
 */
export function postgresHome(dir: string, programs: string, log: Log): Home {
  mkdirSync(dir, { recursive: true });
  if (process.getuid?.() !== 0) return { dir, programs, user: undefined };
  const user = postgresUser();
  const reachable = isPassable(programs) ? programs : copyPrograms(programs);
  return { dir: isPassable(dir) ? dir : sharedFolder(dir, log), programs: reachable, user };
}

function sharedFolder(dir: string, log: Log): string {
  const shared = join(SHARED_STATE, createHash('sha256').update(dir).digest('hex').slice(0, 12));
  log(`Postgres runs as the user "postgres", who cannot reach ${dir}; its data is kept in ${shared}.`);
  mkdirSync(shared, { recursive: true });
  return shared;
}

function copyPrograms(programs: string): string {
  const version = createHash('sha256')
    .update(`${programs}${statSync(programs).mtimeMs}`)
    .digest('hex');
  const copy = join(SHARED_STATE, `programs-${version.slice(0, 12)}`);
  if (existsSync(copy)) return copy;
  const partial = `${copy}.${process.pid}`;
  cpSync(programs, partial, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(partial, copy);
  } catch {
    // Another process was first; its copy is as good.
    rmSync(partial, { recursive: true });
  }
  return copy;
}

/** Whether every folder on the way lets other users pass. */
export function isPassable(dir: string): boolean {
  if ((statSync(dir).mode & 0o001) === 0) return false;
  const parent = dirname(dir);
  return parent === dir || isPassable(parent);
}

function postgresUser(): User {
  const known = lookUpUser();
  if (known !== undefined) return known;
  try {
    execFileSync('groupadd', ['--system', '--force', 'postgres'], { stdio: 'pipe' });
    execFileSync('useradd', ['--system', '--gid', 'postgres', 'postgres'], { stdio: 'pipe' });
  } catch (error) {
    throw new SetupFault(
      'Postgres cannot run as root and the user "postgres" could not be made. ' +
        'Run Adept as another user, add that user, or set DATABASE_URL to a Postgres of yours.',
      { cause: error },
    );
  }
  return postgresUser();
}

function lookUpUser(): User | undefined {
  try {
    const number = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: number('-u'), gid: number('-g') };
  } catch {
    return undefined;
  }
}

import { closeSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { SetupFault } from './fault.ts';
import { isRunning } from './processes.ts';

/** What another command in this checkout must know to speak to the Adept that runs here. */
export interface RunRecord {
  readonly pid: number;
  /** Address of the API; absent until it listens. */
  readonly url?: string;
  /** Where people reach the pages: another name of the same host is another host to a browser's cookies. */
  readonly publicUrl?: string;
  /** Bearer key of the local command line, made anew at each start. */
  readonly key?: string;
}

export interface RunLock {
  /** Completes the record. */
  publish(facts: Omit<RunRecord, 'pid'>): void;
  release(): void;
}

const FILE = 'run.json';
/** Every program that holds the lock is Node. */
const MARK = 'node';

/**
 * Makes this process the only Adept of the state folder `dir`. A lock that a crash left behind is taken over.
 * @throws SetupFault that names the process which runs already.
 */
export function takeRunLock(dir: string): RunLock {
  const file = join(dir, FILE);
  const own: RunRecord = { pid: process.pid };
  if (!createFile(file, own)) {
    refuseIfRunning(readRecord(file));
    rmSync(file, { force: true });
    if (!createFile(file, own)) throw new SetupFault('Another Adept has just started in this checkout.');
  }
  return {
    publish: (facts) => writeFileSync(file, JSON.stringify({ ...own, ...facts }), { mode: 0o600 }),
    release: () => rmSync(file, { force: true }),
  };
}

/** The Adept that runs on the state folder `dir`, if one does. */
export function runningAdept(dir: string): RunRecord | undefined {
  const record = readRecord(join(dir, FILE));
  return record && isRunning(record.pid, MARK) ? record : undefined;
}

function refuseIfRunning(record: RunRecord | undefined): void {
  if (record === undefined || record.pid === process.pid || !isRunning(record.pid, MARK)) return;
  const address = record.publicUrl ?? record.url;
  const where = address ? ` at ${address}` : '';
  throw new SetupFault(
    `Adept runs in this checkout already${where}, as process ${record.pid}. Stop that one first (kill ${record.pid}).`,
  );
}

function createFile(file: string, record: RunRecord): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, JSON.stringify(record));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function readRecord(file: string): RunRecord | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isRunRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRunRecord(value: unknown): value is RunRecord {
  return typeof value === 'object' && value !== null && 'pid' in value && typeof value.pid === 'number';
}

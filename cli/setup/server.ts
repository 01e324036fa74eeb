import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { bareEnvironment } from '../environment.ts';
import { SetupFault } from './fault.ts';
import { endProcess, isAlive, isRunning } from './processes.ts';

/** A server program that Adept runs beside itself. */
export interface ServerPlan {
  /** Name for messages: "Postgres". */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** A part of the command line that only this server has, such as its data folder. */
  readonly mark: string;
  /** Receives what the server prints. */
  readonly logFile: string;
  /** Remembers the process, so that the next start finds what a crash left behind. */
  readonly recordFile: string;
  readonly stopSignal: NodeJS.Signals;
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
}

/** A server program that runs. */
export interface RunningServer {
  readonly pid: number;
  /** Settles when the program has ended, asked or not, with its exit code (null when a signal ended it). */
  readonly exited: Promise<number | null>;
  /** Ends it in order; safe to call twice. */
  stop(): Promise<void>;
}

/** Both servers recover from a kill; longer than this nobody waits for them. */
const STOP_MS = 8000;

interface ServerRecord {
  readonly pid: number;
  readonly owner: number;
  readonly mark: string;
  readonly stopSignal: NodeJS.Signals;
}

/**
 * Stops what an earlier run that crashed has left behind.
 * @throws SetupFault when the process that started that server is alive and still uses it.
 */
export async function clearLeftover(name: string, recordFile: string): Promise<void> {
  const record = readRecord(recordFile);
  if (record === undefined) return;
  if (isRunning(record.pid, record.mark)) {
    if (record.owner !== process.pid && isAlive(record.owner)) throw inUse(name, record);
    await endProcess(record.pid, record.stopSignal);
  }
  rmSync(recordFile, { force: true });
}

function inUse(name: string, { pid, owner }: ServerRecord): SetupFault {
  return new SetupFault(
    `${name} of this folder is in use: process ${owner} runs it as process ${pid}. Stop that one first.`,
  );
}

/**
 * Starts the program in a session of its own, so that Ctrl-C in the terminal reaches only us and
 * we stop our servers in order.
 */
export function startServer(plan: ServerPlan): RunningServer {
  const output = openSync(plan.logFile, 'a');
  const child = spawn(plan.command, [...plan.args], {
    detached: true,
    stdio: ['ignore', output, output],
    env: bareEnvironment({ LC_ALL: 'C', TZ: 'UTC' }),
    ...plan.user,
  });
  closeSync(output);
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.once('error', () => resolve(null));
  });
  const pid = child.pid;
  if (pid === undefined)
    throw new SetupFault(`${plan.name} cannot be started: ${plan.command} does not run.`);
  const record: ServerRecord = { pid, owner: process.pid, mark: plan.mark, stopSignal: plan.stopSignal };
  writeFileSync(plan.recordFile, JSON.stringify(record), { mode: 0o600 });
  const end = async () => {
    await endProcess(pid, plan.stopSignal, STOP_MS);
    rmSync(plan.recordFile, { force: true });
  };
  let ending: Promise<void> | undefined;
  return { pid, exited, stop: () => (ending ??= end()) };
}

/**
 * Asks `ready` until it says yes.
 * @throws SetupFault with the end of the log when the server ends first or `limitMs` milliseconds pass.
 */
export async function untilReady(
  server: RunningServer,
  plan: ServerPlan,
  ready: () => Promise<boolean>,
  limitMs: number,
): Promise<void> {
  let gone = false;
  void server.exited.then(() => (gone = true));
  const until = performance.now() + limitMs;
  while (!(await ready())) {
    if (gone) throw new SetupFault(`${plan.name} ended while starting.\n${logEnd(plan.logFile)}`);
    if (performance.now() > until) {
      await server.stop();
      throw new SetupFault(
        `${plan.name} was not ready after ${limitMs / 1000} seconds.\n${logEnd(plan.logFile)}`,
      );
    }
    await pause(25);
  }
}

function logEnd(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
}

function readRecord(file: string): ServerRecord | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is ServerRecord {
  if (typeof value !== 'object' || value === null) return false;
  if (!('pid' in value && 'owner' in value && 'mark' in value && 'stopSignal' in value)) return false;
  return typeof value.pid === 'number' && typeof value.owner === 'number' && typeof value.mark === 'string';
}

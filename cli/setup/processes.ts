import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 20;

/** Whether process `pid` runs. A zombie, which only waits to be collected, counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return !isZombie(pid);
}

function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    // The command's name stands in brackets and may hold anything; the state follows the last one.
    return /\) Z [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** The command line of a running process, its words parted by blanks; undefined when it cannot be known. */
export function commandLine(pid: number): string | undefined {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/** Whether `pid` runs and its command line holds `mark`: numbers of processes are used again. */
export function isRunning(pid: number, mark: string): boolean {
  return isAlive(pid) && (commandLine(pid)?.includes(mark) ?? false);
}

/** Waits until process `pid` is gone. Gives whether it went within `ms` milliseconds. */
export async function goneWithin(pid: number, ms: number): Promise<boolean> {
  const until = performance.now() + ms;
  while (isAlive(pid)) {
    if (performance.now() > until) return false;
    await pause(POLL_MS);
  }
  return true;
}

/** Sends `signal` to a process that may be gone already. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Asks process `pid` to end with `signal`; kills it when it still runs after `patienceMs`. */
export async function endProcess(pid: number, signal: NodeJS.Signals, patienceMs = 15_000): Promise<void> {
  signalProcess(pid, signal);
  if (await goneWithin(pid, patienceMs)) return;
  signalProcess(pid, 'SIGKILL');
  await goneWithin(pid, patienceMs);
}

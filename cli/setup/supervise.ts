import { type ChildProcess, spawn } from 'node:child_process';
import { childEnvironment } from '../environment.ts';
import { endProcess } from './processes.ts';
import type { Log } from './progress.ts';

/** A process of ours that must always run. */
export interface ChildPlan {
  /** Name for messages: "The worker". */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Variables laid over our own. */
  readonly env: Record<string, string>;
  readonly log: Log;
}

export interface Supervised {
  /** The process that runs now; undefined between two attempts. */
  pid(): number | undefined;
  /** Ends it in order and starts no other. */
  stop(): Promise<void>;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** After so long a life, a death is a new trouble, not the same one again. */
const HEALTHY_MS = 60_000;
/** A worker may finish the activities it is in. */
const PATIENCE_MS = 15_000;

/** Starts the process and starts it again whenever it ends, waiting longer each time it ends soon. */
export function supervise(plan: ChildPlan): Supervised {
  let child: ChildProcess | undefined;
  let waiting: NodeJS.Timeout | undefined;
  let stopped = false;
  let waitMs = FIRST_WAIT_MS;

  const start = () => {
    const since = performance.now();
    child = run(plan);
    child.once('exit', (code, signal) => {
      child = undefined;
      if (stopped) return;
      if (performance.now() - since > HEALTHY_MS) waitMs = FIRST_WAIT_MS;
      plan.log(
        `${plan.name} has ended (${signal ?? `code ${code}`}); starting it again in ${waitMs / 1000} s.`,
      );
      waiting = setTimeout(start, waitMs);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    });
  };

  start();
  const stop = async () => {
    stopped = true;
    clearTimeout(waiting);
    if (child?.pid !== undefined) await endProcess(child.pid, 'SIGTERM', PATIENCE_MS);
  };
  return { pid: () => child?.pid, stop };
}

/** What children print is for people; our standard output may be an answer for a program. */
const STDERR = 2;

/** In a session of its own: Ctrl-C in the terminal reaches us alone, and we end our children in order. */
function run(plan: ChildPlan): ChildProcess {
  return spawn(plan.command, [...plan.args], {
    detached: true,
    // The channel closes when we die, however we die; the child ends itself then.
    stdio: ['ignore', STDERR, STDERR, 'ipc'],
    env: childEnvironment(plan.env),
  });
}

/** Workers and servers that are killed and come back. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { workflowBundle } from '../../cli/setup/workflow-bundle.ts';
import type { TestPlace } from './support.ts';

const PROGRAM = fileURLToPath(new URL('worker-process.ts', import.meta.url));
/** The three together cut what a kill costs from ten seconds to three. */
export const IMPATIENCE = { workflowTaskMs: 2_000, stepMs: 2_000 } as const;
const STICKY_MS = 1_000;

export interface Mortal {
  /** Kills it at once; another takes its place. */
  kill(): void;
  /** Ends it for good. */
  stop(): Promise<void>;
  /** How often it was killed. */
  kills(): number;
}

/** Starts a worker process, and another whenever it ends. */
export async function mortalWorker({ databaseUrl, address, namespace }: TestPlace): Promise<Mortal> {
  const bundlePath = await workflowBundle(() => undefined);
  const place = JSON.stringify({ databaseUrl, address, namespace, bundlePath, stickyMs: STICKY_MS });
  let stopped = false;
  let kills = 0;
  let child: ChildProcess;
  const start = (): void => {
    child = fork(PROGRAM, [place], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.once('exit', () => {
      if (!stopped) start();
    });
  };
  start();
  return {
    kill() {
      if (child.exitCode === null && child.kill('SIGKILL')) kills += 1;
    },
    async stop() {
      stopped = true;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
    kills: () => kills,
  };
}

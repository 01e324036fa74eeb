/** Everything that the worker process does: workflows and activities, the relay, the mail sender. */
import { Client, Connection } from '@temporalio/client';
import type { NextPlan } from '../activities/programme-steps.ts';
import { connect, type Pool } from '../db/client.ts';
import { repeat, type Loop } from './loop.ts';
import { deliverRelay } from './relay.ts';
import { startWorker, type RunningWorker } from './run.ts';

/** How soon an answer reaches its relationship when nothing else is going on. */
const RELAY_IDLE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

export interface WorkerProcessDeps {
  readonly databaseUrl: string;
  readonly address: string;
  readonly namespace: string;
  readonly bundlePath: string;
  readonly nextPlan: NextPlan;
  /** Starts the mail sender on the process's pool; null where another one delivers, as in a rehearsal. */
  readonly startSender: ((sql: Pool) => Loop) | null;
  /** In a rehearsal the driver tells Temporal, so that the order of the story is its own. */
  readonly relays: boolean;
  readonly log: (line: string) => void;
}

export interface WorkerProcess {
  /** Settles when the worker has ended, rejects when it failed. */
  readonly done: Promise<void>;
  stop(): Promise<void>;
}

/** Starts the process's parts. @throws when Postgres or Temporal cannot be reached */
export async function startWorkerProcess(deps: WorkerProcessDeps): Promise<WorkerProcess> {
  const sql = connect(deps.databaseUrl);
  const worker = await startWorker({ ...deps, sql });
  const loops: Loop[] = [];
  const connection = deps.relays ? await Connection.connect({ address: deps.address }) : null;
  if (connection !== null) loops.push(relayLoop(sql, connection, deps));
  if (deps.startSender !== null) loops.push(deps.startSender(sql));
  return { done: worker.done, stop: () => stopAll(worker, loops, connection, sql) };
}

function relayLoop(sql: Pool, connection: Connection, { namespace, log }: WorkerProcessDeps): Loop {
  const client = new Client({ connection, namespace, identity: 'adept-relay' });
  return repeat(async () => (await deliverRelay({ sql, client })).length > 0, {
    idleMs: RELAY_IDLE_MS,
    longestMs: LONGEST_PAUSE_MS,
    onTrouble: (error) => {
      log(
        error === null
          ? 'Temporal takes messages again.'
          : `Temporal is not told for now: ${error instanceof Error ? error.message : 'unknown'}`,
      );
    },
  });
}

async function stopAll(
  worker: RunningWorker,
  loops: readonly Loop[],
  connection: Connection | null,
  sql: Pool,
): Promise<void> {
  await Promise.all([worker.stop(), ...loops.map((loop) => loop.stop())]);
  await connection?.close();
  await sql.end();
}

/** The Temporal worker of one namespace and one database. */
import {
  DefaultLogger,
  makeTelemetryFilterString,
  NativeConnection,
  Runtime,
  Worker,
  type WorkerOptions,
} from '@temporalio/worker';
import { createActivities, type StepActivities } from '../activities/index.ts';
import type { NextPlan } from '../activities/programme-steps.ts';
import type { Pool } from '../db/client.ts';
import { TASK_QUEUE } from '../workflows/messages.ts';

/** About 1 MB each; beyond it a workflow is replayed from its history when it is next needed. */
const MAX_CACHED_WORKFLOWS = 500;
/** Who did it, as every history says for ever: a role, not the machine's name that Temporal would write down. */
const IDENTITY = 'adept-worker';
/** Each holds a database connection while it runs. */
const MAX_ACTIVITIES = 8;

// The SDK tells of every change of state; people are to see what concerns them. Once for a process.
// Warnings of its core are of races that it settles by itself, such as a task that another answer has overtaken.
Runtime.install({
  logger: new DefaultLogger('WARN'),
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
});

export interface WorkerDeps {
  readonly sql: Pool;
  /** Temporal's `host:port`. */
  readonly address: string;
  readonly namespace: string;
  /** Path of the prebuilt workflow bundle. */
  readonly bundlePath: string;
  /** What comes after a programme's last cycle; without it none does. */
  readonly nextPlan?: NextPlan;
  /** How long a workflow waits for the worker that has it in its cache, ms; Temporal's default when left out. */
  readonly stickyMs?: number;
  /** What its workflows may ask for; made from `sql` when left out. */
  readonly activities?: StepActivities;
}

export interface RunningWorker {
  /** Settles when the worker has stopped; rejects when it failed. */
  readonly done: Promise<void>;
  /** Lets running activities end, then stops. */
  stop(): Promise<void>;
}

/** Connects and polls. @throws when Temporal cannot be reached or the namespace is unknown */
export async function startWorker(deps: WorkerDeps): Promise<RunningWorker> {
  const connection = await NativeConnection.connect({ address: deps.address });
  const worker = await Worker.create(optionsFor(deps, connection));
  const done = runAndClose(worker, connection);
  return {
    done,
    async stop() {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await done;
    },
  };
}

async function runAndClose(worker: Worker, connection: NativeConnection): Promise<void> {
  try {
    await worker.run();
  } finally {
    await connection.close();
  }
}

function optionsFor(deps: WorkerDeps, connection: NativeConnection): WorkerOptions {
  return {
    connection,
    namespace: deps.namespace,
    identity: IDENTITY,
    taskQueue: TASK_QUEUE,
    workflowBundle: { codePath: deps.bundlePath },
    activities:
      deps.activities ?? createActivities({ sql: deps.sql, nextPlan: deps.nextPlan ?? (() => 'none') }),
    maxCachedWorkflows: MAX_CACHED_WORKFLOWS,
    maxConcurrentActivityTaskExecutions: MAX_ACTIVITIES,
    maxConcurrentLocalActivityExecutions: MAX_ACTIVITIES,
    shutdownGraceTime: '10 seconds',
    ...(deps.stickyMs !== undefined && { stickyQueueScheduleToStartTimeout: deps.stickyMs }),
  };
}

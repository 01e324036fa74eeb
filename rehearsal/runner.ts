/**
 * Runs the rehearsals that are asked for, one after the other. It holds a lease on the one it runs, so that
 * another runner takes over where a dead one left it; the rehearsal itself goes on from its own database.
 */
import type { Pool } from '../db/client.ts';
import {
  claimRehearsal,
  droppedWithStores,
  failRehearsal,
  finishRehearsal,
  forgetStores,
  reportRehearsal,
  type RehearsalProgress,
  type RehearsalRow,
} from '../db/queries/rehearsals.ts';
import type { Violation } from './invariants/index.ts';
import type { Run } from './run.ts';

/** A runner that dies is followed by another after this long; it renews far more often. */
const LEASE_MS = 15_000;
const RENEW_MS = 4_000;
/** Five times a second is as live as an eye needs. */
const REPORT_MS = 200;
/** How soon a new rehearsal is noticed. */
const IDLE_MS = 250;

export interface RunnerDeps {
  /** The main database. */
  readonly sql: Pool;
  /** Makes the rehearsal's database, namespace and worker where they are missing, and runs it. */
  readonly perform: (
    row: RehearsalRow,
    onProgress: (progress: RehearsalProgress) => Promise<void>,
  ) => Promise<Run>;
  /** Drops its database and namespace; must bear that they have gone. */
  readonly clear: (row: RehearsalRow) => Promise<void>;
  readonly log: (line: string) => void;
}

export interface Runner {
  /** Takes no further rehearsal and waits for the one under way to notice. */
  stop(): Promise<void>;
}

/** The rehearsal was dropped, or the runner is stopping. */
class Interrupted extends Error {}

/** Starts looking for rehearsals to run. */
export function startRunner(deps: RunnerDeps): Runner {
  let stopping = false;
  const isStopping = () => stopping;
  const done = loop(deps, isStopping);
  return {
    async stop() {
      stopping = true;
      await done;
    },
  };
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function loop(deps: RunnerDeps, isStopping: () => boolean): Promise<void> {
  while (!isStopping()) {
    try {
      if (!(await round(deps, isStopping))) await sleep(IDLE_MS);
    } catch (error) {
      deps.log(`Rehearsals: ${messageOf(error)}`);
      await sleep(RENEW_MS);
    }
  }
}

/** One look: clears what was dropped, runs what is asked for. False when there was nothing to do. */
async function round(deps: RunnerDeps, isStopping: () => boolean): Promise<boolean> {
  for (const dropped of await droppedWithStores(deps.sql)) await clear(deps, dropped);
  const row = await claimRehearsal(deps.sql, LEASE_MS);
  if (row === null) return false;
  await runOne(deps, row, isStopping);
  return true;
}

async function clear(deps: RunnerDeps, row: RehearsalRow): Promise<void> {
  await deps.clear(row);
  await forgetStores(deps.sql, row.id);
}

async function runOne(deps: RunnerDeps, row: RehearsalRow, isStopping: () => boolean): Promise<void> {
  const watch = watchLease(deps.sql, row.id, isStopping);
  try {
    const run = await deps.perform(row, watch.report);
    const result = { ...run.summary, timings: run.timings, violations: run.violations };
    if (run.violations.length === 0) await finishRehearsal(deps.sql, row.id, { ...run.summary });
    else await failRehearsal(deps.sql, row.id, violationsInWords(run.violations), result);
  } catch (error) {
    if (error instanceof Interrupted) return;
    await failRehearsal(deps.sql, row.id, messageOf(error), null);
  } finally {
    watch.stop();
  }
  if (!row.options.keep) await clear(deps, row);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The first of each kind is enough to begin looking. */
function violationsInWords(violations: readonly Violation[]): string {
  const kinds = [...new Set(violations.map(({ invariant }) => invariant))];
  const lines = kinds.map((kind) => {
    const all = violations.filter(({ invariant }) => invariant === kind);
    return `${kind} (${all.length}): ${all[0]?.subject ?? ''} ${all[0]?.found ?? ''}`;
  });
  return `It ended, but not as it should have. ${lines.join('; ')}`;
}

interface Watch {
  /** Writes progress, at most every REPORT_MS. @throws Interrupted when it is to stop */
  readonly report: (progress: RehearsalProgress) => Promise<void>;
  readonly stop: () => void;
}

/** Renews the lease even while one advance waits for an outage to end. */
function watchLease(sql: Pool, id: string, isStopping: () => boolean): Watch {
  let lost = false;
  let reportedAt = 0;
  const renew = async (progress: RehearsalProgress | null) => {
    const mine = await reportRehearsal(sql, id, progress, LEASE_MS);
    lost ||= !mine;
  };
  const timer = setInterval(() => {
    // A database that is away for a moment is met again at the next renewal.
    renew(null).catch(() => undefined);
  }, RENEW_MS);
  return {
    async report(progress) {
      if (lost || isStopping()) throw new Interrupted();
      if (Date.now() - reportedAt < REPORT_MS) return;
      reportedAt = Date.now();
      await renew(progress);
    },
    stop: () => clearInterval(timer),
  };
}

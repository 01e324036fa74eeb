/**
 * How long requests wait while many are matched, on a Postgres of its own: in the threads that the server has for
 * it, and for comparison in the process that answers the requests.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createApp } from '../../api/app.tsx';
import { jobsHere, type MatchJobs } from '../../api/match-jobs.ts';
import { openMatchThreads } from '../../api/match-threads.ts';
import { startPostgres } from '../../cli/setup/postgres.ts';
import { migrate } from '../../db/migrate.ts';
import { crowd, officeOn, twoUnits, type Office } from '../../test/support/office.ts';

export interface Waiting {
  readonly where: string;
  /** How long the match took, ms. */
  readonly took: number;
  /** How long each request took that was made meanwhile, ms. */
  readonly waits: readonly number[];
}

/** Between requests, ms: as many as a busy day has. */
const PAUSE_MS = 5;

/** @param many mentees, and as many mentors, of one unit */
export async function measureWaiting(many: number): Promise<Waiting[]> {
  const dir = mkdtempSync(join(tmpdir(), 'adept-bench-'));
  // Postgres may have to run as another user than we.
  chmodSync(dir, 0o755);
  const postgres = await startPostgres({ dir, log: () => undefined, throwaway: true });
  try {
    await migrate(postgres.url);
    const office = await officeOn(twoUnits(), { url: postgres.url, drop: () => Promise.resolve() });
    const threads = openMatchThreads(postgres.url);
    await crowd(office, many);
    await threads.jobs('matchable', { cycleId: office.cycleId, unitId: 'law' });
    const waits = [
      await during('beside, in a thread', office, threads.jobs),
      await during('in the same process', office, jobsHere(office.sql)),
    ];
    await threads.close();
    await office.close();
    return waits;
  } finally {
    await postgres.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function during(where: string, office: Office, jobs: MatchJobs): Promise<Waiting> {
  const { sql, cycleId, at } = office;
  const deps = { sql, now: () => at(3), linkKey: 'key', localKey: 'secret', matchJobs: jobs };
  const app = createApp({ ...deps, baseUrl: 'http://adept.test', access: 'key' });
  const request = () => app.request('/api/rehearsals', { headers: { authorization: 'Bearer secret' } });
  for (let warm = 0; warm < 20; warm += 1) await request();
  const waits: number[] = [];
  const job = { done: false };
  const begun = performance.now();
  const drafted = jobs('makeDraft', cycleId, 'art', at(3)).finally(() => {
    job.done = true;
  });
  // From the moment at which a request is due: an event loop that stands still delays it, too.
  for (let due = begun; !job.done; due = Math.max(due + PAUSE_MS, performance.now())) {
    await pause(Math.max(0, due - performance.now()));
    await (await request()).text();
    waits.push(performance.now() - due);
  }
  await drafted;
  return { where, took: performance.now() - begun, waits };
}

/**
 * How long `GET /api/cycles/:id` takes in the middle of the Stockholm year: 100 people of a rehearsal, then as
 * many again nine times over. On servers of its own; requests go to the app without a network.
 *     npx tsx bench/inspect.ts
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../api/app.tsx';
import { startPostgres } from '../cli/setup/postgres.ts';
import { startTemporal } from '../cli/setup/temporal.ts';
import { connect } from '../db/client.ts';
import { print, quantile, row } from './figures.ts';
import { rehearsedUntil } from './mid-cycle.ts';
import { multiplyPeople } from './multiply.ts';

const PEOPLE = 100;
const TIMES = 10;
const MIDDLE = Date.parse('2025-02-20T12:00:00Z');
const RUNS = 5;
const REQUESTS = 300;
const WARM_UP = 50;
const LIMIT_MS = 50;

const dir = mkdtempSync(join(tmpdir(), 'adept-bench-'));
// Postgres may have to run as another user than we.
chmodSync(dir, 0o755);
const log = (line: string) => console.error(line);
const [postgres, temporal] = await Promise.all([
  startPostgres({ dir, log, throwaway: true }),
  startTemporal({ dir, log, throwaway: true }),
]);
try {
  const place = { databaseUrl: postgres.url, address: temporal.address, people: PEOPLE, until: MIDDLE, log };
  const cycleId = await rehearsedUntil(place);
  const few = await measure(cycleId);
  await multiplyPeople(postgres.url, TIMES);
  const many = await measure(cycleId);
  print(`Inspecting a cycle, ${RUNS} times ${REQUESTS} requests one after the other`, [
    ...rowsOf(`${PEOPLE} people`, few),
    ...rowsOf(`${PEOPLE * TIMES} people`, many),
  ]);
} finally {
  await temporal.stop();
  await postgres.stop();
  rmSync(dir, { recursive: true, force: true });
}

interface Run {
  /** Wall time of each request, ms. */
  readonly times: readonly number[];
  /** Processor time of this process for one request, ms: what Postgres takes is not in it. */
  readonly processor: number;
}

/** The runs of the API's answer, and of the coordinator's page. */
type Measured = Readonly<Record<'api' | 'page', readonly Run[]>>;

async function measure(cycleId: string): Promise<Measured> {
  const sql = connect(postgres.url, { max: 10 });
  const app = createApp({
    sql,
    now: () => MIDDLE,
    linkKey: 'bench',
    baseUrl: 'http://bench.test',
    access: 'open',
  });
  const requests = async (path: string, count: number): Promise<Run> => {
    const times: number[] = [];
    const before = process.cpuUsage();
    for (let request = 0; request < count; request += 1) {
      const from = performance.now();
      const answer = await app.request(path);
      await answer.text();
      times.push(performance.now() - from);
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    }
    const { user, system } = process.cpuUsage(before);
    return { times, processor: (user + system) / 1000 / count };
  };
  const runs = async (path: string): Promise<Run[]> => {
    await requests(path, WARM_UP);
    const all: Run[] = [];
    for (let run = 0; run < RUNS; run += 1) all.push(await requests(path, REQUESTS));
    return all;
  };
  const measured = { api: await runs(`/api/cycles/${cycleId}`), page: await runs(`/cycles/${cycleId}`) };
  await sql.end();
  return measured;
}

function rowsOf(who: string, { api, page }: Measured): Record<string, unknown>[] {
  const each = (runs: readonly Run[], share: number) => runs.map(({ times }) => quantile(times, share));
  return [
    row(`${who}: API, p50`, each(api, 0.5)),
    row(`${who}: API, p99`, each(api, 0.99), LIMIT_MS),
    row(
      `${who}: API, processor`,
      api.map(({ processor }) => processor),
    ),
    row(`${who}: page, p50`, each(page, 0.5)),
    row(`${who}: page, p99`, each(page, 0.99)),
  ];
}

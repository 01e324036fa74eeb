/**
 * The Stockholm year with 100 people: how long it takes and where the time goes.
 *     npx tsx bench/rehearsal.ts [people]
 * On servers of its own, with the worker in a process of its own, as in real use.
 */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { actionRows, countActions } from './actions.ts';
import { openParts } from '../cli/rehearse/parts.ts';
import { besideDatabase, ensureStores } from '../cli/rehearse/stores.ts';
import { asEnvironment } from '../cli/settings.ts';
import { checkoutFolder, stateFolder } from '../cli/setup/checkout.ts';
import { startPostgres } from '../cli/setup/postgres.ts';
import { supervise } from '../cli/setup/supervise.ts';
import { startTemporal } from '../cli/setup/temporal.ts';
import { workflowBundle } from '../cli/setup/workflow-bundle.ts';
import { compile } from '../definitions/compiler/index.ts';
import { planHash } from '../definitions/plan/hash.ts';
import { processorSeconds } from './processor.ts';
import { virtualClock } from '../rehearsal/open.ts';
import { runRehearsal, type Run } from '../rehearsal/run.ts';
import { beginsAt } from '../definitions/plan/begins.ts';

/** Figures of the bare prototype on two idle cores: an update with an activity, eight at a time; a page's answer. */
const PROTOTYPE_MS: Readonly<Record<string, number>> = { advance: 1000 / 124, answer: 1000 / 150 };
const YEAR_MS = 365.25 * 24 * 60 * 60 * 1000;
const FILE = join(checkoutFolder(), 'definitions', 'programmes', 'su-alumni.yaml');

const people = Number(process.argv[2] ?? 100);
const dir = mkdtempSync(join(stateFolder(), 'bench-'));
// Postgres may have to run as another user than we.
chmodSync(dir, 0o755);
const log = (line: string) => console.error(line);
const text = readFileSync(FILE, 'utf8');
const { plan } = compile(text, { file: FILE, start: '2024-09-02' });
if (plan === undefined) throw new Error('The Stockholm programme does not compile.');

const [postgres, temporal] = await Promise.all([startPostgres({ dir, log }), startTemporal({ dir, log })]);
const stores = {
  mainUrl: postgres.url,
  address: temporal.address,
  database: 'adept_bench',
  namespace: 'bench',
};
await ensureStores(stores);
await workflowBundle(log);
const settings = {
  databaseUrl: besideDatabase(postgres.url, stores.database),
  temporalAddress: temporal.address,
  namespace: stores.namespace,
  publicUrl: 'http://localhost:3000/rehearsals/bench',
  linkKey: 'bench',
};
const worker = supervise({
  name: 'The worker',
  command: process.execPath,
  args: [join(checkoutFolder(), 'cli', 'adept.mjs'), 'worker', '--rehearsal'],
  env: asEnvironment(settings),
  log,
});
const clock = virtualClock(beginsAt(plan));
const place = { ...settings, address: temporal.address, baseUrl: settings.publicUrl };
const { parts, close } = await openParts(place, clock);
try {
  const before = process.cpuUsage();
  const others = { worker: worker.pid(), Temporal: temporal.server?.pid, Postgres: postgres.server?.pid };
  const spent = () =>
    Object.entries(others).map(([name, pid]): [string, number] => [name, processorSeconds(pid)]);
  const until = spent();
  const story = { plan, sha256: planHash(plan), text, people, seed: '1' };
  const run = await runRehearsal(parts, story, { clock });
  const used = spent().map(([name, seconds], n): [string, number] => [name, seconds - (until[n]?.[1] ?? 0)]);
  const { user, system } = process.cpuUsage(before);
  print(run, [['driver and app', (user + system) / 1e6], ...used]);
  await printActions();
} finally {
  await close();
  await worker.stop();
  await temporal.stop();
  await postgres.stop();
  rmSync(dir, { recursive: true, force: true });
}

/** A year of Temporal's: what a cloud would bill. */
async function printActions(): Promise<void> {
  const connection = await Connection.connect({ address: temporal.address });
  const counts = await countActions(new Client({ connection, namespace: stores.namespace }));
  await connection.close();
  const years = (plan === undefined ? 0 : plan.cycle.endsAt - beginsAt(plan)) / YEAR_MS;
  console.log(`Temporal's actions for ${people} people, each for ${years.toFixed(2)} years:`);
  console.table(actionRows(counts, { people, years }));
}

function print(
  { summary, timings, violations }: Run,
  processor: readonly (readonly [string, number])[],
): void {
  console.log(`${people} people, ${summary.mails.total} mails: ${summary.wallSeconds} s`);
  const told = processor.map(([name, seconds]) => `${name} ${seconds.toFixed(1)}`).join(', ');
  const total = processor.reduce((sum, [, seconds]) => sum + seconds, 0);
  console.log(
    `Seconds of processor: ${told}; ${total.toFixed(1)} in all. ${violations.length} violations.\n`,
  );
  const wall = summary.wallSeconds * 1000;
  const named = Object.entries(timings).toSorted(([, a], [, b]) => b.ms - a.ms);
  const rows = named.map(([what, { count, ms }]) => ({
    what,
    count,
    ms: Math.round(ms),
    'ms each': Number((ms / Math.max(1, count)).toFixed(2)),
    'prototype ms each': PROTOTYPE_MS[what]?.toFixed(1) ?? '',
    'share %': Math.round((ms / wall) * 100),
  }));
  const rest = wall - named.reduce((total, [, { ms }]) => total + ms, 0);
  rows.push({
    what: 'agenda, progress',
    count: 0,
    ms: Math.round(rest),
    'ms each': 0,
    'prototype ms each': '',
    'share %': Math.round((rest / wall) * 100),
  });
  console.table(rows);
}

/**
 * Rehearses generated programmes, two at once, until so many have ended:
 *     npm run soak -- --runs 1000 --seed 1
 * Each run depends on its own number alone: `--from 400 --runs 600` goes on where a broken run has stopped. The first
 * ten are run once more with their worker killed (`--killed 10`). A failure is made as small as it gets within two
 * minutes (`--shrink 120`) and kept in test/programmes/found/, where `npm test` runs it from then on.
 */
import { parseArgs } from 'node:util';
import { addressFrom, databaseFrom, namespaceAt } from '../support/fresh.ts';
import { startServers } from '../support/servers.ts';
import { keep } from './found.ts';
import { rehearseKilled } from './killed.ts';
import { makeLane } from './lane.ts';
import { programmeOf, tryOne, type Tried } from './try.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    lanes: { type: 'string', default: '2' },
    shrink: { type: 'string', default: '120' },
    killed: { type: 'string', default: '10' },
  },
});
const number = (name: keyof typeof values): number => Number(values[name]);
const [runs, seed, from] = [number('runs'), number('seed'), number('from')];

const servers = await startServers(console.error);
process.once('exit', () => servers.kill());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const template = await addressFrom(servers.url, 'postgres');
const address = await addressFrom(servers.url, 'temporal');
const place = async () => {
  const [database, namespace] = await Promise.all([databaseFrom(template), namespaceAt(address)]);
  return { databaseUrl: database.url, ...namespace, drop: () => database.drop() };
};

let next = from;
const total = { runs: 0, people: 0, failed: 0, mails: 0, pairs: 0, compared: 0, kills: 0 };
const began = performance.now();

function told(n: number, { result, seconds, generated }: Tried): string {
  const how = result.faults.length === 0 ? 'ok' : `FAILED ${result.faults[0]}`;
  const facts = `${generated.people} people, ${generated.company}, ${result.pairs} pairs`;
  return `${n} ${seconds.toFixed(1)} s, ${facts}, ${result.mails} mails, ${result.compared} compared: ${how}`;
}

/** The same programme once more, its worker killed. */
async function killed(programme: number): Promise<void> {
  const { kills, faults } = await rehearseKilled(programmeOf(programme), place);
  total.kills += kills;
  if (faults.length > 0) total.failed += 1;
  console.log(`  killed ${kills} times: ${faults[0] ?? 'the same state'}`);
}

async function runLane(): Promise<void> {
  const lane = makeLane(place);
  while (next < from + runs) {
    const n = next;
    next += 1;
    const tried = await tryOne(seed + n, lane, number('shrink') * 1000);
    if (tried.result.faults.length === 0 && n - from < number('killed')) await killed(seed + n);
    total.runs += 1;
    total.people += tried.generated.people;
    total.mails += tried.result.mails;
    total.pairs += tried.result.pairs;
    total.compared += tried.result.compared;
    console.log(told(n, tried));
    if (tried.result.faults.length === 0) continue;
    total.failed += 1;
    console.log(`  kept as ${keep(seed + n, tried)}`);
  }
  await lane.close();
}

await Promise.all(Array.from({ length: number('lanes') }, runLane));
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
console.log(
  `${total.runs} programmes in ${minutes} min: ${total.failed} failed; ${total.people} people, ${total.pairs} pairs, ${total.mails} mails, ` +
    `${total.compared} people got exactly what the preview had promised; ` +
    `the worker was killed ${total.kills} times.`,
);
await servers.stop();
process.exitCode = total.failed === 0 ? 0 : 1;

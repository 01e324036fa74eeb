/**
 * Prints what matching takes on this machine, beside what is promised and what others take.
 * `--large` also gives the peers the problems of 5,000 and 10,000.
 */
import { quantile } from '../figures.ts';
import { adversarial, promised, type Case } from './cases.ts';
import { timeColdCommand } from './cold.ts';
import type { Timing } from './measure.ts';
import { hasScipy, timeMunkres, timeScipy } from './peers.ts';
import { mentorLike } from './shapes.ts';
import { measureWaiting } from './waiting.ts';

const figure = (ms: number) => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0));
const known = (ms: number | null) => (ms === null ? '' : figure(ms));
const promise = (ms: number | null) => (ms === null ? '' : String(ms));

const HEAD = '| case | median ms | spread | processor ms | reach | aim for |\n|---|---|---|---|---|---|';

function row(
  name: string,
  { median, fastest, slowest, processor }: Timing,
  reach: number | null = null,
  aim: number | null = null,
): void {
  const times = [figure(median), `${figure(fastest)}-${figure(slowest)}`, known(processor)];
  console.log(`| ${[name, ...times, promise(reach), promise(aim)].join(' | ')} |`);
}

async function table(title: string, cases: readonly Case[]): Promise<void> {
  console.log(`\n${title}\n\n${HEAD}`);
  for (const one of cases) row(one.name, await one.run(), one.reach, one.aim);
}

async function peers(sizes: readonly number[]): Promise<void> {
  console.log(`\nOthers, the same scores\n\n${HEAD}`);
  const scipy = hasScipy();
  for (const n of sizes) {
    const matrix = mentorLike(n);
    const runs = n > 1000 ? 1 : 5;
    row(`munkres, dense ${n}, ties`, await timeMunkres(matrix, runs));
    if (scipy) row(`SciPy, dense ${n}, ties`, timeScipy(matrix, runs));
  }
  if (!scipy) console.log('\nSciPy is not on this machine.');
}

const CROWD = 1000;

async function waiting(): Promise<void> {
  console.log(`\nRequests while ${CROWD} are matched with ${CROWD}\n`);
  console.log('| where | match ms | requests | median ms | p99 ms | longest ms |\n|---|---|---|---|---|---|');
  for (const { where, took, waits } of await measureWaiting(CROWD)) {
    const figures = [0.5, 0.99, 1].map((share) => figure(quantile(waits, share)));
    console.log(`| ${[where, figure(took), waits.length, ...figures].join(' | ')} |`);
  }
}

await table('Promised', promised);
console.log(`\nMemory at most: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
await table('Shapes that hurt', adversarial);
console.log(`\n${HEAD}`);
row('CSV 500 x 500 to answer, cold command line', await timeColdCommand(9), 1000, 400);
await waiting();
await peers(process.argv.includes('--large') ? [1000, 5000, 10_000] : [1000]);

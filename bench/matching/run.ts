/**
 * Prints what matching takes on this machine, beside what is promised and what others take.
 * `--large` also gives the peers the problem of 5,000.
 */
import { adversarial, promised, type Case } from './cases.ts';
import { timeColdCommand } from './cold.ts';
import type { Timing } from './measure.ts';
import { hasScipy, timeMunkres, timeScipy } from './peers.ts';
import { mentorLike } from './shapes.ts';

const figure = (ms: number) => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0));
const promise = (ms: number | null) => (ms === null ? '' : String(ms));

function row(
  name: string,
  { median, fastest, slowest }: Timing,
  reach: number | null,
  aim: number | null,
): void {
  const cells = [name, figure(median), `${figure(fastest)}-${figure(slowest)}`, promise(reach), promise(aim)];
  console.log(`| ${cells.join(' | ')} |`);
}

async function table(title: string, cases: readonly Case[]): Promise<void> {
  console.log(`\n${title}\n\n| case | median ms | spread | reach | aim for |\n|---|---|---|---|---|`);
  for (const one of cases) row(one.name, await one.run(), one.reach, one.aim);
}

async function peers(sizes: readonly number[]): Promise<void> {
  console.log('\nOthers, the same scores\n\n| case | median ms | spread | | |\n|---|---|---|---|---|');
  const scipy = hasScipy();
  for (const n of sizes) {
    const matrix = mentorLike(n);
    const runs = n > 1000 ? 1 : 5;
    row(`munkres, dense ${n}, ties`, await timeMunkres(matrix, runs), null, null);
    if (scipy) row(`SciPy, dense ${n}, ties`, timeScipy(matrix, runs), null, null);
  }
  if (!scipy) console.log('\nSciPy is not on this machine.');
}

await table('Promised', promised);
console.log(`\nMemory at most: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
await table('Shapes that hurt', adversarial);
console.log('\n| case | median ms | spread | reach | aim for |\n|---|---|---|---|---|');
row('CSV 500 x 500 to answer, cold command line', await timeColdCommand(5), 1000, 400);
await peers(process.argv.includes('--large') ? [1000, 5000] : [1000]);

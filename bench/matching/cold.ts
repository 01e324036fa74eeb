/** Two spreadsheets of 500 people to an answer, by the command line, started anew each time. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../../matching/kernel/testing.ts';
import { measure, type Timing } from './measure.ts';

const CHOICES = ['career', 'network', 'studies'];
const DEFINITION = join('definitions', 'programmes', 'su-alumni.yaml');

export async function timeColdCommand(runs: number): Promise<Timing> {
  const folder = mkdtempSync(join(tmpdir(), 'adept-bench-'));
  try {
    const [mentors, mentees] = ['mentors', 'mentees'].map((name, at) => {
      const file = join(folder, `${name}.csv`);
      writeFileSync(file, sheet(at + 1));
      return file;
    });
    const args = [
      'match',
      '--mentors',
      mentors ?? '',
      '--mentees',
      mentees ?? '',
      '--definition',
      DEFINITION,
      '--csv',
    ];
    const run = () =>
      execFileSync(process.execPath, [join('cli', 'adept.mjs'), ...args], {
        stdio: ['ignore', 'pipe', 'inherit'],
        maxBuffer: 64 * 1024 * 1024,
      });
    // The first run bundles the command line.
    run();
    return { ...(await measure(runs, () => null, run)), processor: null };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sheet(seed: number): string {
  const random = randomFrom(seed);
  const rows = Array.from({ length: 500 }, (_, at) => {
    const topics = CHOICES.filter(() => random() < 0.4);
    return `p${seed}-${at},physics,${topics.length === 0 ? 'career' : topics.join(';')}`;
  });
  return ['id,unit,topics', ...rows].join('\n');
}

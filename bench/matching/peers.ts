/** What others take for the same scores. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { munkres } from 'munkres';
import type { Matrix } from '../../matching/kernel/matrix.ts';
import { quantile } from '../figures.ts';
import { measure, timingOf, type Timing } from './measure.ts';

/** `munkres` from npm, in this process. */
export function timeMunkres({ rows, columns, scores }: Matrix, runs: number): Promise<Timing> {
  const costs = Array.from({ length: rows }, (_, row) =>
    Array.from(scores.subarray(row * columns, (row + 1) * columns), (score) => -score),
  );
  return measure(
    runs,
    () => costs,
    (given) => munkres(given),
  );
}

const SCRIPT = `
import sys, time, numpy
from scipy.optimize import linear_sum_assignment
n, runs = int(sys.argv[2]), int(sys.argv[3])
costs = -numpy.fromfile(sys.argv[1], dtype=numpy.int32).reshape(n, -1).astype(float)
for _ in range(runs):
    begun, used = time.perf_counter(), time.process_time()
    linear_sum_assignment(costs)
    print((time.perf_counter() - begun) * 1000, (time.process_time() - used) * 1000)
`;

/** A Python that may have SciPy; `PYTHON` names another one. */
const PYTHON = process.env['PYTHON'] ?? 'python3';

/** True where Python has SciPy. */
export function hasScipy(): boolean {
  try {
    execFileSync(PYTHON, ['-c', 'import scipy.optimize'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** SciPy's `linear_sum_assignment`, timed by Python itself. */
export function timeScipy({ rows, scores }: Matrix, runs: number): Timing {
  const folder = mkdtempSync(join(tmpdir(), 'adept-bench-'));
  try {
    const file = join(folder, 'scores.bin');
    writeFileSync(file, scores);
    const output = execFileSync(PYTHON, ['-c', SCRIPT, file, String(rows), String(runs)], {
      encoding: 'utf8',
    });
    const times = output
      .trim()
      .split('\n')
      .map((line) => line.split(' ').map(Number));
    const used = times.map(([, processor]) => processor ?? 0);
    return { ...timingOf(times.map(([wall]) => wall ?? 0)), processor: quantile(used, 0.5) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

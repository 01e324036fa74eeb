import { quantile } from '../figures.ts';

/** What a case took, in milliseconds: the median of its runs, the fastest and slowest of them, and the processor's. */
export interface Timing {
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
  /** The median of what this process used of the processor; null where the work is another's. */
  readonly processor: number | null;
}

/**
 * @param prepare what is not timed, before each run
 * @param run what is timed
 */
export async function measure<T>(
  runs: number,
  prepare: () => T,
  run: (prepared: T) => unknown,
): Promise<Timing> {
  const times: number[] = [];
  const used: number[] = [];
  for (let at = 0; at < runs; at++) {
    const prepared = prepare();
    const before = process.cpuUsage();
    const begun = performance.now();
    await run(prepared);
    times.push(performance.now() - begun);
    const { user, system } = process.cpuUsage(before);
    used.push((user + system) / 1000);
  }
  return { ...timingOf(times), processor: quantile(used, 0.5) };
}

/** @param times of each run, by whoever did the work */
export function timingOf(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    fastest: sorted[0] ?? 0,
    slowest: sorted.at(-1) ?? 0,
    processor: null,
  };
}

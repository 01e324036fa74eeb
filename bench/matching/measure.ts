/** What a case took, in milliseconds: the median of its runs, and the fastest and slowest of them. */
export interface Timing {
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
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
  for (let at = 0; at < runs; at++) {
    const prepared = prepare();
    const begun = performance.now();
    await run(prepared);
    times.push(performance.now() - begun);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return { median: sorted[runs >> 1] ?? 0, fastest: sorted[0] ?? 0, slowest: sorted.at(-1) ?? 0 };
}

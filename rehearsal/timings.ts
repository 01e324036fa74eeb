/** Where the wall time of a rehearsal goes. */

export interface Timing {
  readonly count: number;
  /** Wall milliseconds, all of them together. */
  readonly ms: number;
}

export class Timings {
  readonly #spent = new Map<string, { count: number; ms: number }>();

  /** Runs `work` and adds its wall time to a name; `count` says how many things it did. */
  async measure<T>(name: string, work: () => Promise<T>, count: (result: T) => number = () => 1): Promise<T> {
    const from = performance.now();
    const result = await work();
    const spent = this.#spent.get(name) ?? { count: 0, ms: 0 };
    spent.ms += performance.now() - from;
    spent.count += count(result);
    this.#spent.set(name, spent);
    return result;
  }

  /** Wall time by name. */
  all(): Readonly<Record<string, Timing>> {
    return Object.fromEntries([...this.#spent].map(([name, spent]) => [name, { ...spent }]));
  }
}

/** Takes one line for a person to read. */
export type Log = (line: string) => void;

/** Nobody needs to be told about work that is over sooner than this. */
const SILENT_MS = 2000;
const REPEAT_MS = 10_000;

/**
 * Runs `work` and tells what is going on once it takes over two seconds, then every ten.
 * Gives what `work` gives; its error passes through.
 */
export async function withProgress<T>(log: Log, what: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  let repeat: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    log(`${what} ...`);
    repeat = setInterval(() => log(`${what} ... ${secondsSince(since)} s`), REPEAT_MS);
  }, SILENT_MS);
  try {
    return await work();
  } finally {
    clearTimeout(first);
    clearInterval(repeat);
  }
}

function secondsSince(since: number): number {
  return Math.round((performance.now() - since) / 1000);
}

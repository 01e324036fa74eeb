/** Takes one line for a person to read. */
export type Log = (line: string) => void;

/** Nobody needs to be told about work that is over sooner than this. */
const SILENT_MS = 2000;
const REPEAT_MS = 10_000;

/**
 * Runs `work` and tells what is going on once it takes over two seconds, then every ten; and of what has been
 * told so, when it is done.
 * Gives what `work` gives; its error passes through.
 */
export async function withProgress<T>(log: Log, what: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  let repeat: NodeJS.Timeout | undefined;
  let told = false;
  const first = setTimeout(() => {
    told = true;
    log(`${what} ...`);
    repeat = setInterval(() => log(`${what} ... ${secondsSince(since)} s`), REPEAT_MS);
  }, SILENT_MS);
  try {
    const result = await work();
    if (told) log(`${what} ... done in ${secondsSince(since)} s`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(repeat);
  }
}

function secondsSince(since: number): number {
  return Math.round((performance.now() - since) / 1000);
}

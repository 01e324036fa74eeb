/** Work that a process repeats for as long as it lives. */
import { setTimeout as pause } from 'node:timers/promises';

export interface LoopOptions {
  /** Pause after a round that found nothing to do, ms. */
  readonly idleMs: number;
  /** Longest pause after failures in a row, ms; the first is `idleMs`, each further one twice as long. */
  readonly longestMs: number;
  /** Told of the first failure of a row, and of the recovery (null). */
  readonly onTrouble: (error: unknown) => void;
}

/** One round; whether it found something to do. It may ask whether the loop is being stopped. */
export type Round = (stopping: () => boolean) => Promise<boolean>;

export interface Loop {
  /** Ends after the round under way. */
  stop(): Promise<void>;
}

/**
 * Runs `round` again and again: at once while it says that it found work, after a pause otherwise. A round that
 * throws is tried again, since what it did not do is still waiting.
 */
export function repeat(round: Round, options: LoopOptions): Loop {
  const stopping = new AbortController();
  const done = run(round, options, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await done;
    },
  };
}

async function run(round: Round, options: LoopOptions, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      const found = await round(() => signal.aborted);
      if (failures > 0) options.onTrouble(null);
      failures = 0;
      if (!found) await rest(options.idleMs, signal);
    } catch (error) {
      if (failures === 0) options.onTrouble(error);
      await rest(Math.min(options.longestMs, options.idleMs * 2 ** failures), signal);
      failures += 1;
    }
  }
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await pause(ms, undefined, { signal });
  } catch {
    // Stopping: the loop's condition sees it.
  }
}

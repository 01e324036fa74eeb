/** Threads beside the event loop for the work on matches, so that no request waits while many are matched. */
import { Worker } from 'node:worker_threads';
import { MatchRefusal } from '../db/queries/matches.ts';
import { ProblemError } from '../matching/index.ts';
import type { Given, JobName, MatchJobs, Outcome } from './match-jobs.ts';
import { isAnswer, type Answer, type Failure } from './match-thread-messages.ts';

export interface MatchThreads {
  readonly jobs: MatchJobs;
  /** Ends the threads; what they were at fails. */
  readonly close: () => Promise<void>;
}

/** The thread is a program of its own, which stands beside this file in the sources as in a build. */
function startWorker(workerData: string): Worker {
  const name = 'adept-matching';
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./match-thread.mjs', import.meta.url), { workerData, name });
  }
  // Node alone reads no TypeScript.
  const program = new URL('./match-thread.ts', import.meta.url).href;
  const load = `import('tsx/esm/api').then(({ tsImport }) => tsImport('${program}', '${program}'))`;
  return new Worker(load, { eval: true, workerData, name });
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

function errorOf(failure: Failure): Error {
  if (failure.kind === 'refusal') return new MatchRefusal(failure.code, failure.facts);
  if (failure.kind === 'problem') return new ProblemError(failure.code, failure.facts);
  return new Error(failure.message);
}

class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  constructor(url: string, onEnd: () => void) {
    this.#worker = startWorker(url);
    this.#worker.on('message', (message: unknown) => {
      if (isAnswer(message)) this.#settle(message);
    });
    const end = (error: Error) => {
      onEnd();
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    this.#worker.on('error', end);
    this.#worker.on('exit', () => end(new Error('The thread for matching has ended')));
    // A process that has nothing else to do may end.
    this.#worker.unref();
  }

  /** How many jobs it has. */
  get busy(): number {
    return this.#waiting.size;
  }

  ask(name: JobName, given: readonly unknown[]): Promise<unknown> {
    const id = (this.#asked += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.ref();
      // A thread is no window: it has no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      this.#worker.postMessage({ id, name, given });
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle({ id, outcome, failure }: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if (failure === undefined) waiting?.resolve(outcome);
    else waiting?.reject(errorOf(failure));
  }
}

/** So many big matches may run before a small one has to wait for them. */
const MOST_THREADS = 3;

/** The thread with the least to do; another one when all are at work and there may be more. */
function leastBusy(threads: Set<Thread>, url: string): Thread {
  const [least] = [...threads].toSorted((a, b) => a.busy - b.busy);
  if (least !== undefined && (least.busy === 0 || threads.size === MOST_THREADS)) return least;
  const made: Thread = new Thread(url, () => threads.delete(made));
  threads.add(made);
  return made;
}

/**
 * Threads with connections of their own. They start when there are jobs for them, and one that has broken down
 * is replaced by the next job.
 * @param url the database
 */
export function openMatchThreads(url: string): MatchThreads {
  const threads = new Set<Thread>();
  const jobs = <K extends JobName>(name: K, ...given: Given<K>): Promise<Outcome<K>> =>
    // The thread does the job of this name, which messages cannot show.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    leastBusy(threads, url).ask(name, given) as Promise<Outcome<K>>;
  const close = async () => {
    await Promise.all([...threads].map((thread) => thread.end()));
  };
  return { jobs, close };
}

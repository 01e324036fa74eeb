/** The mail sender of real life: drains the outbox again and again until it is stopped. */
import { deliverDue, type DeliverDeps, type Delivered } from '../activities/mail/send.ts';

/** People do not notice a second between a click and its mail, and Postgres does not notice one small query a second. */
const POLL_MS = 1_000;
/** The longest pause while Postgres is away: it is back within seconds after a restart, and mail should be too. */
const LONGEST_PAUSE_MS = 30_000;

export interface SenderOptions extends Omit<DeliverDeps, 'now' | 'stopping'> {
  /** A line for the operator; holds no personal data. */
  readonly log: (line: string) => void;
  readonly pollMs?: number;
}

export interface Sender {
  /** When the last drain without a fault ended, epoch ms; null before the first. */
  lastDrainAt(): number | null;
  /** Finishes the mails that are under way, takes no more, and answers when that is done. */
  stop(): Promise<void>;
}

/** Starts sending. Faults are logged and tried again, with growing pauses while they last. */
export function startSender(options: SenderOptions): Sender {
  const stopping = new AbortController();
  let lastDrainAt: number | null = null;
  const running = run(options, stopping.signal, () => {
    lastDrainAt = Date.now();
  });
  return {
    lastDrainAt: () => lastDrainAt,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function run(options: SenderOptions, signal: AbortSignal, drained: () => void): Promise<void> {
  const pollMs = options.pollMs ?? POLL_MS;
  let pause = pollMs;
  while (!signal.aborted) {
    try {
      report(await deliverDue({ ...options, now: Date.now(), stopping: () => signal.aborted }), options.log);
      drained();
      pause = pollMs;
    } catch (error) {
      options.log(`mail sender: ${faultOf(error)}; next try in ${Math.round(pause / 1000)} s`);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
    await rest(pause, signal);
  }
}

/** A fault's code or kind; its text may quote a row. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'fault';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function report(delivered: Delivered, log: (line: string) => void): void {
  if (delivered.failed + delivered.unknown === 0) return;
  log(`mail sender: ${delivered.sent} sent, ${delivered.failed} failed, ${delivered.unknown} unknown`);
}

/** Waits; a stop ends the wait at once. */
function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}

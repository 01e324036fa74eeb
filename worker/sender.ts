/** The mail sender of real life: drains the outbox again and again until it is stopped. */
import { deliverDue, type DeliverDeps, type Delivered } from '../activities/mail/send.ts';
import { repeat, type Loop } from './loop.ts';

/** People do not notice a second between a click and its mail, and Postgres does not notice one small query a second. */
const POLL_MS = 1_000;
/** The longest pause while Postgres is away: it is back within seconds after a restart, and mail should be too. */
const LONGEST_PAUSE_MS = 30_000;

export interface SenderOptions extends Omit<DeliverDeps, 'now' | 'stopping'> {
  /** A line for the operator; holds no personal data. */
  readonly log: (line: string) => void;
  readonly pollMs?: number;
}

/**
 * Starts sending. Faults are told once and tried again, with growing pauses while they last. A stop finishes the
 * mails that are under way and takes no more.
 */
export function startSender(options: SenderOptions): Loop {
  const { log, pollMs = POLL_MS } = options;
  return repeat((stopping) => drain(options, stopping), {
    idleMs: pollMs,
    longestMs: LONGEST_PAUSE_MS,
    onTrouble: (error) => {
      log(error === null ? 'Mail is sent again.' : `Mail waits for now: ${faultOf(error)}`);
    },
  });
}

/** A drain takes all that is due, so there is nothing to look for right after it. */
async function drain(options: SenderOptions, stopping: () => boolean): Promise<boolean> {
  report(await deliverDue({ ...options, now: Date.now(), stopping }), options.log);
  return false;
}

/** A fault's code or kind; its text may quote a row. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'fault';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function report(delivered: Delivered, log: (line: string) => void): void {
  if (delivered.failed + delivered.unknown === 0) return;
  log(`Mail: ${delivered.sent} sent, ${delivered.failed} failed, ${delivered.unknown} unknown`);
}

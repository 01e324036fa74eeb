/** Draining the outbox. */
import { drainToMailbox } from './drain-mailbox.ts';
import { drainToSmtp } from './drain-smtp.ts';
import type { Counts, DeliverDeps, Delivered } from './deliver.ts';

export type { DeliverDeps, Delivered } from './deliver.ts';

/**
 * Delivers everything that is due, in the order of its instants, and says what became of it. Safe to run in
 * several processes at once and to repeat after a crash at any point.
 */
export async function deliverDue(deps: DeliverDeps): Promise<Delivered> {
  const counts: Counts = { sent: 0, suppressed: 0, retried: 0, failed: 0, unknown: 0 };
  const { transport } = deps;
  if (transport.kind === 'mailbox') await drainToMailbox(deps, counts);
  else await drainToSmtp(deps, transport, counts);
  return counts;
}

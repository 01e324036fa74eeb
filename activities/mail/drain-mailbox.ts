/** Draining the outbox into the mailbox. */
import { transaction, type Sql } from '../../db/client.ts';
import { putIntoMailbox, type MailboxEntry } from '../../db/queries/mailbox.ts';
import { anyDue, failUnsendable, takeDue } from '../../db/queries/outbox.ts';
import { renderBatch } from './batch.ts';
import { settingsOf, type Counts, type DeliverDeps } from './deliver.ts';
import { addressLine, type Mail } from './mail.ts';

/** One statement's worth of mails: large enough that round trips do not count, small enough to be quick to undo. */
const MAILBOX_BATCH = 500;

/** Delivers everything that is due, a batch in each transaction. */
export async function drainToMailbox(deps: DeliverDeps, counts: Counts): Promise<void> {
  if (!(await anyDue(deps.sql, deps.now))) return;
  for (;;) {
    const taken = await transaction(deps.sql, (tx) => mailboxBatch(deps, tx, counts));
    if (taken < MAILBOX_BATCH || deps.stopping?.() === true) return;
  }
}

/** Takes, renders and delivers in one transaction; answers with how many messages were taken. */
async function mailboxBatch(deps: DeliverDeps, tx: Sql, counts: Counts): Promise<number> {
  const { taken, suppressed } = await takeDue(tx, { now: deps.now, limit: MAILBOX_BATCH, clocks: 'all' });
  const { mails, unsendable } = await renderBatch(tx, taken, settingsOf(deps));
  await putIntoMailbox(tx, mails.map(mailboxEntry), deps.now);
  await failUnsendable(tx, unsendable);
  counts.sent += mails.length;
  counts.failed += unsendable.length;
  counts.suppressed += suppressed;
  return taken.length + suppressed;
}

function mailboxEntry(mail: Mail): MailboxEntry {
  return {
    messageId: mail.id,
    cycleId: mail.cycleId,
    sender: addressLine(mail.from),
    subject: mail.subject,
    recipient: mail.to.address,
    recipientName: mail.to.name,
    text: mail.text,
    html: mail.html,
    calendar: mail.calendar?.content ?? null,
  };
}

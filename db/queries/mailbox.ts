/** The mailbox: what was delivered without SMTP, as its reader sees it. */
import type { Template } from '../../definitions/plan/messages.ts';
import type { EpochMs } from '../../definitions/plan/types.ts';
import { json, type Sql } from '../client.ts';

export interface MailboxEntry {
  readonly messageId: string;
  readonly cycleId: string;
  readonly sender: string;
  readonly recipient: string;
  readonly recipientName: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar: string | null;
}

/** Puts mails into the mailbox and marks their messages sent, in the transaction that took them. */
export async function putIntoMailbox(
  tx: Sql,
  mails: readonly MailboxEntry[],
  deliveredAt: EpochMs,
): Promise<void> {
  if (mails.length === 0) return;
  await tx`
    with mail as materialized (
      select * from jsonb_to_recordset(${json(tx, mails)}) as r("messageId" text, "cycleId" text, sender text,
        recipient text, "recipientName" text, subject text, text text, html text, calendar text)),
    sent as (
      update message m set state = 'sent', reason = null, attempts = attempts + 1, sent_wall = now(), lease_until = null
      from mail where m.id = mail."messageId" and m.state = 'queued' returning m.id, m.attempts),
    tried as (
      insert into attempt (message_id, number, outcome, started_wall) select id, attempts, 'sent', now() from sent)
    insert into mailbox (message_id, cycle_id, sender, recipient, recipient_name, subject, text_body, html_body,
      calendar, delivered_at)
    select mail."messageId", "cycleId", sender, recipient, "recipientName", subject, text, html, calendar,
      ${deliveredAt}
    from mail join sent on sent.id = mail."messageId"`;
}

export interface MailboxLine {
  readonly messageId: string;
  readonly cycleId: string;
  readonly template: Template;
  readonly recipient: string;
  readonly recipientName: string;
  readonly subject: string;
  readonly deliveredAt: EpochMs;
}

export interface MailboxQuery {
  readonly cycleId?: string | undefined;
  /** An address. */
  readonly recipient?: string | undefined;
  /** The last line of the page before. */
  readonly before?: { readonly deliveredAt: EpochMs; readonly messageId: string } | undefined;
  readonly limit: number;
}

/** The newest mails first. */
export async function listMailbox(sql: Sql, query: MailboxQuery): Promise<MailboxLine[]> {
  const { cycleId, recipient, before } = query;
  return sql<MailboxLine[]>`
    select b.message_id as "messageId", b.cycle_id as "cycleId", m.template, b.recipient,
      b.recipient_name as "recipientName", b.subject, b.delivered_at as "deliveredAt"
    from mailbox b join message m on m.id = b.message_id
    where ${cycleId === undefined ? sql`true` : sql`b.cycle_id = ${cycleId}`}
      and ${recipient === undefined ? sql`true` : sql`b.recipient = ${recipient.toLowerCase()}`}
      and ${before === undefined ? sql`true` : sql`(b.delivered_at, b.message_id) < (${before.deliveredAt}::timestamptz, ${before.messageId})`}
    order by b.delivered_at desc, b.message_id desc limit ${query.limit}`;
}

export type MailboxMail = MailboxEntry & { readonly template: Template; readonly deliveredAt: EpochMs };

/** One mail as it was delivered; null when there is none. */
export async function readMail(sql: Sql, messageId: string): Promise<MailboxMail | null> {
  const [mail] = await sql<MailboxMail[]>`
    select b.message_id as "messageId", b.cycle_id as "cycleId", b.sender, b.recipient,
      b.recipient_name as "recipientName", b.subject, b.text_body as text, b.html_body as html, b.calendar,
      m.template, b.delivered_at as "deliveredAt"
    from mailbox b join message m on m.id = b.message_id where b.message_id = ${messageId}`;
  return mail ?? null;
}

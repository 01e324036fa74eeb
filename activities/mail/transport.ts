/** The two ways out. Which one is used is chosen by type, not by a flag inside. */
import type { Outcome } from '../../db/queries/outbox.ts';
import type { Mail } from './mail.ts';

/** Delivers into Postgres, in the transaction that takes the messages: exactly once. */
export interface MailboxTransport {
  readonly kind: 'mailbox';
}

/** What is known after an attempt by SMTP. */
export interface Delivery {
  readonly outcome: Outcome;
  /** Why, in codes only; null when sent. */
  readonly detail: string | null;
}

/** Delivers to a mail server. Refuses mails of rehearsed cycles. */
export interface SmtpTransport {
  readonly kind: 'smtp';
  /** How many mails may be under way at once. */
  readonly lanes: number;
  /** Sends one mail and classifies what happened; never throws for what the server or the network does. */
  send(mail: Mail): Promise<Delivery>;
  /** The longest that `send` may take, ms. */
  readonly limitMs: number;
  close(): void;
}

export type Transport = MailboxTransport | SmtpTransport;

/** The mailbox: development, rehearsals, and real cycles while no SMTP server is configured. */
export function mailboxTransport(): MailboxTransport {
  return { kind: 'mailbox' };
}

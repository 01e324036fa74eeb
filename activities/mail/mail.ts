/** One mail, ready for any transport. */
import type { EpochMs } from '../../definitions/plan/types.ts';

export interface Address {
  readonly name: string;
  readonly address: string;
}

export interface Mail {
  /** The message's id. */
  readonly id: string;
  readonly cycleId: string;
  /** A mail of a rehearsed cycle never leaves by SMTP. */
  readonly clock: 'real' | 'virtual';
  readonly from: Address;
  readonly to: Address;
  readonly replyTo: Address;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** The Message-ID of the mail that asked first; for reminders. */
  readonly inReplyTo: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly calendar: Calendar | null;
  readonly date: EpochMs;
}

export interface Calendar {
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  /** An iCalendar object (RFC 5545). */
  readonly content: string;
}

/** `"Name" <address>`, for people. */
export function addressLine({ name, address }: Address): string {
  return name === '' ? address : `${name} <${address}>`;
}

/** `Adept <adept@localhost>` or a bare address, as the setting MAIL_FROM holds it. */
export function parseSender(text: string): Address {
  const [, name = '', address] = /^(.*)<([^<>]+)>\s*$/.exec(text) ?? [];
  return address === undefined
    ? { name: '', address: text.trim() }
    : { name: name.trim(), address: address.trim() };
}

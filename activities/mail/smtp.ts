/**
 * SMTP by nodemailer, with the one distinction that decides about duplicates: had the server agreed to take the
 * message's content when the attempt broke off? nodemailer's error does not tell, the dialogue does.
 */
import { createTransport, type SendMailOptions } from 'nodemailer';
import { classify, type Attempted } from './classify.ts';
import { dialogue } from './dialogue.ts';
import type { Mail } from './mail.ts';
import type { Delivery, SmtpTransport } from './transport.ts';

export interface SmtpOptions {
  /** Mails under way at once; a mail server of an organisation takes a few connections from one host. */
  readonly lanes?: number;
  /** Waiting for a connection and its greeting, ms. */
  readonly connectMs?: number;
  /** Silence of the server that ends an attempt, ms. RFC 5321 asks for minutes, so that slow filters can answer. */
  readonly silenceMs?: number;
  /** The longest attempt, ms: a server that trickles is not silent. */
  readonly limitMs?: number;
}

/** We close an idle connection before any server does, so that none closes it under the first mail of the next burst. */
const IDLE_MS = 5_000;

const DEFAULTS = { lanes: 4, connectMs: 30_000, silenceMs: 120_000, limitMs: 180_000 };

function options(mail: Mail): SendMailOptions {
  const { from, to, replyTo, subject, text, html, messageId, inReplyTo, calendar } = mail;
  return {
    from,
    to,
    replyTo,
    subject,
    text,
    html,
    messageId,
    headers: { ...mail.headers },
    date: new Date(mail.date),
    envelope: { from: from.address, to: [to.address] },
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(inReplyTo === null ? {} : { inReplyTo, references: inReplyTo }),
    ...(calendar === null
      ? {}
      : { icalEvent: { method: calendar.method, content: calendar.content, filename: 'adept.ics' } }),
  };
}

/** A mail as it goes over the wire: headers and body of RFC 5322. */
export async function rawMail(mail: Mail): Promise<string> {
  const built = await createTransport({ streamTransport: true, buffer: true, newline: 'windows' }).sendMail(
    options(mail),
  );
  return Buffer.isBuffer(built.message) ? built.message.toString('utf8') : '';
}

/** One connection that sends one mail at a time, so that the dialogue it hears belongs to that mail. */
interface Lane {
  send(mail: Mail): Promise<Delivery>;
  close(): void;
}

function openLane(url: string, times: Required<SmtpOptions>): Lane {
  const heard = dialogue();
  const transporter = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    maxRequeues: 0,
    transactionLog: true,
    logger: heard.logger,
    connectionTimeout: times.connectMs,
    greetingTimeout: times.connectMs,
    socketTimeout: times.silenceMs,
    dnsTimeout: times.connectMs,
    idleTimeout: IDLE_MS,
  });
  const send = async (mail: Mail): Promise<Attempted> => {
    heard.begin();
    try {
      await transporter.sendMail({ ...options(mail), signal: AbortSignal.timeout(times.limitMs) });
      return { error: null, agreed: true };
    } catch (error) {
      return { error, agreed: heard.agreed() };
    }
  };
  return {
    send: async (mail) => classify(await send(mail)),
    close: () => transporter.close({ force: true }),
  };
}

/**
 * @param url `smtp://user:password@host:587` or `smtps://...`
 */
export function smtpTransport(url: string, given: SmtpOptions = {}): SmtpTransport {
  const times = { ...DEFAULTS, ...given };
  const free = Array.from({ length: times.lanes }, () => openLane(url, times));
  const all = [...free];
  return {
    kind: 'smtp',
    lanes: times.lanes,
    limitMs: times.limitMs,
    async send(mail) {
      if (mail.clock !== 'real') throw new RangeError('A mail of a rehearsed cycle must never leave by SMTP');
      const lane = free.pop();
      if (lane === undefined) throw new RangeError(`More than ${times.lanes} mails at once`);
      try {
        return await lane.send(mail);
      } finally {
        free.push(lane);
      }
    },
    close() {
      for (const lane of all) lane.close();
    },
  };
}

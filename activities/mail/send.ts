/** Draining the outbox. */
import { transaction, type Sql } from '../../db/client.ts';
import { putIntoMailbox, type MailboxEntry } from '../../db/queries/mailbox.ts';
import {
  anyDue,
  beginAttempt,
  claimDue,
  endAttempt,
  expireSending,
  failUnsendable,
  releaseClaims,
  takeDue,
  type Claim,
  type Outcome,
} from '../../db/queries/outbox.ts';
import type { EpochMs } from '../../definitions/plan/types.ts';
import { renderBatch } from './batch.ts';
import { addressLine, parseSender, type Mail } from './mail.ts';
import type { RenderSettings } from './render.ts';
import type { SmtpTransport, Transport } from './transport.ts';

export interface DeliverDeps {
  readonly sql: Sql;
  readonly transport: Transport;
  readonly linkKey: string | Uint8Array;
  readonly baseUrl: string;
  /** Business time: messages up to it are due. */
  readonly now: EpochMs;
  /** The sender, `Adept <adept@localhost>` or a bare address. */
  readonly mailFrom?: string;
  /** Wait before the attempt after this many, ms; null gives up. */
  readonly retryAfter?: (attempts: number) => number | null;
  /** Asked between mails; true ends the drain early. */
  readonly stopping?: () => boolean;
}

export interface Delivered {
  readonly sent: number;
  readonly suppressed: number;
  readonly retried: number;
  readonly failed: number;
  readonly unknown: number;
}

type Counts = { -readonly [Key in keyof Delivered]: Delivered[Key] };

const DEFAULT_SENDER = 'Adept <adept@localhost>';
/** One statement's worth of mails: large enough that round trips do not count, small enough to be quick to undo. */
const MAILBOX_BATCH = 500;
/** Few, so that a sender that dies holds up few, and that what it claims is sent soon after it was checked. */
const SMTP_BATCH = 20;
/** A lease outlives the attempts it covers by this, so that only a dead sender's expire. */
const LEASE_MARGIN_MS = 60_000;

const MINUTE = 60_000;
/** Grey-listing servers accept after minutes, a server under repair after hours; then a person should look. */
const RETRY_WAITS: readonly number[] = [
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  60 * MINUTE,
  240 * MINUTE,
  720 * MINUTE,
];
const retryLater = (attempts: number) => RETRY_WAITS[attempts - 1] ?? null;

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

function settingsOf(deps: DeliverDeps): RenderSettings {
  const sender = parseSender(deps.mailFrom ?? DEFAULT_SENDER).address;
  return { linkKey: deps.linkKey, baseUrl: deps.baseUrl, sender };
}

async function drainToMailbox(deps: DeliverDeps, counts: Counts): Promise<void> {
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

async function drainToSmtp(deps: DeliverDeps, transport: SmtpTransport, counts: Counts): Promise<void> {
  counts.unknown += await expireSending(deps.sql);
  for (;;) {
    const claimed = await smtpBatch(deps, transport, counts);
    if (claimed < SMTP_BATCH || deps.stopping?.() === true) return;
  }
}

async function smtpBatch(deps: DeliverDeps, transport: SmtpTransport, counts: Counts): Promise<number> {
  const { sql, now } = deps;
  const leaseMs = (SMTP_BATCH / transport.lanes) * transport.limitMs + LEASE_MARGIN_MS;
  const { claims, suppressed } = await claimDue(sql, { now, limit: SMTP_BATCH, clocks: 'real', leaseMs });
  counts.suppressed += suppressed;
  const { mails, unsendable } = await renderBatch(
    sql,
    claims.map(({ id }) => id),
    settingsOf(deps),
  );
  await failUnsendable(sql, unsendable);
  counts.failed += unsendable.length;
  await sendInLanes(deps, transport, pairs(claims, mails), counts);
  return claims.length + suppressed;
}

interface Job {
  readonly claim: Claim;
  readonly mail: Mail;
}

function pairs(claims: readonly Claim[], mails: readonly Mail[]): Job[] {
  const byId = new Map(mails.map((mail) => [mail.id, mail]));
  return claims.flatMap((claim) => {
    const mail = byId.get(claim.id);
    return mail === undefined ? [] : [{ claim, mail }];
  });
}

/** Each lane takes the next job when it is free; what is left when we stop is given back. */
async function sendInLanes(
  deps: DeliverDeps,
  transport: SmtpTransport,
  jobs: Job[],
  counts: Counts,
): Promise<void> {
  const lane = async () => {
    while (deps.stopping?.() !== true) {
      const job = jobs.shift();
      if (job === undefined) return;
      await sendOne(deps, transport, job, counts);
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: transport.lanes }, lane));
  await releaseClaims(
    deps.sql,
    jobs.map(({ claim }) => claim),
  );
  const broken = lanes.find((result) => result.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
}

const COUNTED = { sent: 'sent', retry: 'retried', failed: 'failed', unknown: 'unknown' } as const;

async function sendOne(deps: DeliverDeps, transport: SmtpTransport, job: Job, counts: Counts): Promise<void> {
  const attempt = await beginAttempt(deps.sql, job.claim, transport.limitMs + LEASE_MARGIN_MS);
  if (attempt === null) return;
  const { outcome, detail } = await transport.send(job.mail);
  const waitMs = outcome === 'retry' ? (deps.retryAfter ?? retryLater)(attempt) : 0;
  const final: Outcome = waitMs === null ? 'failed' : outcome;
  await endAttempt(deps.sql, { id: job.mail.id, attempt, outcome: final, detail, waitMs: waitMs ?? 0 });
  counts[COUNTED[final]] += 1;
}

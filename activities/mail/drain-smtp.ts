/** Draining the outbox to a mail server. */
import {
  beginAttempt,
  claimDue,
  endAttempt,
  expireSending,
  failUnsendable,
  releaseClaims,
  type Claim,
  type Outcome,
} from '../../db/queries/outbox.ts';
import { renderBatch } from './batch.ts';
import { settingsOf, type Counts, type DeliverDeps } from './deliver.ts';
import type { Mail } from './mail.ts';
import { retryLater } from './retry.ts';
import type { SmtpTransport } from './transport.ts';

/** Few, so that a sender that dies holds up few, and that what it claims is sent soon after it was checked. */
const SMTP_BATCH = 20;
/** A lease outlives the attempts it covers by this, so that only a dead sender's expire. */
const LEASE_MARGIN_MS = 60_000;

/** Sends everything that is due, after setting aside what a vanished sender left half sent. */
export async function drainToSmtp(
  deps: DeliverDeps,
  transport: SmtpTransport,
  counts: Counts,
): Promise<void> {
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

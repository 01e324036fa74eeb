/**
 * The outbox after enqueueing: which messages are due, which are no longer wanted, and what became of each.
 * Business time decides what is due; leases and retries run on Postgres's wall clock, one for all senders.
 */
import type { EpochMs } from '../../definitions/plan/types.ts';
import { json, type Sql } from '../client.ts';

export type Outcome = 'sent' | 'retry' | 'failed' | 'unknown';

export interface Due {
  readonly now: EpochMs;
  readonly limit: number;
  /** `real`: messages of rehearsed cycles are not touched. */
  readonly clocks: 'real' | 'all';
}

/** What tells that a cycle is cancelled is sent although it is, and to those who have left. */
const CANCELLATIONS = ['cycle-cancelled', 'meeting-cancelled'];

/**
 * Due messages with what speaks against sending each (null: nothing). Locked; those locked by another sender
 * are skipped, and those of a paused cycle wait.
 */
const dueMessages = (sql: Sql, due: Due) => sql`
  select m.id, case
      when c.state = 'cancelled' and m.template <> all(${CANCELLATIONS}) then 'cancelled'
      when pa.left_at is not null and m.template <> all(${['goodbye', ...CANCELLATIONS]}) then 'left'
      when (m.template like 'ask-%' or m.template like 'remind-%') and o.state = 'met' then 'answered'
      when (m.template like 'ask-%' or m.template like 'remind-%') and o.state <> 'open' then o.state
      when m.template = 'remind-publish' and u.published_at is not null then 'answered'
      when m.template = 'event-notice' and e.ends_at <= ${due.now} then 'past'
    end as against
  from message m join cycle c on c.id = m.cycle_id
  left join participant pa on m.recipient_kind = 'participant' and pa.id = m.recipient
  left join obligation o on o.id = m.obligation_id
  left join unit u on m.recipient_kind = 'unit' and u.cycle_id = m.cycle_id and u.id = m.recipient
  left join event e on e.cycle_id = m.cycle_id and e.id = coalesce(m.event_id, m.params->>'event')
  where m.state = 'queued' and m.at <= ${due.now} and c.state <> 'paused'
    and (m.lease_until is null or m.lease_until < now())
    and (m.next_attempt_wall is null or m.next_attempt_wall <= now())
    and ${due.clocks === 'all' ? sql`true` : sql`c.clock = 'real'`}
  order by m.at, m.id limit ${due.limit}
  for update of m skip locked`;

/** True when some message may be due; cheaper than to claim none. */
export async function anyDue(sql: Sql, now: EpochMs): Promise<boolean> {
  const [row] = await sql<{ due: boolean }[]>`
    select exists (select from message m join cycle c on c.id = m.cycle_id
      where m.state = 'queued' and m.at <= ${now} and c.state <> 'paused') as due`;
  return row?.due ?? false;
}

/**
 * Suppresses due messages that are no longer wanted and answers with the ids of the others, locked until the
 * end of the transaction. For a transport that delivers in that transaction.
 */
export async function takeDue(tx: Sql, due: Due): Promise<{ taken: string[]; suppressed: number }> {
  const rows = await tx<{ id: string; gone: boolean }[]>`
    with due as materialized (${dueMessages(tx, due)}),
    gone as (
      update message m set state = 'suppressed', reason = due.against
      from due where m.id = due.id and due.against is not null)
    select id, against is not null as gone from due`;
  const taken = rows.filter(({ gone }) => !gone).map(({ id }) => id);
  return { taken, suppressed: rows.length - taken.length };
}

/** A message held for a while; the lease is its proof. */
export interface Claim {
  readonly id: string;
  readonly lease: EpochMs;
}

/** As `takeDue`, but holds the messages by a lease of `leaseMs` that outlives the transaction. */
export async function claimDue(
  sql: Sql,
  due: Due & { readonly leaseMs: number },
): Promise<{ claims: Claim[]; suppressed: number }> {
  const rows = await sql<{ id: string; lease: EpochMs | null }[]>`
    with due as materialized (${dueMessages(sql, due)}),
    gone as (
      update message m set state = 'suppressed', reason = due.against
      from due where m.id = due.id and due.against is not null),
    held as (
      update message m set lease_until = date_trunc('milliseconds', now()) + ${due.leaseMs} * interval '1 ms'
      from due where m.id = due.id and due.against is null returning m.id, m.lease_until)
    select due.id, held.lease_until as lease from due left join held using (id)`;
  const claims = rows.flatMap(({ id, lease }) => (lease === null ? [] : [{ id, lease }]));
  return { claims, suppressed: rows.length - claims.length };
}

/**
 * Commits that a claimed message is about to be sent, with a row for the attempt. Checked once more: the
 * obligation of an ask or reminder is open, the cycle runs.
 * @returns the attempt's number; null when the claim was lost or the message is no longer wanted
 */
export async function beginAttempt(sql: Sql, claim: Claim, leaseMs: number): Promise<number | null> {
  const [row] = await sql<{ number: number }[]>`
    with begun as (
      update message m set state = 'sending', attempts = attempts + 1,
        lease_until = date_trunc('milliseconds', now()) + ${leaseMs} * interval '1 ms'
      from cycle c
      where m.id = ${claim.id} and m.state = 'queued' and m.lease_until = ${claim.lease} and c.id = m.cycle_id
        and c.state <> 'paused' and (c.state <> 'cancelled' or m.template = any(${CANCELLATIONS}))
        and not ((m.template like 'ask-%' or m.template like 'remind-%')
          and exists (select from obligation o where o.id = m.obligation_id and o.state <> 'open'))
      returning m.id, m.attempts)
    insert into attempt (message_id, number, outcome, started_wall)
    select id, attempts, 'started', now() from begun returning number`;
  return row?.number ?? null;
}

export interface Ending {
  readonly id: string;
  readonly attempt: number;
  readonly outcome: Outcome;
  /** Why, without personal data; null when sent. */
  readonly detail: string | null;
  /** For `retry`: how long to wait. */
  readonly waitMs: number;
}

const STATES: Readonly<Record<Outcome, string>> = {
  sent: 'sent',
  retry: 'queued',
  failed: 'failed',
  unknown: 'unknown',
};

/**
 * Records how an attempt ended. One that was taken for lost, and is `unknown` by now, is corrected by what its
 * own sender learned in the end; a later attempt is left alone.
 */
export async function endAttempt(sql: Sql, ending: Ending): Promise<void> {
  const { outcome, detail } = ending;
  await sql`
    with tried as (
      update attempt set outcome = ${outcome}, detail = ${detail}
      where message_id = ${ending.id} and number = ${ending.attempt})
    update message set state = ${STATES[outcome]}, reason = ${outcome === 'sent' ? null : detail}, lease_until = null,
      next_attempt_wall = ${outcome === 'retry' ? sql`now() + ${ending.waitMs} * interval '1 ms'` : null},
      sent_wall = ${outcome === 'sent' ? sql`now()` : null}
    where id = ${ending.id} and attempts = ${ending.attempt} and state in ('sending', 'unknown')`;
}

/** Gives back claims that were not begun, so that nobody has to wait for their leases. */
export async function releaseClaims(sql: Sql, claims: readonly Claim[]): Promise<void> {
  if (claims.length === 0) return;
  await sql`
    update message m set lease_until = null
    from jsonb_to_recordset(${json(sql, claims)}) as r(id text, lease bigint)
    where m.id = r.id and m.state = 'queued'
      and m.lease_until = to_timestamp(r.lease / 1000.0)`;
}

/**
 * Messages whose sender disappeared while sending: whether they arrived cannot be known, so they are shown to
 * the coordinator and never sent again by themselves.
 * @returns how many
 */
export async function expireSending(sql: Sql): Promise<number> {
  const reason = 'the sender stopped while sending';
  const rows = await sql`
    with lost as (
      update message set state = 'unknown', reason = ${reason}, lease_until = null
      where state = 'sending' and lease_until < now() returning id, attempts)
    update attempt a set outcome = 'unknown', detail = ${reason}
    from lost where a.message_id = lost.id and a.number = lost.attempts returning 1`;
  return rows.length;
}

/** Messages that cannot be made into a mail: never sent, shown to the coordinator. */
export async function failUnsendable(
  sql: Sql,
  faults: readonly { readonly id: string; readonly reason: string }[],
): Promise<void> {
  if (faults.length === 0) return;
  await sql`
    update message m set state = 'failed', reason = r.reason, lease_until = null
    from jsonb_to_recordset(${json(sql, faults)}) as r(id text, reason text)
    where m.id = r.id and m.state = 'queued'`;
}

/** What a rehearsal's driver keeps, in the rehearsal's own database: clock, living workflows, planned acts. */
import type { EpochMs } from '../../definitions/plan/types.ts';
import { json, type Sql } from '../client.ts';

export interface ClockRow {
  readonly cycle_id: string | null;
  readonly at: EpochMs;
  readonly round: number;
}

/** What somebody is going to do. `actor` and then `key` order the acts of one instant. */
export interface PlannedAct {
  readonly key: string;
  readonly at: EpochMs;
  readonly actor: string;
  readonly kind: string;
  readonly what: Readonly<Record<string, unknown>>;
}

export async function getClock(sql: Sql): Promise<ClockRow | null> {
  const [row] = await sql<ClockRow[]>`select cycle_id, at, round from rehearsal_clock`;
  return row ?? null;
}

/** Sets the rehearsal's clock for the first time; a clock that goes already is left alone. */
export async function startClock(sql: Sql, cycleId: string, at: EpochMs): Promise<void> {
  await sql`insert into rehearsal_clock (cycle_id, at) values (${cycleId}, ${at}) on conflict do nothing`;
}

/** Moves the clock on, never back. */
export async function setClock(sql: Sql, at: EpochMs): Promise<void> {
  await sql`update rehearsal_clock set at = greatest(at, ${at})`;
}

/** The number of a new round of updates. */
export async function nextRound(sql: Sql): Promise<number> {
  const [row] = await sql<{ round: number }[]>`
    update rehearsal_clock set round = round + 1 returning round`;
  if (row === undefined) throw new Error('The rehearsal has no clock.');
  return row.round;
}

/** Plans acts; one that is planned already stays as it is. */
export async function planActs(sql: Sql, acts: readonly PlannedAct[]): Promise<void> {
  if (acts.length === 0) return;
  const rows = acts.map((act) => ({ ...act, what: json(sql, act.what) }));
  await sql`insert into rehearsal_act ${sql(rows)} on conflict do nothing`;
}

/** The acts due at `at`, in the order in which they are done. */
export async function dueActs(sql: Sql, at: EpochMs): Promise<PlannedAct[]> {
  return sql<PlannedAct[]>`
    select key, at, actor, kind, what from rehearsal_act
    where done_at is null and at <= ${at} order by actor, key`;
}

export async function finishAct(sql: Sql, key: string, at: EpochMs, outcome: string): Promise<void> {
  await sql`update rehearsal_act set done_at = ${at}, outcome = ${outcome} where key = ${key}`;
}

/** Workflows were started or woken: they are due now. */
export async function touchWorkflows(sql: Sql, ids: readonly string[], at: EpochMs): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    insert into rehearsal_workflow (workflow_id, due_at) select unnest(${[...ids]}::text[]), ${at}
    on conflict (workflow_id) do update set due_at = ${at} where not rehearsal_workflow.done`;
}

/** What workflows have answered: when each is due next, and whether it is over. */
export async function settleWorkflows(
  sql: Sql,
  answers: readonly { readonly id: string; readonly due: EpochMs | null; readonly done: boolean }[],
): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map(({ id, due, done }) => ({ workflow_id: id, due_at: due, done }));
  await sql`
    insert into rehearsal_workflow ${sql(rows)}
    on conflict (workflow_id) do update set due_at = excluded.due_at, done = excluded.done`;
}

/** The workflows due at `at`, in the order of their ids. */
export async function dueWorkflows(sql: Sql, at: EpochMs): Promise<string[]> {
  const rows = await sql<{ workflow_id: string }[]>`
    select workflow_id from rehearsal_workflow
    where not done and due_at <= ${at} order by workflow_id`;
  return rows.map(({ workflow_id }) => workflow_id);
}

/** What there is to do: at this instant, and when next. */
export interface Agenda {
  readonly relay: boolean;
  readonly mail: boolean;
  readonly acts: boolean;
  readonly workflows: boolean;
  /** The next instant at which something falls due; null: nothing ever does. */
  readonly next: EpochMs | null;
}

/** Moves the clock on to `at` and looks what there is to do. */
export async function getAgenda(sql: Sql, at: EpochMs): Promise<Agenda> {
  const [row] = await sql<Agenda[]>`
    with moved as (update rehearsal_clock set at = ${at} where at < ${at})
    select
      exists (select from relay) as relay,
      exists (select from message where state in ('queued', 'sending') and message.at <= ${at}) as mail,
      exists (select from rehearsal_act where done_at is null and rehearsal_act.at <= ${at}) as acts,
      exists (select from rehearsal_workflow where not done and due_at <= ${at}) as workflows,
      least(
        (select min(message.at) from message where state = 'queued' and message.at > ${at}),
        (select min(rehearsal_act.at) from rehearsal_act where done_at is null and rehearsal_act.at > ${at}),
        (select min(due_at) from rehearsal_workflow where not done and due_at > ${at})
      ) as next`;
  if (row === undefined) throw new Error('No agenda.');
  return row;
}

/** Due moments may be stale after a crash: everything that lives and has been started is due at once. */
export async function touchAllWorkflows(sql: Sql, cycleId: string, at: EpochMs): Promise<void> {
  await sql`
    insert into rehearsal_workflow (workflow_id, due_at)
    select id, ${at}::timestamptz from (
      select 'cycle/' || id as id from cycle where id = ${cycleId} and state in ('running', 'paused')
      union all
      select 'rel/' || cycle_id || '/' || id from relationship
      where cycle_id = ${cycleId} and (state in ('proposed', 'active') or exists (
        select from step where owner = 'rel/' || relationship.cycle_id || '/' || relationship.id and done_at is null))
    ) as living
    where not exists (select from relay where relay.workflow_id = living.id and relay.kind <> 'wake')
    on conflict (workflow_id) do update set due_at = excluded.due_at where not rehearsal_workflow.done`;
}

/** A mail as its reader finds it in the mailbox, with what the mail is about. */
export interface NewMail {
  readonly message_id: string;
  readonly template: string;
  readonly recipient_kind: 'participant' | 'interest' | 'unit' | 'owner';
  /** The participant's or unit's id. */
  readonly recipient: string;
  readonly address: string;
  readonly text: string;
  readonly obligation_id: string | null;
  readonly kind: string | null;
  readonly subject: string | null;
  readonly occurrence: number | null;
  readonly relationship_id: string | null;
  readonly opened_at: EpochMs | null;
  /** How many mails asked for the same thing before. */
  readonly reminder: number;
}

/** The mails delivered at one instant that ask something of their reader or tell of a start, in the order of their ids. */
export async function newMails(sql: Sql, cycleId: string, at: EpochMs): Promise<NewMail[]> {
  return sql<NewMail[]>`
    select b.message_id, m.template, m.recipient_kind, m.recipient, b.recipient as address, b.text_body as text,
      m.obligation_id, o.kind, o.subject, o.occurrence, o.relationship_id, o.opened_at,
      (select count(*) from message earlier
       where earlier.obligation_id = m.obligation_id and earlier.at < m.at and earlier.state = 'sent'
         and (earlier.template like 'ask-%' or earlier.template like 'remind-%')) as reminder
    from mailbox b join message m on m.id = b.message_id left join obligation o on o.id = m.obligation_id
    where b.cycle_id = ${cycleId} and b.delivered_at = ${at}
      and (m.recipient_kind in ('unit', 'owner') or m.template = 'start-of-programme'
           or m.template in ('agreement-changed', 'agreement-held', 'pool-silent')
           or m.template = 'application-received' and strpos(b.text_body, '/pool/') > 0
           or m.template like 'ask-%' or m.template like 'remind-%')
    order by b.message_id`;
}

/** Rows that an outage left leased are taken again at once: nobody but the driver tells Temporal in a rehearsal. */
export async function releaseRelay(sql: Sql): Promise<void> {
  await sql`update relay set lease_until = null where lease_until is not null`;
}

/** How many mails have been delivered. */
export async function countMails(sql: Sql, cycleId: string): Promise<number> {
  const [row] = await sql<
    { mails: number }[]
  >`select count(*) as mails from mailbox where cycle_id = ${cycleId}`;
  return row?.mails ?? 0;
}

/** Steps that only write to those whom they concern: where there is nobody, nothing has happened. */
const ONLY_TELL = ['fix-date', 'remind-publish', 'escalate-publish'];

/** What the cycle's workflow has done at one instant, in its order; what found nothing to do is left out. */
export async function stepsDoneAt(
  sql: Sql,
  owner: string,
  at: EpochMs,
): Promise<{ kind: string; subject: string; occurrence: number }[]> {
  return sql<{ kind: string; subject: string; occurrence: number }[]>`
    select kind, subject, occurrence from step
    where owner = ${owner} and done_at = ${at} and not skipped
      and (kind <> all(${ONLY_TELL}) or exists (
        select from message m where m.cycle_id = step.cycle_id and m.template = step.kind and m.at = ${at}))
    order by seq, key`;
}

/**
 * Has Postgres look at how the tables that only grow are filled, for its plans. Not the queues: what waits in them now
 * says nothing of what waits later.
 */
export async function gatherStatistics(sql: Sql): Promise<void> {
  await sql`analyze person, participant, relationship, member, obligation, response`;
}

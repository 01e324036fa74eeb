/** Applications: when they are open, sent by page, or too late and kept for the next cycle. */
import { json, transaction, type Sql } from '../client.ts';
import { enqueue } from './messages.ts';
import { insertParticipants, knownByEmail, type Known, type NewParticipant } from './people.ts';
import type { Answers } from '../../definitions/plan/answers.ts';
import { zonedDay } from '../../definitions/plan/dates.ts';
import type { Ask, EpochMs, Plan, Role } from '../../definitions/plan/types.ts';

/** When one applies in a role, as the dates stand. */
export interface Window {
  readonly ask: Ask;
  readonly opensAt: EpochMs;
  readonly dueAt: EpochMs;
  readonly state: 'before' | 'open' | 'closed';
}

/** The application window of a role; null when nobody applies in it. It is closed once the cycle is over. */
export async function applicationWindow(
  sql: Sql,
  plan: Plan,
  role: Role,
  now: EpochMs,
): Promise<Window | null> {
  const ask = plan.asks.find(({ obligation, roles }) => obligation === 'apply' && roles.includes(role));
  if (ask === undefined) return null;
  const [row] = await sql<{ opensAt: EpochMs; dueAt: EpochMs; over: boolean }[]>`
    select a.opens_at as "opensAt", a.due_at as "dueAt", c.state in ('cancelled', 'finished') or c.closing_at is not null as over
    from ask a join cycle c on c.id = a.cycle_id where a.cycle_id = ${plan.cycle.id} and a.id = ${ask.id}`;
  const { opensAt, dueAt, over } = row ?? { opensAt: ask.opens, dueAt: ask.due, over: false };
  const state = over || now >= dueAt ? 'closed' : now < opensAt ? 'before' : 'open';
  return { ask, opensAt, dueAt, state };
}

export interface PageApplication extends NewParticipant {
  readonly plan: Plan;
  readonly answers: Answers;
  readonly now: EpochMs;
}

/**
 * Takes an application from the page. Somebody new becomes a participant who has applied, and gets a receipt
 * with a link; somebody known is told so, with their own link, and nothing else changes, because whoever typed the
 * address need not be its owner. The caller shows the same page for both.
 * @returns `late` when the window is closed; then nothing is written
 */
export async function applyByPage(sql: Sql, application: PageApplication): Promise<'received' | 'late'> {
  const { plan, role, email, now } = application;
  return transaction(sql, async (tx) => {
    const window = await applicationWindow(tx, plan, role, now);
    if (window?.state !== 'open') return 'late';
    await tx`select 1 from cycle where id = ${plan.cycle.id} for update`;
    const [known] = await knownByEmail(tx, plan.cycle.id, [email]);
    if (known === undefined) await takeApplication(tx, application, window);
    else if (known.left_at === null) await answerKnown(tx, application, known);
    else await recordInterest(tx, application);
    return 'received';
  });
}

async function takeApplication(tx: Sql, application: PageApplication, window: Window): Promise<void> {
  const { plan, role, answers, now } = application;
  const { ask, dueAt } = window;
  const [id] = await insertParticipants(tx, plan.cycle.id, [application], { source: 'page', now });
  if (id === undefined) throw new Error('An applicant was stored and not returned');
  await tx`update participant set applied_at = ${now} where id = ${id}`;
  const [made] = await tx<{ id: string }[]>`
    insert into obligation
      (id, cycle_id, participant_id, kind, ask_id, subject, occurrence, opened_at, due_at, state, closed_at)
    values (adept_id('ob', concat_ws('/', ${id}::text, 'apply', ${ask.subject}::text, ${ask.occurrence}::int)),
      ${plan.cycle.id}, ${id}, 'apply', ${ask.id}, ${role}, ${ask.occurrence}, ${now}, ${dueAt}, 'met', ${now})
    returning id`;
  const obligationId = made?.id ?? '';
  await tx`
    insert into response (obligation_id, revision, answer, given_at)
    values (${obligationId}, 1, ${json(tx, { questions: answers })}, ${now})`;
  await enqueue(tx, {
    key: `application-received/${obligationId}`,
    cycleId: plan.cycle.id,
    at: now,
    obligationId,
    template: 'application-received',
    params: { ask: ask.id },
    recipientKind: 'participant',
    recipient: id,
  });
}

/** At most once a day: the page must not become a way to fill somebody's mailbox. */
async function answerKnown(tx: Sql, { plan, role, unit, now }: PageApplication, known: Known): Promise<void> {
  const [owed] = await tx<{ id: string; ask_id: string }[]>`
    select id, ask_id from obligation where participant_id = ${known.id} and kind = 'apply'
    order by occurrence desc limit 1`;
  if (owed === undefined) return;
  const asAsked = known.applied_at === null && known.role === role && known.unit_id === unit;
  const template = asAsked ? 'ask-apply' : 'application-stands';
  const day = zonedDay(now, plan.programme.timeZone);
  await enqueue(tx, {
    key: `again/${template}/${owed.id}/${day}`,
    cycleId: plan.cycle.id,
    at: now,
    obligationId: owed.id,
    template,
    params: { ask: owed.ask_id },
    recipientKind: 'participant',
    recipient: known.id,
  });
}

export interface NewInterest extends NewParticipant {
  readonly plan: Plan;
  readonly now: EpochMs;
}

/** Keeps somebody who came too late for the next cycle, and tells them so once. */
export async function recordInterest(
  sql: Sql,
  { plan, role, unit, email, name, now }: NewInterest,
): Promise<void> {
  const cycleId = plan.cycle.id;
  await transaction(sql, async (tx) => {
    const key = [cycleId, role, email].join('/');
    await tx`
      insert into interest (id, programme, cycle_id, unit_id, role, email, name, recorded_at)
      values (adept_id('interest', ${key}), ${plan.programme.id}, ${cycleId}, ${unit}, ${role}, ${email}, ${name}, ${now})
      on conflict do nothing`;
    const [kept] = await tx<{ id: string }[]>`select adept_id('interest', ${key}) as id`;
    const recipient = kept?.id ?? '';
    await enqueue(tx, {
      key: `late-application/${recipient}`,
      cycleId,
      template: 'late-application',
      params: { unit },
      recipientKind: 'interest',
      recipient,
      at: now,
    });
  });
}

export interface InterestRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly unit: string;
  readonly recordedAt: EpochMs;
}

/** Who came too late in this cycle and is kept for the next. */
export async function listInterests(sql: Sql, cycleId: string): Promise<InterestRow[]> {
  return sql<InterestRow[]>`
    select id, name, email, role, unit_id as unit, recorded_at as "recordedAt"
    from interest where cycle_id = ${cycleId} order by recorded_at, id`;
}

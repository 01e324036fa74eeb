/** Applications: when they are open, sent by page, or too late and kept for the next cycle. */
import { transaction, type Sql } from '../client.ts';
import { comeBack } from './coming-back.ts';
import { enqueue } from './messages.ts';
import { insertParticipants, knownByEmail, type Known, type NewParticipant } from './people.ts';
import { storeApplications } from './store-applications.ts';
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

/** True: nothing is said of this application yet, not even that there will be one. */
export function isHidden(plan: Plan, role: Role, window: Window): boolean {
  return window.state === 'before' && plan.applications?.[role].visible === 'when-open';
}

export interface PageApplication extends NewParticipant {
  readonly plan: Plan;
  readonly answers: Answers;
  /** What was confirmed by a tick. */
  readonly attested?: readonly string[];
  readonly now: EpochMs;
}

/**
 * Takes an application from the page. Somebody new becomes a participant who has applied, and gets a receipt
 * with a link, and so does somebody who had withdrawn; somebody known is told so, with their own link, and nothing else changes, because whoever typed the
 * address need not be its owner. The caller shows the same page for both.
 * @returns `late` when the window is closed; then nothing is written
 */
export async function applyByPage(sql: Sql, application: PageApplication): Promise<'received' | 'late'> {
  const { plan, role, email, now } = application;
  return transaction(sql, async (tx) => {
    const window = await applicationWindow(tx, plan, role, now);
    if (window?.state !== 'open') return 'late';
    await tx`select 1 from cycle where id = ${plan.cycle.id} for update`;
    const known = (await knownByEmail(tx, plan.cycle.id, [email])).find((one) => one.role === role);
    if (known === undefined) await takeApplication(tx, application, window);
    else if (known.left_at === null) await answerKnown(tx, application, known);
    else await takeAgain(tx, application, window, known);
    return 'received';
  });
}

export interface LinkWish {
  readonly plan: Plan;
  readonly role: Role;
  readonly email: string;
  readonly now: EpochMs;
}

/**
 * Sends somebody who has been invited their own link once more. Nothing is written for others, and the caller shows
 * the same page to all, so that nobody learns who has been invited.
 */
export async function sendLinkAgain(sql: Sql, { plan, role, email, now }: LinkWish): Promise<void> {
  await transaction(sql, async (tx) => {
    if ((await applicationWindow(tx, plan, role, now))?.state !== 'open') return;
    const known = (await knownByEmail(tx, plan.cycle.id, [email])).find((one) => one.role === role);
    if (known === undefined || known.left_at !== null) return;
    await answerKnown(tx, { plan, unit: known.unit_id, now }, known);
  });
}

async function takeApplication(tx: Sql, application: PageApplication, window: Window): Promise<void> {
  const { plan, answers, attested = [], now } = application;
  const { ask, dueAt } = window;
  const [id] = await insertParticipants(tx, plan.cycle.id, [application], { source: 'page', now });
  if (id === undefined) throw new Error('An applicant was stored and not returned');
  await storeApplications(tx, plan, [{ id, answers, attested }], { ask, dueAt, now });
}

async function takeAgain(
  tx: Sql,
  { plan, unit, answers, attested = [], now }: PageApplication,
  { ask, dueAt }: Window,
  { id }: Known,
): Promise<void> {
  await comeBack(tx, { id, unit, dueAt, now });
  await storeApplications(tx, plan, [{ id, answers, attested }], { ask, dueAt, now });
}

/** At most once a day: the page must not become a way to fill somebody's mailbox. */
async function answerKnown(
  tx: Sql,
  { plan, unit, now }: Pick<PageApplication, 'plan' | 'unit' | 'now'>,
  known: Known,
): Promise<void> {
  const [owed] = await tx<{ id: string; ask_id: string }[]>`
    select id, ask_id from obligation where participant_id = ${known.id} and kind = 'apply'
    order by occurrence desc limit 1`;
  if (owed === undefined) return;
  const asAsked = known.applied_at === null && known.unit_id === unit;
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

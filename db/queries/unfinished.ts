/** Applications that are saved to go on later: kept beside the open obligation, until it is answered. */
import { json, transaction, type Sql } from '../client.ts';
import { applicationWindow, sendLinkAgain, type Window } from './applications.ts';
import { comeBack, eachTime } from './coming-back.ts';
import { enqueue } from './messages.ts';
import { insertParticipants, knownByEmail, type Known, type NewParticipant } from './people.ts';
import type { EpochMs, Plan } from '../../definitions/plan/types.ts';

/** What was entered, by the name of the field. */
export type EnteredFields = Readonly<Record<string, readonly string[]>>;

export interface Unfinished {
  readonly entered: EnteredFields;
  readonly savedAt: EpochMs;
}

/** What has been saved of an obligation; null: nothing. */
export async function getUnfinished(sql: Sql, obligationId: string): Promise<Unfinished | null> {
  const [row] = await sql<Unfinished[]>`
    select entered, saved_at as "savedAt" from unfinished where obligation_id = ${obligationId}`;
  return row ?? null;
}

/** Keeps what was entered so far. Changes nothing once the obligation has been answered or is over. */
export async function saveUnfinished(
  sql: Sql,
  { obligationId, entered, now }: { obligationId: string; entered: EnteredFields; now: EpochMs },
): Promise<void> {
  await sql`
    insert into unfinished (obligation_id, entered, saved_at)
    select id, ${json(sql, entered)}, ${now} from obligation
    where id = ${obligationId} and kind = 'apply' and state = 'open' and due_at > ${now}
    on conflict (obligation_id) do update set entered = excluded.entered, saved_at = excluded.saved_at`;
}

export interface Begun extends NewParticipant {
  readonly plan: Plan;
  readonly entered: EnteredFields;
  readonly now: EpochMs;
}

/**
 * Keeps an application that somebody has begun on the page, and mails them their own link to it. Of somebody known
 * nothing is kept: they are sent the link that they have. The caller shows the same page for both.
 * @returns `late` when the window is closed; then nothing is written
 */
export async function beginApplication(sql: Sql, begun: Begun): Promise<'saved' | 'late'> {
  const { plan, role, email, now } = begun;
  const cycleId = plan.cycle.id;
  return transaction(sql, async (tx) => {
    const window = await applicationWindow(tx, plan, role, now);
    if (window?.state !== 'open') return 'late';
    await tx`select 1 from cycle where id = ${cycleId} for update`;
    const known = (await knownByEmail(tx, cycleId, [email])).find((one) => one.role === role);
    if (known !== undefined && known.left_at === null) await sendLinkAgain(tx, { plan, role, email, now });
    else await keepBegun(tx, begun, window, known);
    return 'saved';
  });
}

async function keepBegun(
  tx: Sql,
  begun: Begun,
  { ask, dueAt }: Window,
  known: Known | undefined,
): Promise<void> {
  const { plan, unit, entered, now } = begun;
  const cycleId = plan.cycle.id;
  const [made = ''] = await insertParticipants(tx, cycleId, [begun], { source: 'page', now });
  const id = known?.id ?? made;
  if (known !== undefined) await comeBack(tx, { id, unit, dueAt, now });
  await tx`
    insert into obligation
      (id, cycle_id, participant_id, kind, ask_id, subject, occurrence, opened_at, due_at, state)
    values (adept_id('ob', concat_ws('/', ${id}::text, 'apply', ${ask.subject}::text, ${ask.occurrence}::int)),
      ${cycleId}, ${id}, 'apply', ${ask.id}, ${ask.subject}, ${ask.occurrence}, ${now}, ${dueAt}, 'open')
    on conflict do nothing`;
  const [owed] = await tx<{ id: string; key: string }[]>`
    select o.id, concat_ws('/', 'application-saved', o.id, ${eachTime(tx)}) as key
    from obligation o join participant p on p.id = o.participant_id where p.id = ${id} and o.kind = 'apply'`;
  if (owed === undefined) throw new Error('An application was begun and not kept');
  await saveUnfinished(tx, { obligationId: owed.id, entered, now });
  await enqueue(tx, {
    key: owed.key,
    cycleId,
    template: 'application-saved',
    params: { ask: ask.id },
    recipientKind: 'participant',
    recipient: id,
    obligationId: owed.id,
    at: now,
  });
}

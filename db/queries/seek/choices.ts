/**
 * In a rolling programme each chooses on days of their own: asked when they come, from those who are free now; asked
 * again when nobody whom they chose can, or somebody new has come.
 */
import type { Sql } from '../../client.ts';
import { choiceDates } from '../../../definitions/plan/choice-dates.ts';
import { onlyPairs } from '../../../definitions/plan/formats.ts';
import type { EpochMs, Plan } from '../../../definitions/plan/types.ts';
import { cycleWorkflowId } from '../../../workflows/messages.ts';
import type { Pool, PoolPerson } from '../matches/pool.ts';
import { wakeCycle } from '../relay.ts';
import { insertSteps, type StepRow } from '../steps.ts';
import { freeFor } from './wishes-of.ts';

/** A mentor is not asked anew each time that somebody comes. */
const MENTORS_REST = '30 days';

interface Asked {
  readonly id: string;
  readonly state: 'open' | 'met' | 'expired' | 'withdrawn';
  readonly opened_at: EpochMs;
  /** Whether a mentor was asked lately. */
  readonly lately: boolean;
}

async function askedBefore(tx: Sql, participant: string, now: EpochMs): Promise<Asked[]> {
  return tx<Asked[]>`
    select id, state, opened_at, opened_at > ${now}::timestamptz - ${MENTORS_REST}::interval as lately
    from obligation where participant_id = ${participant} and kind = 'choose' order by occurrence desc`;
}

/** True: they are asked to choose, now or since before. False where there is nobody to choose, or they did not. */
export async function askToChoose(tx: Sql, pool: Pool, person: PoolPerson, now: EpochMs): Promise<boolean> {
  // A group is made as a whole, by a coordinator.
  const dates = onlyPairs(pool.plan) ? choiceDates(pool.plan, now) : null;
  if (dates === null || pool.plan.matching.choose?.by.includes(person.role) !== true) return false;
  const before = await askedBefore(tx, person.id, now);
  if (before.some(({ state }) => state === 'open')) return true;
  const free = (await freeFor(tx, pool, person)).map(({ id }) => id);
  if (free.length === 0 || !(await isAskedAnew(tx, person, before[0], free))) return false;
  const occurrence = before.length + 1;
  const id = await openChoice(tx, pool.plan, person, { occurrence, due: dates.due, now });
  await insertSteps(tx, [
    ...dates.reminders.map((at, index) => stepOf(pool.plan, 'remind-choice', id, index + 1, at)),
    stepOf(pool.plan, 'close-choice', id, 1, dates.due),
  ]);
  await wakeCycle(tx, pool.plan.cycle.id, now);
  return true;
}

/** Whoever let it pass is asked again when somebody has come since; a mentor a month later at the earliest. */
async function isAskedAnew(
  tx: Sql,
  { role }: PoolPerson,
  last: Asked | undefined,
  free: readonly string[],
): Promise<boolean> {
  if (last === undefined || last.state === 'withdrawn') return true;
  if (role === 'mentor' && last.lately) return false;
  if (last.state === 'met') return true;
  const [newcomer] = await tx`
    select 1 from participant p where p.id = any(${[...free]}) and (p.applied_at > ${last.opened_at}
      or exists (select from rest z where z.participant_id = p.id and z.back_at > ${last.opened_at})) limit 1`;
  return newcomer !== undefined;
}

interface Opening {
  readonly occurrence: number;
  readonly due: EpochMs;
  readonly now: EpochMs;
}

async function openChoice(
  tx: Sql,
  { cycle }: Plan,
  { id: participant, role }: PoolPerson,
  { occurrence, due, now }: Opening,
): Promise<string> {
  const key = [participant, 'choose', role, occurrence].join('/');
  await tx`
    insert into obligation
      (id, cycle_id, participant_id, kind, subject, occurrence, opened_at, due_at, state)
    values (adept_id('ob', ${key}), ${cycle.id}, ${participant}, 'choose', ${role}, ${occurrence}, ${now}, ${due}, 'open')
    on conflict do nothing`;
  const [row] = await tx<{ id: string }[]>`select adept_id('ob', ${key}) as id`;
  const id = row?.id ?? '';
  await enqueueChoice(tx, id, `ask/${id}`, 'ask-choose', now);
  return id;
}

async function enqueueChoice(
  tx: Sql,
  obligation: string,
  key: string,
  template: 'ask-choose' | 'remind-choose',
  now: EpochMs,
): Promise<void> {
  await tx`
    insert into message (id, key, cycle_id, template, params, recipient_kind, recipient, obligation_id, at, state)
    select adept_id('msg', ${key}), ${key}, cycle_id, ${template}, '{}', 'participant', participant_id, id, ${now},
      'queued'
    from obligation where id = ${obligation} and state = 'open' on conflict do nothing`;
}

/** Behind the other steps of an instant: who has been proposed to by then is not reminded. */
const SEQ = 21;

function stepOf(
  { cycle }: Plan,
  kind: 'remind-choice' | 'close-choice',
  obligation: string,
  occurrence: number,
  at: EpochMs,
): StepRow {
  const owner = cycleWorkflowId(cycle.id);
  const key = `${kind}/${obligation}/${occurrence}`;
  return { owner, cycle_id: cycle.id, key, kind, subject: obligation, occurrence, seq: SEQ, at };
}

/** Reminds somebody who has not chosen yet. */
export async function remindChoice(
  tx: Sql,
  { obligation, occurrence, now }: { obligation: string; occurrence: number; now: EpochMs },
): Promise<void> {
  await enqueueChoice(tx, obligation, `remind/${occurrence}/${obligation}`, 'remind-choose', now);
}

/** The time to choose is over. Gives who let it pass; null: they had chosen. */
export async function expireChoice(tx: Sql, obligation: string, now: EpochMs): Promise<string | null> {
  const [row] = await tx<{ participant_id: string }[]>`
    update obligation set state = 'expired', closed_at = ${now} where id = ${obligation} and state = 'open'
    returning participant_id`;
  return row?.participant_id ?? null;
}

/** Nobody who has somebody, and no place for another, is to choose any more. */
export async function withdrawChoices(tx: Sql, participants: readonly string[], now: EpochMs): Promise<void> {
  await tx`
    update obligation set state = 'withdrawn', closed_at = ${now}
    where kind = 'choose' and ask_id is null and state = 'open' and participant_id = any(${[...participants]})`;
}

/** A coordinator's search for one person: a task with a deadline of its own, and reminders until it is done. */
import type { Sql } from '../../client.ts';
import type { Template } from '../../../definitions/plan/messages.ts';
import { searchDates } from '../../../definitions/plan/search-dates.ts';
import type { EpochMs, Plan } from '../../../definitions/plan/types.ts';
import { cycleWorkflowId } from '../../../workflows/messages.ts';
import { enqueue } from '../messages.ts';
import { wakeCycle } from '../relay.ts';
import { insertSteps, type StepRow } from '../steps.ts';
import { openTask } from '../tasks.ts';

export interface Search {
  /** A participant's id, and their unit. */
  readonly participant: string;
  readonly unit: string;
  readonly now: EpochMs;
}

/**
 * Gives the search for a partner to the unit's coordinator. One that is open stays as it is.
 * @returns false where no coordinator searches in this programme
 */
export async function openSearch(tx: Sql, plan: Plan, { participant, unit, now }: Search): Promise<boolean> {
  const dates = searchDates(plan, now);
  if (dates === null) return false;
  const before = await searchesFor(tx, participant);
  if (before.some(({ open }) => open)) return true;
  const cycleId = plan.cycle.id;
  const subject = `${participant}/${before.length + 1}`;
  const task = { cycleId, unitId: unit, kind: 'search', subject, facts: { participant }, now } as const;
  await openTask(tx, { ...task, dueAt: dates.due });
  await tellSearch(tx, { cycleId, unit, subject, now }, 'search', `search/${subject}`);
  await insertSteps(
    tx,
    dates.reminders.map((at, index) => reminder(cycleId, subject, index + 1, at)),
  );
  await wakeCycle(tx, cycleId, now);
  return true;
}

async function searchesFor(tx: Sql, participant: string): Promise<{ open: boolean }[]> {
  return tx<{ open: boolean }[]>`
    select closed_at is null as open from task where kind = 'search' and facts ->> 'participant' = ${participant}`;
}

/** The last of the cycle's own steps at an instant: what is found by then is not reminded of. */
const SEQ = 20;

function reminder(cycleId: string, subject: string, occurrence: number, at: EpochMs): StepRow {
  const owner = cycleWorkflowId(cycleId);
  const key = `remind-search/${subject}/${occurrence}`;
  return { owner, cycle_id: cycleId, key, kind: 'remind-search', subject, occurrence, seq: SEQ, at };
}

/**
 * Reminds the coordinator of a search that is still open; when its date has been missed, whoever waits hears that too.
 * @param subject the task's
 */
export async function remindSearch(
  tx: Sql,
  {
    cycleId,
    subject,
    occurrence,
    now,
  }: { cycleId: string; subject: string; occurrence: number; now: EpochMs },
): Promise<void> {
  const [task] = await tx<{ unit: string; waiting: string; missed: boolean }[]>`
    select unit_id as unit, facts ->> 'participant' as waiting, coalesce(due_at <= ${now}, false) as missed from task
    where cycle_id = ${cycleId} and kind = 'search' and subject = ${subject} and closed_at is null`;
  if (task === undefined) return;
  const key = `remind-search/${occurrence}/${subject}`;
  await tellSearch(tx, { cycleId, unit: task.unit, subject, now }, 'remind-search', key);
  if (task.missed) await tellWaiting(tx, { cycleId, participant: task.waiting, unit: task.unit, now });
}

/** Once, as after a publication: that there is nobody yet, and that the coordinator goes on looking. */
async function tellWaiting(
  tx: Sql,
  { cycleId, participant, unit, now }: Search & { readonly cycleId: string },
): Promise<void> {
  await enqueue(tx, {
    key: `unmatched/${participant}`,
    cycleId,
    template: 'unmatched',
    params: { unit },
    recipientKind: 'participant',
    recipient: participant,
    at: now,
  });
}

interface About {
  readonly cycleId: string;
  readonly unit: string;
  readonly subject: string;
  readonly now: EpochMs;
}

async function tellSearch(tx: Sql, about: About, template: Template, key: string): Promise<void> {
  const { cycleId, unit, subject, now: at } = about;
  const params = { unit, search: subject };
  await enqueue(tx, { key, cycleId, template, params, at, recipientKind: 'unit', recipient: unit });
}

/** Closes the searches for people who have somebody now, or who have left, and what else waits for that. */
export async function closeSearches(tx: Sql, participants: readonly string[], now: EpochMs): Promise<void> {
  await tx`
    update task set closed_at = ${now}
    where kind in ('search', 'entitled') and closed_at is null and facts ->> 'participant' = any(${[...participants]})`;
}

/** Whether a coordinator is searching for somebody. */
export async function isSought(tx: Sql, participant: string): Promise<boolean> {
  return (await searchesFor(tx, participant)).some(({ open }) => open);
}

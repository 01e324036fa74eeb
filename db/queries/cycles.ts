/** Cycles: started, listed, paused, resumed, cancelled, finished. */
import { json, transaction, type Sql } from '../client.ts';
import { monthWindows } from '../../definitions/plan/month-windows.ts';
import type { EpochMs, Plan } from '../../definitions/plan/types.ts';
import { writeSharedDates } from './cycle-dates.ts';
import { cancelAll } from './relationships/appointments.ts';
import { findPlan, keep, keptBefore, unlessSame } from './plans.ts';
import { openTask } from './tasks.ts';
import { startCycleWorkflow, wakeAll } from './relay.ts';

export type CycleState = 'running' | 'paused' | 'cancelled' | 'finished';

export interface CycleRow {
  readonly id: string;
  readonly definition_id: string;
  readonly programme: string;
  readonly plan: Plan;
  readonly plan_sha256: string;
  readonly clock: 'real' | 'virtual';
  readonly state: CycleState;
  readonly created_at: EpochMs;
  readonly starts_at: EpochMs;
  readonly ends_at: EpochMs;
  readonly ended_at: EpochMs | null;
  /** When somebody ended a rolling cycle. */
  readonly closing_at: EpochMs | null;
}

export interface NewCycle {
  readonly definitionId: string;
  readonly plan: Plan;
  readonly sha256: string;
  readonly clock: 'real' | 'virtual';
  readonly now: EpochMs;
}

/**
 * Writes a cycle with all its dates and asks the relay to start its workflow. A cycle that exists already is
 * left as it is; where it was cancelled, the new one gets the next number, `su-alumni-2024-25-2`.
 * @returns created false when a cycle of that id is there and was not cancelled
 */
export async function createCycle(sql: Sql, cycle: NewCycle): Promise<{ cycleId: string; created: boolean }> {
  return transaction(sql, async (tx) => {
    const cycleId = await freeId(tx, cycle.plan.cycle.id);
    const plan = { ...cycle.plan, cycle: { ...cycle.plan.cycle, id: cycleId } };
    const inserted = await tx`
      insert into cycle (id, definition_id, programme, plan, plan_sha256, clock, state, created_at, starts_at, ends_at)
      values (${cycleId}, ${cycle.definitionId}, ${plan.programme.id}, ${json(tx, plan)}, ${cycle.sha256},
        ${cycle.clock}, 'running', ${cycle.now}, ${plan.cycle.startsAt}, ${plan.cycle.endsAt})
      on conflict do nothing`;
    if (inserted.count === 0) return { cycleId, created: false };
    await writeDates(tx, plan);
    await askForWindows(tx, plan, cycle.now);
    await startCycleWorkflow(tx, cycleId, cycle.now);
    return { cycleId, created: true };
  });
}

/** The id itself, or the first numbered one after those that were cancelled. */
async function freeId(tx: Sql, id: string, number = 1): Promise<string> {
  const candidate = number === 1 ? id : `${id}-${number}`;
  const cancelled = await tx`select 1 from cycle where id = ${candidate} and state = 'cancelled'`;
  return cancelled.length === 0 ? candidate : freeId(tx, id, number + 1);
}

async function writeDates(tx: Sql, plan: Plan): Promise<void> {
  const cycle_id = plan.cycle.id;
  const units = plan.units.map(({ id, coordinator }) => ({ cycle_id, id, coordinator }));
  await tx`insert into unit ${tx(units)}`;
  await writeSharedDates(tx, cycle_id, plan);
}

/** Windows whose day is to be fixed, and that open too soon for a request on a date of its own. */
async function askForWindows(tx: Sql, plan: Plan, now: EpochMs): Promise<void> {
  for (const { ask } of monthWindows(plan)) {
    if (plan.steps.some(({ kind, subject }) => kind === 'fix-date' && subject === ask)) continue;
    const dueAt = plan.asks.find(({ id }) => id === ask)?.opens ?? null;
    const task = { cycleId: plan.cycle.id, unitId: null, kind: 'fix-date', subject: ask } as const;
    await openTask(tx, { ...task, facts: {}, dueAt, now });
  }
}

type ReadCycle = Omit<CycleRow, 'plan'> & { readonly plan: Plan | null };

export async function getCycle(sql: Sql, id: string): Promise<CycleRow | null> {
  const before = keptBefore(id);
  const [row] = await sql<ReadCycle[]>`
    select id, definition_id, programme, ${unlessSame(sql, before)} as plan, plan_sha256, clock, state, created_at,
      starts_at, ends_at, ended_at, closing_at
    from cycle where id = ${id}`;
  if (row === undefined) return null;
  return { ...row, plan: keep(id, before, { sha256: row.plan_sha256, plan: row.plan }) };
}

/** As `findPlan`. @throws Error when there is no such cycle */
export async function getPlan(sql: Sql, cycleId: string): Promise<Plan> {
  const plan = await findPlan(sql, cycleId);
  if (plan === null) throw new Error(`No cycle ${cycleId}`);
  return plan;
}

async function changeState(
  tx: Sql,
  id: string,
  from: readonly CycleState[],
  to: CycleState,
): Promise<boolean> {
  const changed = await tx`update cycle set state = ${to} where id = ${id} and state = any(${from})`;
  return changed.count > 0;
}

/** Holds all effects of a cycle: steps, settlements and mail. No date moves. False when it was not running. */
export async function pauseCycle(sql: Sql, id: string): Promise<boolean> {
  return changeState(sql, id, ['running'], 'paused');
}

/** Lets a paused cycle go on; what fell due meanwhile happens now. False when it was not paused. */
export async function resumeCycle(sql: Sql, id: string, now: EpochMs): Promise<boolean> {
  return transaction(sql, async (tx) => {
    const resumed = await changeState(tx, id, ['paused'], 'running');
    if (resumed) await wakeAll(tx, id, now);
    return resumed;
  });
}

/**
 * Ends a cycle before its time: open obligations are withdrawn, relationships ended, queued mail suppressed,
 * and everybody who takes part is told once. False when it had ended already.
 */
export async function cancelCycle(sql: Sql, id: string, now: EpochMs): Promise<boolean> {
  return transaction(sql, async (tx) => {
    if (!(await changeState(tx, id, ['running', 'paused'], 'cancelled'))) return false;
    await wakeAll(tx, id, now);
    await tx`update cycle set ended_at = ${now} where id = ${id}`;
    await tx`update obligation set state = 'withdrawn', closed_at = ${now} where cycle_id = ${id} and state = 'open'`;
    await tx`update message set state = 'suppressed', reason = 'cancelled' where cycle_id = ${id} and state = 'queued'`;
    await cancelAll(tx, id, now);
    await tx`
      update relationship set state = case state when 'active' then 'ended' else 'declined' end, ended_at = ${now}
      where cycle_id = ${id} and state in ('proposed', 'active')`;
    await tx`update task set closed_at = ${now} where cycle_id = ${id} and closed_at is null`;
    await tellCancelled(tx, id, now);
    return true;
  });
}

async function tellCancelled(tx: Sql, cycleId: string, now: EpochMs): Promise<void> {
  await tx`
    insert into message (id, key, cycle_id, template, params, recipient_kind, recipient, at, state)
    select adept_id('msg', key), key, ${cycleId}, 'cycle-cancelled', '{}', 'participant', id, ${now}, 'queued'
    from (select id, 'cycle-cancelled/' || id as key from participant
          where cycle_id = ${cycleId} and left_at is null) as who
    on conflict do nothing`;
}

/** The report is made: the cycle is over. */
export async function finishCycle(sql: Sql, id: string, now: EpochMs): Promise<void> {
  await sql`update cycle set state = 'finished', ended_at = ${now} where id = ${id} and state = 'running'`;
}

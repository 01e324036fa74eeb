/** A rolling cycle goes on: the next stretch is dated, and its steps are written. */
import { json, type Sql } from '../client.ts';
import { planHash } from '../../definitions/plan/hash.ts';
import { continued } from '../../definitions/plan/stretch.ts';
import type { EpochMs, Plan } from '../../definitions/plan/types.ts';
import { cycleWorkflowId } from '../../workflows/messages.ts';
import { writeSharedDates } from './cycle-dates.ts';

interface PlanRow {
  readonly plan: Plan;
  readonly first_plan: Plan | null;
}

/** Writes the next stretch of a rolling cycle. The caller sees to it that this happens once a stretch. */
export async function goOn(tx: Sql, cycleId: string): Promise<void> {
  const [row] = await tx<PlanRow[]>`select plan, first_plan from cycle where id = ${cycleId} for update`;
  if (row === undefined) throw new Error(`No cycle ${cycleId}`);
  const { plan, added } = continued(row.first_plan ?? row.plan, row.plan);
  await tx`update cycle set first_plan = coalesce(first_plan, plan) where id = ${cycleId}`;
  await replacePlan(tx, cycleId, plan);
  await writeSharedDates(tx, cycleId, added);
  for (const { id, due } of plan.asks.filter(({ standing }) => standing === true)) {
    await moveStanding(tx, cycleId, id, due);
  }
}

/** What stays open can be answered until the new end. */
async function moveStanding(tx: Sql, cycleId: string, ask: string, due: EpochMs): Promise<void> {
  await tx`update ask set due_at = ${due} where cycle_id = ${cycleId} and id = ${ask}`;
  await tx`
    update obligation set due_at = ${due}
    where cycle_id = ${cycleId} and ask_id = ${ask} and state in ('open', 'met')`;
  await tx`
    update step set at = ${due}
    where owner = ${cycleWorkflowId(cycleId)} and kind = 'close' and subject = ${ask} and done_at is null`;
}

/** Writes the plan of a cycle whose dates have changed as a whole. */
export async function replacePlan(tx: Sql, cycleId: string, plan: Plan): Promise<void> {
  await tx`
    update cycle set plan = ${json(tx, plan)}, plan_sha256 = ${planHash(plan)}, starts_at = ${plan.cycle.startsAt},
      ends_at = ${plan.cycle.endsAt}
    where id = ${cycleId}`;
}

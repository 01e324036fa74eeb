/** Applications that come at any time: the first that waits for a decision gives the coordinator a task with dates of its own. */
import type { Sql } from '../../client.ts';
import { reviewDates, type ReviewDates } from '../../../definitions/plan/review-dates.ts';
import type { EpochMs, Plan, Role } from '../../../definitions/plan/types.ts';
import { cycleWorkflowId } from '../../../workflows/messages.ts';
import { getPlan } from '../cycles.ts';
import { enqueue } from '../messages.ts';
import { wakeCycle } from '../relay.ts';
import { insertSteps, type StepRow } from '../steps.ts';
import { openTask } from '../tasks.ts';

interface Arrived {
  readonly cycleId: string;
  readonly role: Role;
  readonly ids: readonly string[];
  readonly now: EpochMs;
}

/** Tells the coordinators of those who have come, where applications have no last day. Who has a task is not told again. */
export async function tellOfArrivals(tx: Sql, { cycleId, role, ids, now }: Arrived): Promise<void> {
  const plan = await getPlan(tx, cycleId);
  const dates = reviewDates(plan, role, now);
  if (dates === null) return;
  const units = await tx<{ unit: string }[]>`
    select distinct unit_id as unit from participant p
    where id = any(${[...ids]}) and role = ${role} and admission = 'review' and not exists (
      select from task where cycle_id = ${cycleId} and kind = 'review-applications'
        and subject = concat_ws('/', p.unit_id, ${role}::text) and closed_at is null)
    order by 1`;
  for (const { unit } of units) await openReview(tx, plan, { unit, role, dates, now });
  if (units.length > 0) await wakeCycle(tx, cycleId, now);
}

interface Review {
  readonly unit: string;
  readonly role: Role;
  readonly dates: ReviewDates;
  readonly now: EpochMs;
}

async function openReview(tx: Sql, plan: Plan, review: Review): Promise<void> {
  const { unit, role, dates, now } = review;
  const cycleId = plan.cycle.id;
  const task = { cycleId, unitId: unit, kind: 'review-applications', subject: `${unit}/${role}` } as const;
  await openTask(tx, { ...task, facts: {}, dueAt: dates.due, now, since: now });
  await enqueue(tx, {
    key: `review/${cycleId}/${unit}/${role}/${now}`,
    cycleId,
    template: 'applications-to-review',
    params: { unit, role },
    at: now,
    recipientKind: 'unit',
    recipient: unit,
  });
  await insertSteps(tx, stepsOf(cycleId, review));
}

/** As the plan's own: after what closes. */
const SEQ = 6;

function stepsOf(cycleId: string, { unit, role, dates, now }: Review): StepRow[] {
  const step = (kind: 'remind-review' | 'escalate-review', at: EpochMs): StepRow => ({
    owner: cycleWorkflowId(cycleId),
    cycle_id: cycleId,
    key: `${kind}/${role}/${unit}/${now}`,
    kind,
    subject: `${role}/${unit}`,
    occurrence: 1,
    seq: SEQ,
    at,
  });
  const { reminder, escalation } = dates;
  return [
    ...(reminder === undefined ? [] : [step('remind-review', reminder)]),
    step('escalate-review', escalation),
  ];
}

/** Until when the applications of a unit are to be decided about, where a task says so. */
export async function reviewDue(tx: Sql, cycleId: string, unit: string, role: Role): Promise<EpochMs | null> {
  const [task] = await tx<{ due_at: EpochMs | null }[]>`
    select due_at from task where cycle_id = ${cycleId} and kind = 'review-applications'
      and subject = ${`${unit}/${role}`} and closed_at is null`;
  return task?.due_at ?? null;
}

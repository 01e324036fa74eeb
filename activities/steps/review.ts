/** Applications that coordinators decide about: they are asked, asked again, and the owner hears what was left. */
import { reviewDue } from '../../db/queries/admission/arrivals.ts';
import { unitsToDecide } from '../../db/queries/admission/review.ts';
import { enqueue } from '../../db/queries/messages.ts';
import { openTask } from '../../db/queries/tasks.ts';
import type { Template } from '../../definitions/plan/messages.ts';
import { zonedDay } from '../../definitions/plan/dates.ts';
import type { Role } from '../../definitions/plan/types.ts';
import type { StepContext, StepHandler } from './types.ts';

/** A role, and after it the unit where the step is about applications of that unit alone: `mentor/physics`. */
const roleOf = ({ step }: StepContext): Role => (step.subject.startsWith('mentor') ? 'mentor' : 'mentee');

/** Units that have something left to decide and are asked by this step. */
async function unitsLeft(context: StepContext): Promise<string[]> {
  const { tx, cycleId, step } = context;
  const units = await unitsToDecide(tx, cycleId, roleOf(context));
  const [, only] = step.subject.split('/');
  return only === undefined ? units : units.filter((unit) => unit === only);
}

async function tell(
  context: StepContext,
  unit: string,
  template: Template,
  to: 'unit' | 'owner',
): Promise<void> {
  const { tx, plan, cycleId, step, now } = context;
  const role = roleOf(context);
  const comes = plan.applications?.[role].reviewWithin !== undefined;
  const due = comes ? await reviewDue(tx, cycleId, unit, role) : null;
  await enqueue(tx, {
    key: `${step.key}/${cycleId}/${unit}`,
    cycleId,
    template,
    params: { unit, role, ...(due === null ? {} : { until: zonedDay(due - 1, plan.programme.timeZone) }) },
    at: now,
    recipientKind: to,
    recipient: to === 'unit' ? unit : '',
  });
}

/** The window has closed: each unit with applications gets its task. */
export const reviewApplications: StepHandler = async (context) => {
  const { tx, plan, cycleId, now } = context;
  const role = roleOf(context);
  for (const unit of await unitsToDecide(tx, cycleId, role)) {
    await openTask(tx, {
      cycleId,
      unitId: unit,
      kind: 'review-applications',
      subject: `${unit}/${role}`,
      facts: {},
      dueAt: plan.applications?.[role].reviewUntil ?? null,
      now,
    });
    await tell(context, unit, 'applications-to-review', 'unit');
  }
};

export const remindReview: StepHandler = async (context) => {
  for (const unit of await unitsLeft(context)) await tell(context, unit, 'remind-review', 'unit');
};

/** Nothing is decided by itself: until matches go out, coordinators still can. */
export const escalateReview: StepHandler = async (context) => {
  for (const unit of await unitsLeft(context)) await tell(context, unit, 'escalate-review', 'owner');
};

/** Applications that coordinators decide about: they are asked, asked again, and the owner hears what was left. */
import { unitsToDecide } from '../../db/queries/admission/review.ts';
import { enqueue } from '../../db/queries/messages.ts';
import { openTask } from '../../db/queries/tasks.ts';
import type { Template } from '../../definitions/plan/messages.ts';
import type { Role } from '../../definitions/plan/types.ts';
import type { StepContext, StepHandler } from './types.ts';

const roleOf = ({ step }: StepContext): Role => (step.subject === 'mentor' ? 'mentor' : 'mentee');

async function tell(
  context: StepContext,
  unit: string,
  template: Template,
  to: 'unit' | 'owner',
): Promise<void> {
  const { tx, cycleId, step, now } = context;
  await enqueue(tx, {
    key: `${step.key}/${cycleId}/${unit}`,
    cycleId,
    template,
    params: { unit, role: roleOf(context) },
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
  const units = await unitsToDecide(context.tx, context.cycleId, roleOf(context));
  for (const unit of units) await tell(context, unit, 'remind-review', 'unit');
};

/** Nothing is decided by itself: until matches go out, coordinators still can. */
export const escalateReview: StepHandler = async (context) => {
  const units = await unitsToDecide(context.tx, context.cycleId, roleOf(context));
  for (const unit of units) await tell(context, unit, 'escalate-review', 'owner');
};

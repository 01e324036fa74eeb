import { inviteInterested } from '../../db/queries/interests.ts';
import { closeTask } from '../../db/queries/tasks.ts';
import type { StepHandler } from './types.ts';

/**
 * The window itself is a matter of its two dates: the page and the import compare them with the time. Those whom an
 * earlier cycle could not take are the first to hear.
 */
export const openApplications: StepHandler = async ({ tx, plan, cycleId, step, now }) => {
  // Whoever has not fixed the day by now has let the planned one stand.
  await closeTask(tx, cycleId, 'fix-date', `apply-${step.subject}`, now);
  await inviteInterested(tx, plan, step.subject === 'mentor' ? 'mentor' : 'mentee', now);
};

/** What imported people have not sent expires with the ask's own close step. */
export const closeApplications: StepHandler = async () => undefined;

import { remindSearch } from '../../db/queries/seek/searches.ts';
import type { StepHandler } from './types.ts';

/** Reminds a coordinator of somebody who is still waiting. */
export const remindSearchStep: StepHandler = async ({ tx, cycleId, step, now }) => {
  await remindSearch(tx, { cycleId, subject: step.subject, occurrence: step.occurrence, now });
};

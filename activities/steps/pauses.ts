import { resumePair } from '../../db/queries/relationships.ts';
import type { StepHandler } from './types.ts';

/** The day of return has come. */
export const resumeStep: StepHandler = async ({ tx, plan, step, now }) => {
  await resumePair(tx, plan, { relationship: step.subject, now });
};

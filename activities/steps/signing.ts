import { closeSigning, enqueueSigning } from '../../db/queries/relationships.ts';
import type { StepHandler } from './types.ts';

/** Asks again those who have not signed. */
export const remindSign: StepHandler = async ({ tx, step, now }) => {
  await enqueueSigning(tx, step.subject, step.occurrence, now);
};

/** The date by which the agreement was to be signed: without it, what the definition says happens. */
export const closeSign: StepHandler = async ({ tx, plan, step, now }) => {
  await closeSigning(tx, plan, step.subject, now);
};

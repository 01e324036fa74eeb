import { closeAcceptance, complete, enqueueAcceptance } from '../../db/queries/relationships.ts';
import type { StepHandler } from './types.ts';

/** Asks again those of the pair who have not answered. */
export const remindAcceptance: StepHandler = async ({ tx, step, now }) => {
  await enqueueAcceptance(tx, step.subject, 'remind', step.occurrence, now);
};

/** The deadline: silence becomes what the definition says. */
export const closeAcceptanceStep: StepHandler = async ({ tx, plan, step, now }) => {
  await closeAcceptance(tx, plan, step.subject, now);
};

/** The programme ends for this pair. */
export const completeStep: StepHandler = async ({ tx, plan, step, now }) => {
  await complete(tx, plan, step.subject, now);
};

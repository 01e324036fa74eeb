import { thankAll } from '../../db/queries/relationships.ts';
import type { StepHandler } from './types.ts';

/** Recognition on a date of its own. */
export const thank: StepHandler = async ({ tx, plan, cycleId, step, now }) => {
  const recognition = plan.recognition?.find(({ id }) => id === step.subject);
  if (recognition === undefined) throw new Error(`The plan has no recognition ${step.subject}`);
  await thankAll(tx, cycleId, recognition, now);
};

import { comeBackOnDay } from '../../db/queries/pools.ts';
import type { StepHandler } from './types.ts';

/** The day on which a member of a pool wanted to be there again. */
export const returnMember: StepHandler = async ({ tx, plan, step, now }) => {
  await comeBackOnDay(tx, plan, { participant: step.subject, now });
};

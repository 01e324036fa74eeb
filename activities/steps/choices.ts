import { expireChoice, remindChoice } from '../../db/queries/seek/choices.ts';
import { seek } from '../../db/queries/seek/seek.ts';
import type { StepHandler } from './types.ts';

/** Reminds somebody who is to choose and has not. */
export const remindChoiceStep: StepHandler = async ({ tx, step, now }) => {
  await remindChoice(tx, { obligation: step.subject, occurrence: step.occurrence, now });
};

/** Whoever has not chosen is matched otherwise, where the definition says how. */
export const closeChoiceStep: StepHandler = async ({ tx, plan, step, now }) => {
  const silent = await expireChoice(tx, step.subject, now);
  if (silent !== null) await seek(tx, plan, silent, now);
};

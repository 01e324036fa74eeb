import { endSilence, tellSilence, type Asking } from '../../db/queries/silence.ts';
import { relationshipIn } from '../../db/queries/steps.ts';
import type { StepContext, StepHandler } from './types.ts';

/** What a step is about: an ask of all, or in a pair's own workflow of that pair. */
function askingOf({ cycleId, step, now }: StepContext): Asking {
  return { cycleId, ask: step.subject, relationship: relationshipIn(step.owner), now };
}

/** Tells the coordinators who has not answered. */
export const tellSilent: StepHandler = (context) => tellSilence(context.tx, askingOf(context));

/** Ends the pairs of those who have answered nothing since. */
export const endSilent: StepHandler = (context) => endSilence(context.tx, context.plan, askingOf(context));

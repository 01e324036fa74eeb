/** Until when an agreement is to be signed. Pure: bundles into workflows. */
import { instantOf, zonedDay } from './instants.ts';
import { remindersFor } from './pair-dates.ts';
import { anchorsOf } from './redate.ts';
import type { EpochMs, Plan } from './types.ts';

export interface SigningDates {
  readonly due: EpochMs;
  /** Between the first mail and the deadline. */
  readonly reminders: readonly EpochMs[];
}

/**
 * When what was accepted at an instant is to be signed.
 * @returns null where the programme has no agreement
 */
export function signingDates(plan: Plan, acceptedAt: EpochMs): SigningDates | null {
  const { agreement } = plan.relationship;
  if (agreement === undefined) return null;
  const { timeZone } = plan.programme;
  const rule = {
    base: { day: zonedDay(acceptedAt, timeZone) },
    plus: [agreement.within],
    moment: 'end',
    ...(plan.cycle.rolling === true ? {} : { withinCycle: true }),
    words: '',
  } as const;
  const due = instantOf(rule, anchorsOf(plan), timeZone, plan.sendHour);
  return { due, reminders: remindersFor(plan, acceptedAt, due) };
}

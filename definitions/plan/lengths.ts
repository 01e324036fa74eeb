/** How long a pair may be together, where it is asked. Pure: bundles into workflows. */
import { PAIR_START, dayOf, zonedDay } from './instants.ts';
import { latestDay } from './pair-dates.ts';
import { anchorsOf } from './redate.ts';
import type { Day, EpochMs, Plan } from './types.ts';

/** What a pair is asked about its time; the ids of the asks. */
export const DURATION_ASK = 'duration';
export const EXTENSION_ASK = 'extension';

/** No pair is asked for more: three years, in the unit in which the duration is counted. */
const MOST = { day: 1096, 'working-day': 780, week: 156, month: 36 } as const;

/** The last day of a pair that lasts so many of the units in which its usual duration is counted, before any limit. */
function lengthDay(plan: Plan, startedAt: EpochMs, count: number): Day {
  const { ends, duration } = plan.relationship;
  const start = { ...anchorsOf(plan), [PAIR_START]: zonedDay(startedAt, plan.programme.timeZone) };
  const plus = duration === undefined ? ends.plus : [{ ...duration.length, count }];
  return dayOf({ ...ends, plus }, start);
}

/** The last day of a pair that lasts so long, within the limits of the cycle. */
export function chosenDay(plan: Plan, startedAt: EpochMs, count: number): Day {
  return latestDay(plan, startedAt, lengthDay(plan, startedAt, count));
}

/**
 * The greatest count that can be chosen; at least 1. Where the cycle leaves no room for what is usual it is one more than
 * fits, and lasts as long as the cycle lets it: whoever keeps to what is usual loses nothing.
 */
export function longest(plan: Plan, startedAt: EpochMs): number {
  const fits = longestWhole(plan, startedAt);
  const usual = plan.relationship.duration?.length.count ?? fits;
  return usual > fits ? fits + 1 : fits;
}

/** The greatest count that the cycle leaves room for. */
function longestWhole(plan: Plan, startedAt: EpochMs): number {
  const most = MOST[plan.relationship.duration?.length.unit ?? 'month'];
  let [fits, over] = [1, most + 1];
  // Longer is later, so that halving finds the last that fits.
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    const day = lengthDay(plan, startedAt, middle);
    if (latestDay(plan, startedAt, day) === day) fits = middle;
    else over = middle;
  }
  return fits;
}

/** What the pages say about a pair's own time: how long it may be, and until when it would go on. */
import { extendedDay, zonedDay } from '../../definitions/plan/dates.ts';
import { formatDay } from '../../definitions/plan/format.ts';
import { longest } from '../../definitions/plan/lengths.ts';
import { startOfDay } from '../../definitions/plan/instants.ts';
import type { Day, EpochMs, Offset, Plan } from '../../definitions/plan/types.ts';
import { pages as words } from '../../locales/en/pages.ts';

export interface PairTime {
  readonly unit: Offset['unit'];
  /** What is usual, as a count and in words. */
  readonly count: number;
  readonly usual: string;
  readonly longest: number;
  /** The last day as it stands; '' where there is none. */
  readonly lastDay: string;
  /** The last day if the pair goes on for longer; '' where it cannot. */
  readonly until: string;
}

/** The time of a pair that has started; null where the programme lets no pair choose. */
export function pairTime(plan: Plan, opened: EpochMs | null, ends: EpochMs | null): PairTime | null {
  const { duration } = plan.relationship;
  if (duration === undefined || opened === null) return null;
  const zone = plan.programme.timeZone;
  const shown = (day: Day | null): string =>
    day === null ? '' : formatDay(startOfDay(day, zone), zone, words.lang);
  const { unit, count } = duration.length;
  return {
    unit,
    count,
    usual: words.obligation.length(count, unit),
    longest: longest(plan, opened),
    lastDay: shown(ends === null ? null : zonedDay(ends - 1, zone)),
    until: shown(ends === null ? null : extendedDay(plan, opened, ends)),
  };
}

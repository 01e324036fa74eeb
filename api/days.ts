import { zonedDay } from '../definitions/plan/dates.ts';
export { isDay } from '../definitions/plan/read-answer.ts';
import type { Day, EpochMs, Plan } from '../definitions/plan/types.ts';

const DAY_MS = 86_400_000;
/** Days since 1970-01-01 of a local day: whole days apart, whatever the clocks do. */
const count = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** Which day of the cycle it is, counted from 1, and how many it has; cut at both ends. */
export function dayNumber(plan: Plan, now: EpochMs): { readonly day: number; readonly days: number } {
  const { firstDay, lastDay } = plan.cycle;
  const days = count(lastDay) - count(firstDay) + 1;
  const today = count(zonedDay(now, plan.programme.timeZone)) - count(firstDay) + 1;
  return { day: Math.min(Math.max(today, 0), days), days };
}

/** The local day and time under which people look for an instant of a plan. */
import { zonedDay } from '../plan/instants.ts';
import type { DateRule, Day, EpochMs, Plan } from '../plan/types.ts';

/** True where a rule means the end of a day: its instant is already the next day's first. */
export function endsDay(rule: DateRule): boolean {
  return rule.moment === 'end' || rule.withinCycle === true;
}

/** The local day of an instant; a deadline belongs to the day that it ends. */
export function dayShown(plan: Plan, at: EpochMs, rule?: DateRule): Day {
  const ends = rule !== undefined && endsDay(rule);
  return zonedDay(ends ? at - 1 : at, plan.programme.timeZone);
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  const at = Date.parse(`${day}T00:00:00Z`);
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at - sinceMonday * 86_400_000).toISOString().slice(0, 10);
}

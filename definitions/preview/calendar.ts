/** What stands in the calendar of one role: its events, and the last days of what it is asked. */
import { startOfDay, endOfDay } from '../plan/dates.ts';
import type { Ask, Day, EpochMs, Plan, PlanEvent, Role } from '../plan/types.ts';
import { dayShown } from './days.ts';

export interface CalendarEntry {
  /** An event keeps the id that its invitation has, so that neither stands there twice. */
  readonly id: string;
  readonly about: { readonly event: PlanEvent } | { readonly ask: Ask } | 'matches';
  readonly day: Day;
  /** Local times; null: the whole day. */
  readonly fromTime: string | null;
  readonly toTime: string | null;
  readonly startsAt: EpochMs;
  readonly endsAt: EpochMs;
  readonly provisional: boolean;
}

function wholeDay(plan: Plan, id: string, about: CalendarEntry['about'], day: Day): CalendarEntry {
  const zone = plan.programme.timeZone;
  const whole = { fromTime: null, toTime: null, provisional: false };
  return { id, about, day, ...whole, startsAt: startOfDay(day, zone), endsAt: endOfDay(day, zone) };
}

function eventEntry(event: PlanEvent): CalendarEntry {
  const { id, day, from, to, startsAt, endsAt, provisional } = event;
  return { id, about: { event }, day, fromTime: from, toTime: to, startsAt, endsAt, provisional };
}

/** Invitations have their event, and reports of meetings would be noise. */
const DEADLINES: readonly Ask['obligation'][] = ['apply', 'check-in', 'give-feedback', 'tell-story'];

/** The entries of a role in the order of their days. */
export function calendarFor(plan: Plan, role: Role): readonly CalendarEntry[] {
  const events = plan.events.filter(({ roles }) => roles.includes(role)).map(eventEntry);
  const asks = plan.asks.filter(
    ({ obligation, roles }) => DEADLINES.includes(obligation) && roles.includes(role),
  );
  const last = asks.map((ask) =>
    wholeDay(plan, `last-day/${ask.id}`, { ask }, dayShown(plan, ask.due, ask.dueRule)),
  );
  const published = dayShown(plan, plan.matching.publishBy - 1);
  const matches =
    plan.matching.draftAt < plan.matching.publishBy ? [wholeDay(plan, 'matches', 'matches', published)] : [];
  return [...events, ...last, ...matches].toSorted((a, b) => a.startsAt - b.startsAt);
}

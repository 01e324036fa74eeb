/** Days of a plan, as people in its zone see them. */
import { plusDays, zonedDay } from '../../../plan/instants.ts';
import type { Ask, Day, EpochMs, Plan, PlanEvent, Rest } from '../../../plan/types.ts';

/** The local day of an instant. */
export function dayAt({ programme }: Plan, at: EpochMs): Day {
  return zonedDay(at, programme.timeZone);
}

/** The day that a deadline ends: it lies at the first instant of the next. */
export function dueDay(plan: Plan, { due }: Pick<Ask, 'due'>): Day {
  return dayAt(plan, due - 1);
}

/** The last day to publish matches; undefined where people are matched one by one. */
export function publishDay(plan: Plan): Day | undefined {
  const { matching, cycle } = plan;
  return matching.publishBy <= cycle.startsAt ? undefined : dueDay(plan, { due: matching.publishBy });
}

/** Holiday or break in which a day lies. */
export function restOn(rests: readonly Rest[] | undefined, day: Day): Rest | undefined {
  return rests?.find(({ first, last }) => first <= day && day <= last);
}

/** The first gathering at which pairs meet: the first event for both roles that is no training. */
export function firstGathering({ events }: Plan): PlanEvent | undefined {
  return events.find(({ training, roles }) => !training && roles.length > 1);
}

/** Something on a local day. */
export interface Dated {
  readonly day: Day;
}

const WEEK = 7;

/** The seven days in a row with the most of these; the earliest of several. */
export function busiestWeek<T extends Dated>(all: readonly T[]): readonly T[] {
  const inOrder = all.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  let [from, to] = [0, 0];
  let end = 0;
  inOrder.forEach(({ day }, start) => {
    const after = plusDays(day, WEEK);
    while (end < inOrder.length && (inOrder[end]?.day ?? '') < after) end += 1;
    if (end - start > to - from) [from, to] = [start, end];
  });
  return inOrder.slice(from, to);
}

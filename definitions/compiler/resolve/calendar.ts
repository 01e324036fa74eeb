/** Words to days: picks the year, checks that the day exists and lies in the cycle. */
import { Temporal } from 'temporal-polyfill';
import { plusDays, plusOffsets } from '../../plan/instants.ts';
import { remembered } from '../../plan/remembered.ts';
import type { Day } from '../../plan/types.ts';
import type { CalendarBase, MonthDay, MonthWeekday } from './date-words.ts';

/** First and last day of a cycle, both inclusive. */
export interface Bounds {
  readonly first: Day;
  readonly last: Day;
}

/** Which day of a month that is given as a whole: windows open on its first day and close on its last. */
export type Edge = 'first' | 'last';

const weekdays = remembered<number>();
const monthDays = remembered<Day | null>();

function monthDay(year: number, { month, day }: MonthDay): Day | undefined {
  const found = monthDays(`${year} ${month} ${day}`, () => {
    try {
      return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
    } catch {
      return null;
    }
  });
  return found ?? undefined;
}

const LAST = 5;

function monthWeekday(year: number, { month, weekday, nth }: MonthWeekday): Day {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const found = first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (nth - 1) * 7 });
  // Four weekdays of a kind in every month, five in some.
  return (nth === LAST && found.month !== month ? found.subtract({ days: 7 }) : found).toString();
}

/** The day in a given year; undefined when that year has no such day. */
export function dayIn(year: number, base: CalendarBase, edge: Edge = 'first'): Day | undefined {
  if ('day' in base) return monthDay(year, base);
  if ('weekday' in base) return monthWeekday(year, base);
  const first = Temporal.PlainDate.from({ year, month: base.month, day: 1 });
  return (edge === 'first' ? first : first.with({ day: first.daysInMonth })).toString();
}

const LEAP_YEAR = 2024;

/** A day that was found, or why there is none: 31 April does not exist, 5 August may lie outside the cycle. */
export type Found = { readonly day: Day } | { readonly none: 'no-such-day' | 'outside' };

/** A day of the calendar inside the bounds. A month that the bounds cut begins or ends with them. */
export function dayWithin(base: CalendarBase, bounds: Bounds, edge: Edge = 'first'): Found {
  if (dayIn(base.year ?? LEAP_YEAR, base) === undefined) return { none: 'no-such-day' };
  const days = daysOf(base, bounds, edge);
  const day = days.find((one) => one >= bounds.first && one <= bounds.last) ?? cutMonth(base, bounds, edge);
  return day === undefined ? { none: days.length > 0 ? 'outside' : 'no-such-day' } : { day };
}

function daysOf(base: CalendarBase, { first, last }: Bounds, edge: Edge): readonly Day[] {
  const years = base.year === undefined ? yearsBetween(first, last) : [base.year];
  return years.flatMap((year) => dayIn(year, base, edge) ?? []);
}

function cutMonth(base: CalendarBase, bounds: Bounds, edge: Edge): Day | undefined {
  if (!('whole' in base)) return undefined;
  const near = bounds[edge];
  return daysOf(base, bounds, edge).some((day) => day.slice(0, 7) === near.slice(0, 7)) ? near : undefined;
}

/** Every day inside the bounds that the words mean: a holiday comes each year. */
export function daysWithin(base: CalendarBase, bounds: Bounds): readonly Day[] {
  return daysOf(base, bounds, 'first').filter((day) => day >= bounds.first && day <= bounds.last);
}

export function yearsBetween(first: Day, last: Day): readonly number[] {
  const from = Number(first.slice(0, 4));
  const to = Number(last.slice(0, 4));
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The last day of a cycle that starts on a day and lasts some months, weeks or days. */
export function lastDayOf(first: Day, duration: Parameters<typeof plusOffsets>[1]): Day {
  return plusDays(plusOffsets(first, duration), -1);
}

/** The next days, from one on, that the words mean; a given year allows one at most. */
export function nextDays(base: CalendarBase, from: Day, count: number, edge: Edge = 'first'): readonly Day[] {
  if (base.year !== undefined) return [dayIn(base.year, base, edge) ?? []].flat();
  const year = Number(from.slice(0, 4));
  // 29 February comes again within eight years at the latest.
  const years = Array.from({ length: count * 8 + 1 }, (_, index) => year + index);
  return years
    .flatMap((one) => dayIn(one, base, edge) ?? [])
    .filter((day) => day >= from)
    .slice(0, count);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
  return weekdays(day, () => Temporal.PlainDate.from(day).dayOfWeek);
}

/** Whether a clock change skips a local time on its day, or lets it come twice. */
export function clockChange(day: Day, time: string, zone: string): 'gap' | 'overlap' | null {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`);
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return null;
  return earlier.toPlainDateTime().equals(local) ? 'overlap' : 'gap';
}

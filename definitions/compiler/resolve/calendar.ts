/** Words to days: picks the year, checks that the day exists and lies in the cycle, follows names. */
import { Temporal } from 'temporal-polyfill';
import { plusDays, plusOffsets } from '../../plan/instants.ts';
import type { Day } from '../../plan/types.ts';
import type { WordBase } from './date-words.ts';

/** First and last day of a cycle, both inclusive. */
export interface Bounds {
  readonly first: Day;
  readonly last: Day;
}

type CalendarDay = Extract<WordBase, { day: number }>;

/** The day in a given year; undefined when that year has no such day. */
export function dayIn(year: number, { month, day }: CalendarDay): Day | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

const LEAP_YEAR = 2024;

/** A day that was found, or why there is none: 31 April does not exist, 5 August may lie outside the cycle. */
export type Found = { readonly day: Day } | { readonly none: 'no-such-day' | 'outside' };

/** A day of the calendar inside the bounds. */
export function dayWithin(words: CalendarDay, { first, last }: Bounds): Found {
  if (dayIn(words.year ?? LEAP_YEAR, words) === undefined) return { none: 'no-such-day' };
  const years = words.year === undefined ? yearsBetween(first, last) : [words.year];
  const days = years.flatMap((year) => dayIn(year, words) ?? []);
  const day = days.find((one) => one >= first && one <= last);
  return day === undefined ? { none: days.length > 0 ? 'outside' : 'no-such-day' } : { day };
}

function yearsBetween(first: Day, last: Day): readonly number[] {
  const from = Number(first.slice(0, 4));
  const to = Number(last.slice(0, 4));
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The last day of a cycle that starts on a day and lasts some months, weeks or days. */
export function lastDayOf(first: Day, duration: Parameters<typeof plusOffsets>[1]): Day {
  return plusDays(plusOffsets(first, duration), -1);
}

/** The next days, from one on, that fall on a day of the calendar; a given year allows one at most. */
export function nextDays(words: CalendarDay, from: Day, count: number): readonly Day[] {
  if (words.year !== undefined) return [dayIn(words.year, words) ?? []].flat();
  const year = Number(from.slice(0, 4));
  // 29 February comes again within eight years at the latest.
  const years = Array.from({ length: count * 8 + 1 }, (_, index) => year + index);
  return years
    .flatMap((one) => dayIn(one, words) ?? [])
    .filter((day) => day >= from)
    .slice(0, count);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** The closed grammar of dates: `5 November 16:00-18:00`, `2024-11-05`, `2 weeks before kick-off`. Words only, no calendar. */
import { nearest } from '../nearest.ts';
import type { Offset } from '../../plan/types.ts';
import { readDuration } from './durations.ts';
import type { Read } from './durations.ts';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day of the calendar, without its year or with it, or the name of a day elsewhere in the definition. */
export type WordBase =
  { readonly day: number; readonly month: number; readonly year?: number } | { readonly name: string };

export interface DateWords {
  readonly base: WordBase;
  readonly plus: readonly Offset[];
  /** Local `HH:MM`; null where none is said. */
  readonly from: string | null;
  readonly to: string | null;
}

const TIME = '(?:[01]?\\d|2[0-3])[:.][0-5]\\d';
const WITH_TIME = new RegExp(`^(.+?),? (${TIME})(?: ?[-\\u2013] ?(${TIME}))?$`);

function clock(text: string | undefined): string | null {
  return text === undefined ? null : text.replace('.', ':').padStart(5, '0');
}

/** Reads a date. Offsets may stand before a name only: `a week before kick-off`. */
export function readDate(text: string): Read<DateWords> {
  const timed = WITH_TIME.exec(text);
  const words = timed?.[1] ?? text;
  const base = calendarDay(words) ?? relativeDay(words) ?? named(words);
  if (base === undefined) return { misread: guess(words) };
  return { value: { ...base, from: clock(timed?.[2]), to: clock(timed?.[3]) } };
}

type Based = Pick<DateWords, 'base' | 'plus'>;

function calendarDay(words: string): Based | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(words);
  if (iso) return { base: { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }, plus: [] };
  const [, day, name, year] = /^(\d{1,2}) ([A-Za-z]+)(?: (\d{4}))?$/.exec(words) ?? [];
  const month = MONTHS.findIndex((one) => one.toLowerCase() === name?.toLowerCase()) + 1;
  if (month === 0) return undefined;
  return {
    base: { day: Number(day), month, ...(year === undefined ? {} : { year: Number(year) }) },
    plus: [],
  };
}

function relativeDay(words: string): Based | undefined {
  const [, amount, direction, name] = /^(?:the )?(.+?) (before|after) (.+)$/.exec(words) ?? [];
  if (amount === undefined || name === undefined) return undefined;
  const read = readDuration(/^(?:day|week|month)$/.test(amount) ? `1 ${amount}` : amount);
  if (!('value' in read)) return undefined;
  const count = direction === 'before' ? -read.value.count : read.value.count;
  return { base: { name: baseName(name) }, plus: [{ unit: read.value.unit, count }] };
}

function baseName(words: string): string {
  if (words === 'cycle start') return 'cycle-start';
  return words === 'cycle end' ? 'cycle-last-day' : words;
}

function named(words: string): Based | undefined {
  if (!/^(?:cycle start|cycle end|[a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.test(words)) return undefined;
  return { base: { name: baseName(words) }, plus: [] };
}

function guess(words: string): { suggestion?: string; notYet?: string } {
  if (MONTHS.includes(words)) return { notYet: `${words} without a day` };
  if (/^(?:first|second|third|fourth|last) [A-Z][a-z]+day of /.test(words)) return { notYet: words };
  if (/working days? (?:before|after)/.test(words)) return { notYet: 'working days' };
  const [, before, day, after] =
    /^([A-Za-z]+)?\.? ?(\d{1,2})(?:st|nd|rd|th)?,? ?(?:of )?([A-Za-z]+)?\.?$/.exec(words) ?? [];
  const name = before ?? after;
  if (day === undefined || name === undefined) return {};
  const short = MONTHS.find((one) => name.length >= 3 && one.toLowerCase().startsWith(name.toLowerCase()));
  const month = short ?? nearest(name, MONTHS).nearest;
  return month === undefined ? {} : { suggestion: `${Number(day)} ${month}` };
}

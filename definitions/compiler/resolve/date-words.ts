/**
 * The closed grammar of dates: `5 November 16:00-18:00`, `2024-11-05`, `October`, `first Monday of October`,
 * `2 weeks before kick-off`. Words only, no calendar.
 */
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

const NTH = ['first', 'second', 'third', 'fourth', 'last'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

interface OfMonth {
  readonly month: number;
  readonly year?: number;
}
/** A day of a month. */
export type MonthDay = OfMonth & { readonly day: number };
/** A weekday of a month: 1 Monday to 7 Sunday; `nth` from 1, the last is 5. */
export type MonthWeekday = OfMonth & { readonly weekday: number; readonly nth: number };
/** A month as a whole. */
export type WholeMonth = OfMonth & { readonly whole: true };
/** What the calendar alone can date, once the year is known. */
export type CalendarBase = MonthDay | MonthWeekday | WholeMonth;
/** Something of the calendar, without its year or with it, or the name of a day elsewhere in the definition. */
export type WordBase = CalendarBase | { readonly name: string };

export interface DateWords {
  readonly base: WordBase;
  readonly plus: readonly Offset[];
  /** Local `HH:MM`; null where none is said. */
  readonly from: string | null;
  readonly to: string | null;
}

const TIME = '(?:[01]?\\d|2[0-3])[:.][0-5]\\d';
const WITH_TIME = new RegExp(`^(.+?),? (${TIME})(?: ?[-\\u2013] ?(${TIME}))?$`);

/** What people write around a date and Adept works out: its weekday, `at` before a time. */
const BESIDES = /^(?:on )?(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]* )|,? at$/gi;

function clock(text: string | undefined): string | null {
  return text === undefined ? null : text.replace('.', ':').padStart(5, '0');
}

/** Reads a date. Offsets may stand before a name only: `a week before kick-off`. */
export function readDate(text: string): Read<DateWords> {
  const timed = WITH_TIME.exec(text);
  const words = timed?.[1] ?? text;
  const read = relativeDay(words) ?? plainDay(words);
  if (read === undefined) {
    const { suggestion } = guess(words.replace(BESIDES, ''));
    const time = text.slice(words.length).replace(/^,/, '');
    return { misread: suggestion === undefined ? {} : { suggestion: `${suggestion}${time}` } };
  }
  return { value: { ...read, from: clock(timed?.[2]), to: clock(timed?.[3]) } };
}

type Based = Pick<DateWords, 'base' | 'plus'>;

function plainDay(words: string): Based | undefined {
  const base = isoDay(words) ?? monthDay(words) ?? monthWeekday(words) ?? wholeMonth(words) ?? named(words);
  return base && { base, plus: [] };
}

function isoDay(words: string): MonthDay | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(words);
  return iso === null ? undefined : { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
}

/** A month with its year, if one is said. */
function ofMonth(name: string | undefined, year: string | undefined): OfMonth | undefined {
  const month = MONTHS.findIndex((one) => one.toLowerCase() === name?.toLowerCase()) + 1;
  if (month === 0) return undefined;
  return { month, ...(year === undefined ? {} : { year: Number(year) }) };
}

function monthDay(words: string): MonthDay | undefined {
  const [, day, name, year] = /^(\d{1,2}) ([A-Za-z]+)(?: (\d{4}))?$/.exec(words) ?? [];
  const of = ofMonth(name, year);
  return of && { ...of, day: Number(day) };
}

function wholeMonth(words: string): WholeMonth | undefined {
  const [, name, year] = /^([A-Za-z]+)(?: (\d{4}))?$/.exec(words) ?? [];
  const of = ofMonth(name, year);
  return of && { ...of, whole: true };
}

function monthWeekday(words: string): MonthWeekday | undefined {
  const [, order, day, name, year] =
    /^(?:the )?([a-z]+) ([A-Za-z]+day) of ([A-Za-z]+)(?: (\d{4}))?$/i.exec(words) ?? [];
  const nth = NTH.indexOf(order?.toLowerCase() ?? '') + 1;
  const weekday = WEEKDAYS.findIndex((one) => one.toLowerCase() === day?.toLowerCase()) + 1;
  const of = ofMonth(name, year);
  return nth === 0 || weekday === 0 || of === undefined ? undefined : { ...of, weekday, nth };
}

function relativeDay(words: string): Based | undefined {
  const [, amount, direction, name] = /^(?:the )?(.+?) (before|after) (.+)$/.exec(words) ?? [];
  if (amount === undefined || name === undefined) return undefined;
  const read = readDuration(/^(?:day|week|month|working day)$/.test(amount) ? `1 ${amount}` : amount);
  if (!('value' in read)) return undefined;
  // What is no date may still be meant as a name: it is then looked for, and not found.
  const from = plainDay(name) ?? { base: { name } };
  const count = direction === 'before' ? -read.value.count : read.value.count;
  return { base: from.base, plus: [{ unit: read.value.unit, count }] };
}

/** Days that are named with two words. */
const TWO_WORDS: Readonly<Record<string, string>> = {
  'cycle start': 'cycle-start',
  'cycle end': 'cycle-last-day',
  'pair start': 'pair-start',
  'pair end': 'pair-end',
};

function named(words: string): { readonly name: string } | undefined {
  const name = TWO_WORDS[words] ?? words;
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) ? { name } : undefined;
}

/** `Oct`, `Septmber` */
function monthMeant(name: string): string | undefined {
  const short = MONTHS.find((one) => name.length >= 3 && one.toLowerCase().startsWith(name.toLowerCase()));
  return short ?? (name.length > 3 ? nearest(name, MONTHS).nearest : undefined);
}

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `mid-December`, `the end of May`, `some time in May` */
function partOfMonth(words: string): string | undefined {
  const [, part = '', name = ''] =
    /^(?:the )?(early|mid|middle of|late|end of|beginning of|start of|some ?time in|in|during)[ -]+([A-Za-z]+)$/i.exec(
      words,
    ) ?? [];
  const month = name === '' ? undefined : monthMeant(name);
  if (month === undefined) return undefined;
  if (/^mid/i.test(part)) return `15 ${month}`;
  if (/^(?:early|beginning|start)/i.test(part)) return `1 ${month}`;
  return /^(?:late|end)/i.test(part) ? `${LAST_DAYS[MONTHS.indexOf(month)]} ${month}` : month;
}

/** `13.1.2027`: the day before the month, as in the countries that write dots. */
function dotted(words: string): string | undefined {
  const [, day, number, year] = /^(\d{1,2})\. ?(\d{1,2})\.? ?(\d{4})?$/.exec(words) ?? [];
  const month = MONTHS[Number(number) - 1];
  return month === undefined
    ? undefined
    : [Number(day), month, ...(year === undefined ? [] : [year])].join(' ');
}

function guess(words: string): { suggestion?: string } {
  if (plainDay(words) !== undefined) return { suggestion: words };
  const european = dotted(words);
  if (european !== undefined) return { suggestion: european };
  const inOf = /^(?:the )?[a-z]+ [A-Za-z]+day in [A-Za-z]+$/i.test(words)
    ? words.replace(' in ', ' of ')
    : undefined;
  if (inOf !== undefined && monthWeekday(inOf) !== undefined) return { suggestion: inOf };
  const alone = /^[A-Za-z]{3,}\.?$/.test(words) ? monthMeant(words.replace('.', '')) : undefined;
  if (alone !== undefined) return { suggestion: alone };
  const part = partOfMonth(words);
  if (part !== undefined) return { suggestion: part };
  const [, before, day, after] =
    /^([A-Za-z]+)?\.? ?(\d{1,2})(?:st|nd|rd|th)?,? ?(?:of )?([A-Za-z]+)?\.?$/.exec(words) ?? [];
  const name = before ?? after;
  if (day === undefined || name === undefined) return {};
  const month = monthMeant(name);
  return month === undefined ? {} : { suggestion: `${Number(day)} ${month}` };
}

/** Durations and rhythms in words: `9 months`, `P9M`, `every: month`, `60 minutes`. */
import type { Offset } from '../../plan/types.ts';

/** A text that is not understood; a suggestion when what was meant can be guessed. */
export interface Misread {
  readonly suggestion?: string;
}
export type Read<T> = { readonly value: T } | { readonly misread: Misread };

const UNITS: Readonly<Record<string, readonly [Offset['unit'], number]>> = {
  day: ['day', 1],
  week: ['week', 1],
  month: ['month', 1],
  year: ['month', 12],
  'working day': ['working-day', 1],
};
const COUNTS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, six: 6 };
const SHORT: Readonly<Record<string, string>> = { d: 'days', w: 'weeks', m: 'months', y: 'years' };
/** Longer than any programme; keeps dates inside the calendar. */
const MOST = 9999;
/** More than a year of them: months are meant. */
const MOST_WORKING_DAYS = 260;

function offset(count: number, name: string): Read<Offset> {
  const [unit, times] = UNITS[name] ?? [];
  const most = unit === 'working-day' ? MOST_WORKING_DAYS : MOST;
  if (unit === undefined || times === undefined || count < 1 || count * times > most) return { misread: {} };
  return { value: { unit, count: count * times } };
}

/** Reads `9 months`, `a week`, `P9M`. `9m` is refused: it could be minutes or months. */
export function readDuration(text: string): Read<Offset> {
  const words = /^(\d{1,4}|[a-z]+) (day|week|month|year|working day)s?$/.exec(text);
  const number = words?.[1] ?? '';
  const count = COUNTS[number] ?? Number(number);
  if (words?.[2] !== undefined && Number.isInteger(count)) return offset(count, words[2]);
  const iso = /^P(\d{1,4})([DWMY])$/.exec(text);
  if (iso?.[2] !== undefined) {
    const name = { D: 'day', W: 'week', M: 'month', Y: 'year' }[iso[2]] ?? '';
    return offset(Number(iso[1]), name);
  }
  const short = /^(\d{1,4}) ?([dwmy])$/i.exec(text);
  const long = SHORT[short?.[2]?.toLowerCase() ?? ''];
  return { misread: long === undefined ? {} : { suggestion: `${short?.[1] ?? ''} ${long}` } };
}

const RHYTHMS: Readonly<Record<string, string>> = {
  monthly: 'month',
  weekly: 'week',
  'every month': 'month',
  fortnightly: '2 weeks',
};

/** Reads a rhythm: `month`, `week`, `2 weeks`. */
export function readRhythm(text: string): Read<Offset> {
  if (/^(?:day|week|month|year)$/.test(text)) return offset(1, text);
  const suggestion = RHYTHMS[text.toLowerCase()];
  return suggestion === undefined ? readDuration(text) : { misread: { suggestion } };
}

/** Reads the length of a meeting in minutes: `60 minutes`, `1 hour`; a range, `20-60 minutes`, has two bounds. */
export function readMinutes(text: string): Read<{ readonly least: number; readonly most: number }> {
  const [, low = '', high, unit = ''] =
    /^(\d{1,3}|an)(?: ?[-\u2013] ?(\d{1,3}))? (minute|hour)s?$/.exec(text) ?? [];
  const inMinutes = (number: string): number =>
    (number === 'an' ? 1 : Number(number)) * (unit === 'hour' ? 60 : 1);
  const [least, most] = [inMinutes(low), inMinutes(high ?? low)];
  const sound = unit !== '' && least >= 5 && most <= 24 * 60 && least <= most;
  return sound ? { value: { least, most } } : { misread: {} };
}

/** Reads how much in all: `20 hours` in minutes, `8 sessions` as a count. */
export function readTarget(text: string): Read<{ readonly minutes: number } | { readonly sessions: number }> {
  const [, number, unit] = /^(\d{1,3}) (minute|hour|session|meeting)s?$/.exec(text) ?? [];
  const count = Number(number);
  if (unit === undefined || count < 1) return { misread: {} };
  if (unit === 'session' || unit === 'meeting') return { value: { sessions: count } };
  return { value: { minutes: unit === 'hour' ? count * 60 : count } };
}

/** Reads a count with its bounds: `3`, or `2-3`. */
export function readSpan(text: string): Read<{ readonly least: number; readonly most: number }> {
  const [, low, high] = /^(\d{1,2})(?: ?[-\u2013] ?(\d{1,2}))?$/.exec(text) ?? [];
  const [least, most] = [Number(low), Number(high ?? low)];
  return low !== undefined && least >= 1 && least <= most ? { value: { least, most } } : { misread: {} };
}

/**
 * When the gatherings of a first definition are: on Wednesdays of months, so that they suit every year. The first
 * Wednesday is a 1st to 7th, the second an 8th to 14th, and so on.
 */
import { MONTHS } from '../../definitions/compiler/resolve/date-words.ts';
import { dayAndMonth } from './answers.ts';
import type { Answers } from './answers.ts';

const DAY_MS = 86_400_000;
const WEEK = 7;
const NTH = ['first', 'second', 'third', 'fourth'] as const;
/** Any year that is no leap year: a leap day only adds room. */
const YEAR = 2025;
/** Five weeks of applications, two of matching, one to accept, and a few days. */
const KICK_OFF_AFTER = 61;
/** Feedback is asked for after the last gathering, and has ten days. */
const WRAP_UP_BEFORE_END = 16;

/** A week of a month: month from 0, counted on over the years; week from 0. */
interface WeekOfMonth {
  readonly month: number;
  readonly week: number;
}

function placeOf(at: number): { readonly month: number; readonly day: number } {
  const date = new Date(at);
  return { month: (date.getUTCFullYear() - YEAR) * 12 + date.getUTCMonth(), day: date.getUTCDate() };
}

/** The first of the four weeks of a month that begins after a day. */
function weekAfter(at: number): WeekOfMonth {
  const { month, day } = placeOf(at);
  const week = Math.ceil(day / WEEK);
  return week < NTH.length ? { month, week } : { month: month + 1, week: 0 };
}

/** The last of the four weeks of a month that is over by a day. */
function weekBefore(at: number): WeekOfMonth {
  const { month, day } = placeOf(at);
  const week = Math.min(Math.floor(day / WEEK), NTH.length) - 1;
  return week >= 0 ? { month, week } : { month: month - 1, week: NTH.length - 1 };
}

function named({ month, week }: WeekOfMonth, weekday: string): string {
  return `${NTH[week] ?? 'first'} ${weekday} of ${MONTHS[month % MONTHS.length] ?? ''}`;
}

export interface Dates {
  readonly kickOff: string;
  readonly checkIn: string;
  /** Null where the cycle is too short for one. */
  readonly midWay: string | null;
  readonly wrapUp: string;
}

/** Dates such as `second Wednesday of November`. */
export function datesFor({ starts, months }: Answers): Dates {
  const { day, month } = dayAndMonth(starts) ?? { day: 1, month: 0 };
  const kickOff = weekAfter(Date.UTC(YEAR, month, day) + KICK_OFF_AFTER * DAY_MS);
  const wrapUp = weekBefore(Date.UTC(YEAR, month + months, day) - WRAP_UP_BEFORE_END * DAY_MS);
  const middle = Math.ceil((kickOff.month + wrapUp.month) / 2);
  const between = middle > kickOff.month + 1 && middle < wrapUp.month;
  return {
    kickOff: named(kickOff, 'Wednesday'),
    checkIn: named({ month: kickOff.month + 1, week: 2 }, 'Tuesday'),
    midWay: between ? named({ month: middle, week: 1 }, 'Wednesday') : null,
    wrapUp: named(wrapUp, 'Wednesday'),
  };
}

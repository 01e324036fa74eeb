/** When the gatherings of a first definition are: on weekdays of months, so that they suit every year. */
import { dayAndMonth, MONTHS } from './answers.ts';
import type { Answers } from './answers.ts';

const DAYS_IN_MONTH = 30.5;
/** Five weeks of applications, two of matching, one to accept, and a few days. */
const KICK_OFF_AFTER = 61;
/** Feedback is asked for after the last gathering, and has ten days. */
const WRAP_UP_BEFORE_END = 35;

/** The month, 0 to 11, in which a day so long after the start falls, about. */
function monthAfter({ starts }: Answers, days: number): number {
  const { day, month } = dayAndMonth(starts) ?? { day: 1, month: 0 };
  return Math.floor(month + (day - 1 + days) / DAYS_IN_MONTH);
}

const named = (month: number): string => MONTHS[((month % 12) + 12) % 12] ?? '';

export interface Dates {
  readonly kickOff: string;
  readonly checkIn: string;
  /** Null where the cycle is too short for one. */
  readonly midWay: string | null;
  readonly wrapUp: string;
}

/** `first Wednesday of November` and the like. */
export function datesFor(answers: Answers): Dates {
  const kickOff = monthAfter(answers, KICK_OFF_AFTER) + 1;
  const wrapUp = monthAfter(answers, answers.months * DAYS_IN_MONTH - WRAP_UP_BEFORE_END);
  const middle = Math.ceil((kickOff + wrapUp) / 2);
  return {
    kickOff: `first Wednesday of ${named(kickOff)}`,
    checkIn: `third Tuesday of ${named(kickOff + (middle - kickOff > 1 ? 1 : 0))}`,
    midWay: middle < wrapUp ? `second Wednesday of ${named(middle)}` : null,
    wrapUp: `second Wednesday of ${named(wrapUp)}`,
  };
}

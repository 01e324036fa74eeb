/** The calendar of a generated programme: a first day, a length, and dates written in every way that people write them. */
import fc from 'fast-check';
import { plusDays } from '../../definitions/plan/dates.ts';
import type { Day } from '../../definitions/plan/types.ts';

/** A part of a definition as it is written: what YAML can hold. */
export type Written = { readonly [key: string]: unknown };

/** What the parts of one programme share. */
export interface Frame {
  readonly first: Day;
  /** Of the cycle, about: months are counted as thirty. */
  readonly days: number;
  /** Days after the first on which the earliest mail can go out, matches are published, and pairs have accepted. */
  readonly applies: { readonly opens: number; readonly closes: number };
  readonly publishes: number;
  readonly accepted: number;
  /** It never closes: what is dated comes again each year, and people apply when they like. */
  readonly rolling: boolean;
  readonly languages: readonly string[];
  /** Names of units; empty where the whole programme is one. */
  readonly units: readonly string[];
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const NTH = ['first', 'second', 'third', 'fourth', 'last'];

const FORMS = ['day', 'iso', 'after', 'weeks', 'months', 'working', 'weekday', 'end', 'year'] as const;
type Form = (typeof FORMS)[number];

/** A place between two moments of a cycle, from 0 to 1000, and the words for it. */
export interface Moment {
  readonly share: number;
  readonly form: Form;
}

export const moment: fc.Arbitrary<Moment> = fc.record({
  share: fc.integer({ min: 0, max: 1000 }),
  form: fc.constantFrom(...FORMS),
});

const count = (n: number, unit: string): string => (n === 1 ? `a ${unit}` : `${n} ${unit}s`);

function inWords(day: Day, form: 'day' | 'weekday' | 'year'): string {
  const date = new Date(`${day}T00:00:00Z`);
  const month = MONTHS[date.getUTCMonth()] ?? '';
  const of = date.getUTCDate();
  if (form === 'day') return `${of} ${month}`;
  if (form === 'year') return `${of} ${month} ${date.getUTCFullYear()}`;
  return `${NTH[Math.min(4, Math.floor((of - 1) / 7))]} ${WEEKDAYS[date.getUTCDay()]} of ${month}`;
}

/** A day, `offset` days after the first, in words of a form; those that count in larger units round down. */
export function said({ first, days }: Frame, offset: number, form: Form): string {
  const day = plusDays(first, offset);
  if (form === 'iso') return day;
  if (form === 'day' || form === 'weekday' || form === 'year') return inWords(day, form);
  if (form === 'end') return `${count(Math.max(1, days - offset), 'day')} before cycle end`;
  if (offset < 1) return inWords(day, 'day');
  if (form === 'weeks' && offset >= 7) return `${count(Math.floor(offset / 7), 'week')} after cycle start`;
  if (form === 'months' && offset >= 31)
    return `${count(Math.floor(offset / 31), 'month')} after cycle start`;
  if (form === 'working' && offset >= 7) {
    return `${Math.floor((offset * 5) / 7)} working days after cycle start`;
  }
  return `${count(offset, 'day')} after cycle start`;
}

/** A moment between two days (inclusive), in days after the first. */
export function between(from: number, to: number, share: number): number {
  return from + Math.round((Math.max(0, to - from) * share) / 1000);
}

/** A moment after the matches, while there is time left to answer. */
export function during(frame: Frame, { share, form }: Moment, margin = 12): string {
  return said(frame, between(frame.accepted, frame.days - margin, share), form);
}

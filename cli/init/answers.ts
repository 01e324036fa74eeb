/** What a first definition is made from, and what fits. */
import { MONTHS } from '../../definitions/compiler/resolve/date-words.ts';

export const LANGUAGES = ['en', 'sv', 'fi'] as const;
export const RHYTHMS = ['week', '2 weeks', 'month'] as const;
export const DELIVERIES = ['in-person', 'online', 'hybrid', 'mixed'] as const;
export const MATCHERS = ['coordinator', 'algorithm'] as const;

export interface Answers {
  readonly name: string;
  readonly organiser: string;
  readonly contact: string;
  readonly timeZone: string;
  readonly language: (typeof LANGUAGES)[number];
  /** Day and month, `2 September`. */
  readonly starts: string;
  /** Whole months. */
  readonly months: number;
  readonly every: (typeof RHYTHMS)[number];
  readonly delivery: (typeof DELIVERIES)[number];
  readonly matching: (typeof MATCHERS)[number];
}

/** The questions in the order in which they are asked; each is a flag of `adept init` too. */
export const FIELDS = [
  'name',
  'organiser',
  'contact',
  'time-zone',
  'language',
  'starts',
  'duration',
  'every',
  'delivery',
  'matching',
] as const;
export type Field = (typeof FIELDS)[number];

/** Shorter ones have no room for the windows and gatherings that the first text has. */
export const LEAST_MONTHS = 6;
/** In longer ones a day without a year could fall twice. */
export const MOST_MONTHS = 12;
/** Every month has these; from a later day a month may lack the day on which it would end. */
const LAST_DAY = 28;

function oneOf(words: readonly string[]): (text: string) => boolean {
  return (text) => words.includes(text);
}

/** Day and month of `2 September`; null where that is no day of every month. */
export function dayAndMonth(text: string): { readonly day: number; readonly month: number } | null {
  const [, day = '', name = ''] = /^(\d{1,2}) ([A-Z][a-z]+)$/.exec(text) ?? [];
  const month = MONTHS.findIndex((one) => one === name);
  const fits = month >= 0 && Number(day) >= 1 && Number(day) <= LAST_DAY;
  return fits ? { day: Number(day), month } : null;
}

/** The months of `9 months`; null where it is no such length, or too short or too long for a first text. */
export function monthsOf(text: string): number | null {
  const [, count = '', unit = ''] = /^(\d{1,2}|a) (months?|years?)$/.exec(text) ?? [];
  const months = (count === 'a' ? 1 : Number(count)) * (unit.startsWith('year') ? 12 : 1);
  return unit !== '' && months >= LEAST_MONTHS && months <= MOST_MONTHS ? months : null;
}

function isZone(text: string): boolean {
  try {
    return (
      Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '' && text.includes('/')
    );
  } catch {
    return false;
  }
}

const FITS: Readonly<Record<Field, (text: string) => boolean>> = {
  name: (text) => /\p{L}/u.test(text),
  organiser: (text) => text.trim() !== '',
  contact: (text) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text),
  'time-zone': isZone,
  language: oneOf(LANGUAGES),
  starts: (text) => dayAndMonth(text) !== null,
  duration: (text) => monthsOf(text) !== null,
  every: oneOf(RHYTHMS),
  delivery: oneOf(DELIVERIES),
  matching: oneOf(MATCHERS),
};

/** True when an answer fits its question. */
export function fits(field: Field, text: string): boolean {
  return FITS[field](text);
}

const isOne = <const W extends string>(words: readonly W[], text: string): text is W =>
  words.some((one) => one === text);

/** The answers from texts that fit. */
export function answersOf(texts: Readonly<Record<Field, string>>): Answers {
  const pick = <const W extends string>(words: readonly [W, ...W[]], text: string): W =>
    isOne(words, text) ? text : words[0];
  return {
    name: texts.name.trim(),
    organiser: texts.organiser.trim(),
    contact: texts.contact,
    timeZone: texts['time-zone'],
    language: pick(LANGUAGES, texts.language),
    starts: texts.starts,
    months: monthsOf(texts.duration) ?? LEAST_MONTHS,
    every: pick(RHYTHMS, texts.every),
    delivery: pick(DELIVERIES, texts.delivery),
    matching: pick(MATCHERS, texts.matching),
  };
}

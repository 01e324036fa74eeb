/** Answers as points: numbers, days, and time zones. */
import type { Answer } from '../overlap.ts';

/** One number, or a time zone's minutes from UTC in winter and in summer. */
export type Point = readonly number[];

const DAY_MS = 86_400_000;

/** A number as itself, a day such as `2024-09-02` as a count of days; null when it is neither. */
export function readPoint(answer: Answer | undefined): Point | null {
  const text = String(typeof answer === 'object' ? (answer[0] ?? '') : (answer ?? '')).trim();
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return finite(Date.parse(`${text}T00:00:00Z`) / DAY_MS);
  return text === '' ? null : finite(Number(text));
}

function finite(value: number): Point | null {
  return Number.isFinite(value) ? [value] : null;
}

/** A year that every version of the zone data agrees on. */
const WINTER = Date.UTC(2020, 0, 15);
const SUMMER = Date.UTC(2020, 6, 15);

const zones = new Map<string, Point | null>();

/** An IANA zone (`Europe/Helsinki`) or an offset (`UTC+2`, `+05:30`); null when it is neither. */
export function readZone(answer: Answer | undefined): Point | null {
  const name = String(typeof answer === 'object' ? (answer[0] ?? '') : (answer ?? '')).trim();
  const known = zones.get(name);
  if (known !== undefined) return known;
  const zone = offset(name) ?? named(name);
  zones.set(name, zone);
  return zone;
}

function offset(text: string): Point | null {
  const [, sign, hours, minutes = '0'] = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d\d))?$/.exec(text) ?? [];
  if (hours === undefined) return null;
  const value = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return [value, value];
}

function named(zone: string): Point | null {
  if (zone === '') return null;
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    return [WINTER, SUMMER].map((at) => minutesIn(format, at));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function minutesIn(format: Intl.DateTimeFormat, at: number): number {
  const written = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return offset(written)?.[0] ?? 0;
}

/** Dates as people read them, in the programme's zone. Pure: bundles into workflows. */
import type { EpochMs } from './types.ts';

/** English dates are written the European way, day before month. */
const LOCALE: Readonly<Record<string, string>> = { en: 'en-GB' };

const formats = new Map<string, Intl.DateTimeFormat>();

/** Building a format costs far more than using it. */
function format(lang: string, timeZone: string, style: 'day' | 'moment'): Intl.DateTimeFormat {
  const key = `${lang} ${timeZone} ${style}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const time = style === 'moment' ? ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const) : {};
  const made = new Intl.DateTimeFormat(LOCALE[lang] ?? lang, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
    ...time,
  });
  formats.set(key, made);
  return made;
}

/** `Wednesday, 13 November 2024`: the local day of an instant. */
export function formatDay(at: EpochMs, zone: string, lang: string): string {
  return format(lang, zone, 'day').format(at);
}

/** `Wednesday, 13 November 2024 at 09:00`: the local time of an instant. */
export function formatMoment(at: EpochMs, zone: string, lang: string): string {
  return format(lang, zone, 'moment').format(at);
}

/** A deadline at the end of a day is an instant of the next one; people read the day that ends. */
export function formatDeadline(due: EpochMs, zone: string, lang: string): string {
  return formatDay(due - 1, zone, lang);
}

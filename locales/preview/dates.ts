/** Dates of a preview in words, in the programme's zone. */
import type { Day, EpochMs } from '../../definitions/plan/types.ts';

type Style = 'year' | 'month' | 'month-year' | 'day-month' | 'day' | 'weekday';

/** English dates are written the European way. */
const LOCALE: Readonly<Record<string, string>> = { en: 'en-GB' };
const PARTS: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { month: 'short' },
  'month-year': { month: 'long', year: 'numeric' },
  'day-month': { day: 'numeric', month: 'short' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'short' },
};
const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant's local day in one of a few styles: `13 November 2024`, `13 Nov`, `Nov`, `November 2024`, `Wed`. */
export function inWords(at: EpochMs, zone: string, lang: string, style: Style): string {
  const key = `${lang} ${zone} ${style}`;
  const known =
    formats.get(key) ?? new Intl.DateTimeFormat(LOCALE[lang] ?? lang, { ...PARTS[style], timeZone: zone });
  formats.set(key, known);
  return known.format(at);
}

/** A local day, `2024-11-13`, in one of the styles. */
export function dayInWords(day: Day, lang: string, style: Style): string {
  return inWords(Date.parse(`${day}T12:00:00Z`), 'UTC', lang, style);
}

/** `astronomy, media and physics` */
export function listed(names: readonly string[], lang: string): string {
  return new Intl.ListFormat(LOCALE[lang] ?? lang, { type: 'conjunction' }).format(names);
}

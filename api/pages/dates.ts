import { zonedTime } from '../../definitions/plan/dates.ts';
import type { EpochMs } from '../../definitions/plan/types.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import { pages as words } from '../../locales/en/pages.ts';

const LOCALE: Readonly<Record<string, string>> = { en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, parts: 'month' | 'day' | 'moment'): Intl.DateTimeFormat {
  const key = `${zone} ${parts}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const day = { day: 'numeric', month: 'short' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const options = {
    month: { month: 'short' },
    day: { ...day, year: 'numeric' },
    moment: { ...day, year: 'numeric', ...time },
  } as const;
  const made = new Intl.DateTimeFormat(LOCALE[words.lang] ?? words.lang, {
    ...options[parts],
    timeZone: zone,
  });
  formats.set(key, made);
  return made;
}

/** `Nov` */
export const shortMonth = (at: EpochMs, zone: string): string => format(zone, 'month').format(at);
/** `13 Nov 2024` */
export const shortDay = (at: EpochMs, zone: string): string => format(zone, 'day').format(at);
/** `13 Nov 2024, 09:00` */
export const shortMoment = (at: EpochMs, zone: string): string => format(zone, 'moment').format(at);
/** The day that ends at an exclusive instant: `11 Oct 2024`. */
export const shortDeadline = (at: EpochMs, zone: string): string => shortDay(at - 1, zone);
/** `13 Nov`, where the year is plain from what stands around it. */
export const dayOnly = (at: EpochMs, zone: string): string => shortDay(at, zone).replace(/ \d{4}$/, '');
/** A step's moment; a deadline is the end of a day, which is the first instant of the next one. */
export const stepMoment = (at: EpochMs, zone: string): string =>
  zonedTime(at, zone) === '00:00' ? coordinators.cycle.endOf(shortDeadline(at, zone)) : shortMoment(at, zone);

/** A zone's rules as iCalendar writes them, for the years that a calendar needs. */
import { Temporal } from 'temporal-polyfill';
import type { EpochMs } from '../../definitions/plan/types.ts';

/** `+0100` */
function offset(nanoseconds: number): string {
  const minutes = Math.round(Math.abs(nanoseconds) / 60e9);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${nanoseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/** The local time at which an observance begins, told in the offset before it, as RFC 5545 wants. */
function observance(at: Temporal.ZonedDateTime, from: number, kind: 'STANDARD' | 'DAYLIGHT'): string[] {
  const start = at.toInstant().toZonedDateTimeISO('UTC').add({ nanoseconds: from }).toPlainDateTime();
  const stamp = start.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
  return [
    `BEGIN:${kind}`,
    `DTSTART:${stamp}`,
    `TZOFFSETFROM:${offset(from)}`,
    `TZOFFSETTO:${offset(at.offsetNanoseconds)}`,
    `END:${kind}`,
  ];
}

const cache = new Map<string, string>();

/**
 * A VTIMEZONE with every change of the zone's offset in the years that hold the two instants, written out one by
 * one, so that it is right for zones without a yearly rule as well.
 */
export function vtimezone(zone: string, from: EpochMs, to: EpochMs): string {
  const first = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).year;
  const last = Temporal.Instant.fromEpochMilliseconds(to).toZonedDateTimeISO(zone).year;
  const key = `${zone} ${first} ${last}`;
  const made = cache.get(key) ?? describe(zone, first, last);
  cache.set(key, made);
  return made;
}

function describe(zone: string, first: number, last: number): string {
  const begin = Temporal.ZonedDateTime.from({ timeZone: zone, year: first, month: 1, day: 1 });
  const lines = observance(begin, begin.offsetNanoseconds, 'STANDARD');
  let before = begin;
  for (
    let at = begin.getTimeZoneTransition('next');
    at !== null && at.year <= last;
    at = at.getTimeZoneTransition('next')
  ) {
    const kind = at.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD';
    lines.push(...observance(at, before.offsetNanoseconds, kind));
    before = at;
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...lines, 'END:VTIMEZONE'].join('\r\n');
}

/** When people do things: waking hours of the programme's zone. Pure. */
import { instantAt, plusDays, zonedDay, zonedTime } from '../definitions/plan/dates.ts';
import type { EpochMs } from '../definitions/plan/types.ts';
import { between, wholeBetween } from './chance.ts';
import type { About } from './chance.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Acts fall on quarters of an hour: fewer instants, so a faster rehearsal. */
const GRID_MS = 15 * MINUTE_MS;

export interface Hours {
  /** Local `HH:MM`. */
  readonly from: string;
  readonly to: string;
}

export const WAKING: Hours = { from: '07:00', to: '22:30' };
export const OFFICE: Hours = { from: '09:00', to: '16:30' };

const onGrid = (at: EpochMs): EpochMs => Math.ceil(at / GRID_MS) * GRID_MS;

/** A quarter of an hour in the first three hours of a day's hours. */
function morning(day: string, hours: Hours, zone: string, seed: string, about: About): EpochMs {
  const quarters = wholeBetween(0, 12, seed, ...about, 'morning');
  return instantAt(day, hours.from, zone) + quarters * GRID_MS;
}

/** The first suitable instant at or after `after`: that quarter of an hour, or some time in the next morning. */
export function suitable(after: number, hours: Hours, zone: string, seed: string, ...about: About): EpochMs {
  const at = Math.ceil(after);
  const time = zonedTime(onGrid(at), zone);
  if (time >= hours.from && time < hours.to) return onGrid(at);
  const day = zonedDay(at, zone);
  const before = zonedTime(at, zone) < hours.from;
  return morning(before ? day : plusDays(day, 1), hours, zone, seed, about);
}

/** A delay between two lengths (ms) that is more often short than long. */
export function delay(from: number, to: number, seed: string, ...about: About): number {
  return from * Math.exp(between(0, Math.log(to / from), seed, ...about, 'delay'));
}

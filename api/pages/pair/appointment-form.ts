/** Reads the form by which a pair sets its next meeting. */
import { formatDeadline, instantAt, plusOffsets, zonedDay } from '../../../definitions/plan/dates.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';
import type { Meeting } from '../../../db/queries/relationships.ts';
import { appointmentPage } from '../../../locales/en/appointment.ts';
import { pairPage } from '../../../locales/en/pair-page.ts';
import { isDay } from '../../days.ts';
import { first, type FieldErrors, type Values } from '../form-data.ts';
import type { PairFacts } from './facts.ts';

const { errors: words } = appointmentPage;
const LONGEST = 480;
const SHORTEST = 5;
const LONGEST_PLACE = 200;
const A_YEAR = { unit: 'month', count: 12 } as const;

/** Browsers that know no field for a time send what was typed: `9:30` too. */
function readTime(text: string): string | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:.](\d{2})$/.exec(text) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** What is wrong with the moment, where it can be understood. */
function momentFault({ plan, pair, now, today }: PairFacts, at: EpochMs): string | null {
  const zone = plan.programme.timeZone;
  if (at <= now) return words.past;
  if (pair.ends_at !== null && at >= pair.ends_at)
    return words.late(formatDeadline(pair.ends_at, zone, pairPage.lang));
  return zonedDay(at, zone) > plusOffsets(today, [A_YEAR]) ? words.far : null;
}

/** @returns the meeting, or what is wrong, by the name of the field */
export function readAppointment(
  facts: PairFacts,
  values: Values,
): { readonly meeting: Meeting } | { readonly errors: FieldErrors } {
  const [day, minutes] = [first(values, 'day').trim(), Number(first(values, 'minutes').trim())];
  const time = readTime(first(values, 'time').trim());
  const place = first(values, 'where').replace(/\s+/g, ' ').trim();
  const startsAt = isDay(day) && time !== null ? instantAt(day, time, facts.plan.programme.timeZone) : null;
  const fault = startsAt === null ? null : momentFault(facts, startsAt);
  const length = Number.isInteger(minutes) && minutes >= SHORTEST && minutes <= LONGEST;
  const errors: FieldErrors = {
    ...(isDay(day) ? {} : { day: words.day }),
    ...(time === null ? { time: words.time } : {}),
    ...(fault === null ? {} : { day: fault }),
    ...(length ? {} : { minutes: words.minutes }),
    ...(place.length <= LONGEST_PLACE ? {} : { where: words.place }),
  };
  return startsAt === null || Object.keys(errors).length > 0
    ? { errors }
    : { meeting: { startsAt, minutes, place } };
}

/**
 * The date resolver: turns the plan's date rules into instants. Pure, and used by the compiler and inside
 * workflows alike, so that what a preview shows is what happens.
 *
 * Local times that a clock change makes ambiguous or skips follow Temporal's `compatible` rule: a time that
 * happens twice is the earlier of the two, a time that is skipped moves forward by the length of the gap.
 */
import { Temporal } from 'temporal-polyfill';
import { remembered } from './remembered.ts';
import type { DateRule, Day, EpochMs, Offset } from './types.ts';

/** The local day that each anchor stands for now: `{ 'cycle-start': '2024-09-02', 'kick-off': '2024-11-13' }`. */
export type Anchors = Readonly<Record<string, Day>>;

/** The anchors that a plan always has, besides its events; the last three exist for a relationship only. */
export const CYCLE_START = 'cycle-start';
export const CYCLE_LAST_DAY = 'cycle-last-day';
export const PROPOSED = 'proposed';
export const PAIR_START = 'pair-start';
export const PAIR_END = 'pair-end';

/** A local time of day as the plan writes it, `09:00`. */
export function isTime(text: string): text is `${number}:${number}` {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

const UNIT_FIELD = { day: 'days', week: 'weeks', month: 'months' } as const;

const SATURDAY = 6;

const movedDays = remembered<Day>();
const instants = remembered<EpochMs>();
const localDays = remembered<Day>();
const NONE: readonly Day[] = [];

/** Whole working days on or back: neither the weekend nor a holiday counts, and the first to count is the next one. */
function plusWorkingDays(from: Temporal.PlainDate, count: number, holidays: readonly Day[]) {
  const step = { days: Math.sign(count) };
  let day = from;
  for (let left = Math.abs(count); left > 0;) {
    day = day.add(step);
    if (day.dayOfWeek < SATURDAY && !holidays.includes(day.toString())) left -= 1;
  }
  return day;
}

function moveDay(day: Day, { unit, count, holidays = [] }: Offset): Day {
  const from = Temporal.PlainDate.from(day);
  const moved =
    unit === 'working-day'
      ? plusWorkingDays(from, count, holidays)
      : from.add({ [UNIT_FIELD[unit]]: count }, { overflow: 'constrain' });
  return moved.toString();
}

/** `day` moved by offsets in their order; a day that the month lacks becomes the month's last. */
export function plusOffsets(day: Day, offsets: readonly Offset[]): Day {
  return offsets.reduce((moved, offset) => {
    const { unit, count, holidays = NONE } = offset;
    const free = holidays.length === 0 ? '' : holidays.join();
    return movedDays(`${moved} ${count} ${unit} ${free}`, () => moveDay(moved, offset));
  }, day);
}

/** `day` moved by whole days, weeks or months; negative counts go back. */
export function plusDays(day: Day, count: number): Day {
  return plusOffsets(day, [{ unit: 'day', count }]);
}

/**
 * The local day on which a rule falls, before its moment is taken.
 * @throws RangeError when the rule hangs on an anchor that is not given.
 */
export function dayOf(rule: DateRule, anchors: Anchors): Day {
  const day = 'day' in rule.base ? rule.base.day : anchors[rule.base.anchor];
  if (day === undefined) throw new RangeError(`No such anchor for the rule "${rule.words}"`);
  return plusOffsets(day, rule.plus);
}

/** The instant of a local time (`HH:MM`) on a local day in an IANA zone. */
export function instantAt(day: Day, time: string, zone: string): EpochMs {
  return instants(
    `${day}T${time} ${zone}`,
    () =>
      Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' })
        .epochMilliseconds,
  );
}

/** The first instant of a local day; not 00:00 where a clock change skips midnight. */
export function startOfDay(day: Day, zone: string): EpochMs {
  return instants(
    `${day} ${zone}`,
    () => Temporal.PlainDate.from(day).toZonedDateTime(zone).startOfDay().epochMilliseconds,
  );
}

/** The end of a local day: the first instant of the next one (exclusive). */
export function endOfDay(day: Day, zone: string): EpochMs {
  return startOfDay(plusDays(day, 1), zone);
}

function momentOf(day: Day, moment: DateRule['moment'], zone: string, sendHour: string): EpochMs {
  if (moment === 'start') return startOfDay(day, zone);
  if (moment === 'end') return endOfDay(day, zone);
  return instantAt(day, moment === 'send' ? sendHour : moment, zone);
}

/**
 * The instant of a rule: its base day, its offsets in order, then its moment of that day.
 * A rule `withinCycle` is cut at the start of the cycle's last day.
 * @param sendHour local `HH:MM` at which mail goes out
 * @throws RangeError when an anchor is missing.
 */
export function instantOf(rule: DateRule, anchors: Anchors, zone: string, sendHour: string): EpochMs {
  const at = momentOf(dayOf(rule, anchors), rule.moment, zone, sendHour);
  if (rule.withinCycle !== true) return at;
  const lastDay = anchors[CYCLE_LAST_DAY];
  if (lastDay === undefined) throw new RangeError(`The rule "${rule.words}" needs the cycle's last day`);
  return Math.min(at, startOfDay(lastDay, zone));
}

/** The local day of an instant. */
export function zonedDay(at: EpochMs, zone: string): Day {
  return localDays(`${at} ${zone}`, () =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString(),
  );
}

/** The local time of an instant, `HH:MM`. */
export function zonedTime(at: EpochMs, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}

/** Dates of the definition as rules that can be resolved again when a day moves. */
import {
  CYCLE_LAST_DAY,
  CYCLE_START,
  PAIR_END,
  PAIR_START,
  PROPOSED,
  dayOf,
  instantOf,
  plusOffsets,
} from '../../plan/instants.ts';
import type { Anchors } from '../../plan/instants.ts';
import type { DateBase, DateRule, Day, EpochMs, Offset, Origin } from '../../plan/types.ts';
import { namesOf, withHolidays } from '../context.ts';
import type { Context } from '../context.ts';
import { nearest } from '../nearest.ts';
import { relatedAt } from '../related.ts';
import { entryAt, spanAt } from '../tree.ts';
import type { Path } from '../tree.ts';
import { dayWithin } from './calendar.ts';
import type { Bounds, Edge, Found } from './calendar.ts';
import type { Cycle } from './cycle.ts';
import { readDate } from './date-words.ts';
import type { CalendarBase, DateWords } from './date-words.ts';
import { misread } from './misread.ts';

/** A date of the definition. `sound` is false when it was not understood: a placeholder that no rule looks at. */
export interface Moment {
  readonly rule: DateRule;
  readonly day: Day;
  readonly at: EpochMs;
  readonly origin: Origin;
  readonly path: Path;
  readonly sound: boolean;
}

/** A cycle with the days that names stand for; events that failed have none. */
export interface Calendar {
  readonly cycle: Cycle;
  readonly anchors: Anchors;
}

/** Names of days that no event may take. */
export const RESERVED: readonly string[] = [CYCLE_START, CYCLE_LAST_DAY, PROPOSED, PAIR_START, PAIR_END];

/** Whether a rule counts from a day that each pair has of its own. */
export function isOfPair({ base }: DateRule): boolean {
  return 'anchor' in base && (base.anchor === PAIR_START || base.anchor === PAIR_END);
}

/** The two days that every cycle has. */
export function cycleAnchors({ firstDay, lastDay }: Cycle): Anchors {
  return { [CYCLE_START]: firstDay, [CYCLE_LAST_DAY]: lastDay };
}

/** Reads the words of a date at a path and reports when they are no date. */
export function wordsAt(context: Context, path: Path, text: string): DateWords | undefined {
  const read = readDate(text.trim().replaceAll(/\s+/g, ' '));
  if ('value' in read)
    return { ...read.value, plus: read.value.plus.map((one) => withHolidays(context, one)) };
  misread(context, path, text, read.misread, 'A301');
  return undefined;
}

/** What a date may be besides a day of the cycle. */
export interface Allowed {
  /** Which day of a month that is given as a whole. */
  readonly edge?: Edge;
  /** A day in the year before the cycle, where the cycle has none: people may apply before it starts. */
  readonly early?: boolean;
  /** A day that each pair has of its own. */
  readonly ofPair?: boolean;
}

function namedBase(
  { problems, root }: Context,
  path: Path,
  name: string,
  { ofPair = false }: Allowed,
): DateBase | undefined {
  const events = namesOf(root, 'events');
  const ownDays = ofPair ? [PAIR_START, PAIR_END] : [];
  if ([CYCLE_START, CYCLE_LAST_DAY, ...ownDays, ...events].includes(name)) return { anchor: name };
  const valid = ['cycle start', 'cycle end', ...(ofPair ? ['pair start', 'pair end'] : []), ...events];
  problems.add('A201', spanAt(root, path), { kind: 'event', found: name, valid, ...nearest(name, valid) });
  return undefined;
}

const YEAR_BEFORE = [{ unit: 'month', count: -12 }] as const;

/** The day inside the cycle, or before it where that is allowed. */
function findDay(base: CalendarBase, { first, last }: Bounds, { edge, early = false }: Allowed): Found {
  const within = dayWithin(base, { first, last }, edge);
  if ('day' in within || !early) return within;
  const before = dayWithin(base, { first: plusOffsets(first, YEAR_BEFORE), last: first }, edge);
  return 'day' in before ? before : within;
}

/** The base of a date: a day inside the cycle, or a name that exists. Undefined after saying what is wrong. */
export function baseAt(
  context: Context,
  path: Path,
  { base }: DateWords,
  cycle: Cycle,
  allowed: Allowed = {},
): DateBase | undefined {
  if ('name' in base) return namedBase(context, path, base.name, allowed);
  const { problems, root } = context;
  const entry = entryAt(root, path)?.value;
  const found = entry?.kind === 'text' ? entry.text : '';
  const bounds = { first: cycle.firstDay, last: cycle.lastDay };
  const within = findDay(base, bounds, allowed);
  if ('day' in within) return within;
  if (within.none === 'no-such-day') problems.add('A304', spanAt(root, path), { found });
  else if (!cycle.assumed) {
    const related = (['starts', 'duration'] as const).flatMap((key) =>
      relatedAt(root, 'written-here', ['cycle', key]),
    );
    problems.add('A303', spanAt(root, path), { found, ...bounds }, related);
  }
  return undefined;
}

/** A rule with its instant. A rule whose name has no day (its event failed) gives a placeholder. */
export function momentFrom(calendar: Calendar, rule: DateRule, origin: Origin, path: Path): Moment {
  const { cycle, anchors } = calendar;
  const sound = 'day' in rule.base || rule.base.anchor in anchors;
  if (isOfPair(rule)) return { ...placeholder(cycle, rule.words, origin, path), rule };
  if (!sound) return placeholder(cycle, rule.words, origin, path);
  const day = dayOf(rule, anchors);
  return { rule, day, at: instantOf(rule, anchors, cycle.timeZone, cycle.sendHour), origin, path, sound };
}

function placeholder(cycle: Cycle, words: string, origin: Origin, path: Path): Moment {
  const rule: DateRule = { base: { day: cycle.firstDay }, plus: [], moment: 'start', words };
  return { rule, day: cycle.firstDay, at: cycle.startsAt, origin, path, sound: false };
}

/** The moment that a text of the definition means; reports and gives a placeholder when it means none. */
export function momentAt(
  context: Context,
  calendar: Calendar,
  path: Path,
  text: string,
  moment: DateRule['moment'],
  origin: Origin,
  allowed: Allowed = {},
): Moment {
  const words = wordsAt(context, path, text);
  const edge = moment === 'end' ? 'last' : 'first';
  const base = words && baseAt(context, path, words, calendar.cycle, { edge, ...allowed });
  if (words === undefined || base === undefined) return placeholder(calendar.cycle, text, origin, path);
  if (words.from !== null) wholeDay(context, path, text);
  const rule = { base, plus: words.plus, moment, ...precisionOf(words), words: text };
  return momentFrom(calendar, rule, origin, path);
}

/** Only events take a time of day; a deadline with one would be shown as the whole day that it is. */
function wholeDay({ problems, root }: Context, path: Path, found: string): void {
  problems.add('A314', spanAt(root, path), {
    found,
    day: found.replace(/,? [\d.:]+(?: ?[-\u2013] ?[\d.:]+)?$/, ''),
  });
}

/** A month as a whole stays one for people. */
export function precisionOf({ base, plus }: DateWords): { precision?: 'month' } {
  return 'whole' in base && plus.length === 0 ? { precision: 'month' } : {};
}

/** A rule a step further on: the same base, more offsets, another moment of the day. */
export function laterRule(
  rule: DateRule,
  plus: readonly Offset[],
  moment: DateRule['moment'],
  words: string,
): DateRule {
  return { base: rule.base, plus: [...rule.plus, ...plus], moment, words };
}

/** Dates of the definition as rules that can be resolved again when a day moves. */
import { CYCLE_LAST_DAY, CYCLE_START, PROPOSED, dayOf, instantOf } from '../../plan/instants.ts';
import type { Anchors } from '../../plan/instants.ts';
import type { DateBase, DateRule, Day, EpochMs, Offset, Origin } from '../../plan/types.ts';
import { namesOf } from '../context.ts';
import type { Context } from '../context.ts';
import { nearest } from '../nearest.ts';
import { spanAt } from '../tree.ts';
import type { Path } from '../tree.ts';
import { dayWithin } from './calendar.ts';
import type { Cycle } from './cycle.ts';
import { readDate } from './date-words.ts';
import type { DateWords } from './date-words.ts';
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
export const RESERVED: readonly string[] = [CYCLE_START, CYCLE_LAST_DAY, PROPOSED];

/** The two days that every cycle has. */
export function cycleAnchors({ firstDay, lastDay }: Cycle): Anchors {
  return { [CYCLE_START]: firstDay, [CYCLE_LAST_DAY]: lastDay };
}

/** Reads the words of a date at a path and reports when they are no date. */
export function wordsAt(context: Context, path: Path, text: string): DateWords | undefined {
  const read = readDate(text.trim().replaceAll(/\s+/g, ' '));
  if ('value' in read) return read.value;
  misread(context, path, text, read.misread, 'A301');
  return undefined;
}

/** The base of a date: a day inside the cycle, or a name that exists. Undefined after saying what is wrong. */
export function baseAt(context: Context, path: Path, words: DateWords, cycle: Cycle): DateBase | undefined {
  const { problems, root } = context;
  const { base } = words;
  const span = spanAt(root, path);
  if ('name' in base) {
    const valid = namesOf(root, 'events');
    if (base.name in cycleAnchors(cycle) || valid.includes(base.name)) return { anchor: base.name };
    const all = ['cycle start', 'cycle end', ...valid];
    problems.add('A201', span, { kind: 'event', found: base.name, valid: all, ...nearest(base.name, all) });
    return undefined;
  }
  const found = textAt(context, path);
  const bounds = { first: cycle.firstDay, last: cycle.lastDay };
  const within = dayWithin(base, bounds);
  if ('day' in within) return within;
  if (within.none === 'no-such-day') problems.add('A304', span, { found });
  else if (!cycle.assumed) problems.add('A303', span, { found, ...bounds });
  return undefined;
}

function textAt(context: Context, path: Path): string {
  const { start, end } = spanAt(context.root, path);
  return context.source.text.slice(start, end);
}

/** A rule with its instant. A rule whose name has no day (its event failed) gives a placeholder. */
export function momentFrom(calendar: Calendar, rule: DateRule, origin: Origin, path: Path): Moment {
  const { cycle, anchors } = calendar;
  const sound = 'day' in rule.base || rule.base.anchor in anchors;
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
): Moment {
  const words = wordsAt(context, path, text);
  const base = words && baseAt(context, path, words, calendar.cycle);
  if (words === undefined || base === undefined) return placeholder(calendar.cycle, text, origin, path);
  return momentFrom(calendar, { base, plus: words.plus, moment, words: text }, origin, path);
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

/** Which stretch of time a cycle is: one of a dated programme, one of a year's runs, or a stretch of a rolling one. */
import type { Day, Offset } from '../../plan/types.ts';
import { members } from '../context.ts';
import type { Context } from '../context.ts';
import { DEFAULTS } from '../defaults.ts';
import { spanAt } from '../tree.ts';
import type { Path } from '../tree.ts';
import { dayIn, lastDayOf, nextDays } from './calendar.ts';
import type { Edge } from './calendar.ts';
import { readDate } from './date-words.ts';
import type { CalendarBase } from './date-words.ts';
import { readDuration } from './durations.ts';
import { misread } from './misread.ts';

/** A stretch of days, both inclusive. `sound` is false when a year stands in for what was not understood. */
export interface Stretch {
  /** Where the start does not fit, the first day that does. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly run?: string;
  /** Of a rolling programme: how long. */
  readonly length?: Offset;
  readonly sound: boolean;
}

/** How far a programme without a year may look for its next starts in a message. */
const FITS = 2;
const LEAP_YEAR = 2024;

/** The day on which cycles start, as written: `2 September`. Undefined when it is no plain day. */
export function readStarts(text: string): CalendarBase | undefined {
  const read = readDate(text);
  if (!('value' in read)) return undefined;
  const { base, plus, from } = read.value;
  if ('name' in base || plus.length > 0 || from !== null) return undefined;
  return dayIn(base.year ?? LEAP_YEAR, base) === undefined ? undefined : base;
}

/** Reads a plain day of the calendar at a path, and says when it is none. */
export function plainDayAt(context: Context, path: Path, text: string): CalendarBase | undefined {
  const words = readStarts(text);
  if (words !== undefined) return words;
  const read = readDate(text);
  const { problems, root } = context;
  const span = spanAt(root, path);
  if ('misread' in read) misread(context, path, text, read.misread, 'A301');
  else if ('day' in read.value.base && read.value.from === null) problems.add('A304', span, { found: text });
  else problems.add('A301', span, { found: text });
  return undefined;
}

function lengthAt(context: Context, path: Path, text: string): Offset | undefined {
  const read = readDuration(text);
  if ('value' in read) return read.value;
  misread(context, path, text, read.misread, 'A302');
  return undefined;
}

const YEAR: Offset = { unit: 'month', count: 12 };

function after(start: Day, length: Offset | undefined, sound = true): Stretch {
  const lastDay = lastDayOf(start, [length ?? YEAR]);
  return { firstDay: start, lastDay, sound: sound && length !== undefined };
}

function until(start: Day, words: CalendarBase | undefined, edge: Edge, sound = true): Stretch {
  const lastDay = words && nextDays(words, start, 1, edge)[0];
  return lastDay === undefined ? after(start, undefined) : { firstDay: start, lastDay, sound };
}

/** The day from which a cycle is looked at, and whether its definition is understood so far. */
interface First {
  readonly day: Day;
  readonly sound: boolean;
}

/** A start that does not fit is told once; all else is looked at as if the cycle began on the first day that does. */
function firstOf(context: Context, path: Path, text: string, start: Day): First {
  const words = plainDayAt(context, path, text);
  if (words === undefined) return { day: start, sound: false };
  const fits = nextDays(words, `${start.slice(0, 4)}-01-01`, FITS);
  if (fits.includes(start)) return { day: start, sound: true };
  const { problems, root } = context;
  problems.add('A305', spanAt(root, path), { start, starts: text, fits });
  return { day: fits[0] ?? start, sound: true };
}

function dated(context: Context, start: Day): Stretch {
  const { starts = '', duration = '', ends } = context.definition.cycle;
  const { day, sound } = firstOf(context, ['cycle', 'starts'], starts, start);
  if (ends === undefined) return after(day, lengthAt(context, ['cycle', 'duration'], duration), sound);
  return until(day, plainDayAt(context, ['cycle', 'ends'], ends), 'last', sound);
}

function rolling(context: Context, start: Day): Stretch {
  const { starts, report = DEFAULTS.rollingReport.value } = context.definition.cycle;
  const path = ['cycle', 'starts'];
  const { day, sound } =
    starts === undefined ? { day: start, sound: true } : firstOf(context, path, starts, start);
  const length = lengthAt(context, ['cycle', 'report'], report);
  return { ...after(day, length, sound), length: length ?? YEAR };
}

function ofRuns(context: Context, start: Day): Stretch {
  const { problems, root, definition } = context;
  const runs = members(definition.cycle.runs).map(([id, { from, to }]) => {
    const path = ['cycle', 'runs', id];
    const first = plainDayAt(context, [...path, 'from'], from);
    return { id, from, first, last: plainDayAt(context, [...path, 'to'], to) };
  });
  const sound = runs.every(({ first, last }) => first !== undefined && last !== undefined);
  const fits = runs.flatMap(({ first }) => (first ? nextDays(first, `${start.slice(0, 4)}-01-01`, 1) : []));
  const runOn = (day: Day) =>
    runs.find(({ first }) => first && dayIn(Number(day.slice(0, 4)), first) === day);
  const found = runOn(start);
  if (found !== undefined) return { ...until(start, found.last, 'last', sound), run: found.id };
  const starts = runs.map(({ from }) => from).join(', ');
  if (sound) problems.add('A305', spanAt(root, ['cycle', 'runs']), { start, starts, fits });
  const [day = start] = fits;
  const other = runOn(day);
  if (other === undefined) return after(start, undefined);
  return { ...until(day, other.last, 'last', sound), run: other.id };
}

/** The stretch that starts on a day. */
export function stretchOf(context: Context, start: Day): Stretch {
  const { kind, runs } = context.definition.cycle;
  if (kind === 'rolling') return rolling(context, start);
  return runs === undefined ? dated(context, start) : ofRuns(context, start);
}

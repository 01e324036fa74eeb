/** Durations of the definition: time to accept, the ladder of reminders, the rhythm of meetings. */
import type { Offset, Origin } from '../../plan/types.ts';
import { originOf } from '../context.ts';
import type { Context } from '../context.ts';
import { DEFAULTS } from '../defaults.ts';
import { spanAt } from '../tree.ts';
import type { Path } from '../tree.ts';
import { readDuration, readMinutes, readRhythm } from './durations.ts';
import type { Read } from './durations.ts';
import { misread } from './misread.ts';

export interface Meetings {
  readonly every: Offset;
  readonly minutes: number;
  readonly origin: Origin;
}

/** When an open obligation is asked for again, counted from its first mail. */
export interface Ladder {
  readonly offsets: readonly Offset[];
  readonly origin: Origin;
}

/** A duration at a path; the fallback after saying what is wrong. */
function offsetAt(context: Context, path: Path, text: string, read: Read<Offset>, fallback: Offset): Offset {
  if ('value' in read) return read.value;
  misread(context, path, text, read.misread, 'A302');
  return fallback;
}

const WEEK: Offset = { unit: 'day', count: 7 };

/** How long people have to accept a match. */
export function acceptWithin(context: Context): Offset {
  const text = context.definition.matching?.accept?.within ?? DEFAULTS.acceptWithin.value;
  return offsetAt(context, ['matching', 'accept', 'within'], text, readDuration(text), WEEK);
}

/** The ladder of reminders. */
export function ladderOf(context: Context): Ladder {
  const path = ['reminders', 'after'];
  const origin = originOf(context, path, 'ladder');
  const written = context.definition.reminders?.after;
  if (written === undefined) return { offsets: DEFAULTS.ladder.value, origin };
  const offsets = written.map((text, index) =>
    offsetAt(context, [...path, String(index)], text, readDuration(text), WEEK),
  );
  return { offsets, origin };
}

function minutesOf(context: Context, text: string | undefined): number {
  if (text === undefined) return DEFAULTS.minutes.value;
  const read = readMinutes(text);
  if ('value' in read) return read.value;
  const path = ['relationships', 'meetings', 'length'];
  const span = spanAt(context.root, path);
  const section = 'relationships.meetings';
  if (read.misread.notYet === undefined) context.problems.add('A311', span, { found: text, key: 'length' });
  else context.problems.add('A109', span, { word: read.misread.notYet, section });
  return DEFAULTS.minutes.value;
}

/** The rhythm of meetings; null where the definition has none. */
export function meetingsOf(context: Context): Meetings | null {
  const written = context.definition.relationships?.meetings;
  if (written === undefined) return null;
  const path = ['relationships', 'meetings', 'every'];
  const month: Offset = { unit: 'month', count: 1 };
  const every = offsetAt(context, path, written.every, readRhythm(written.every), month);
  return { every, minutes: minutesOf(context, written.length), origin: originOf(context, path, 'end') };
}

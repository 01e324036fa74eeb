/** Durations of the definition: time to accept, the ladder of reminders. */
import type { Escalation, Offset, Origin } from '../../plan/types.ts';
import { originOf, withHolidays } from '../context.ts';
import type { Context } from '../context.ts';
import { DEFAULTS } from '../defaults.ts';
import type { Path } from '../tree.ts';
import { readDuration } from './durations.ts';
import type { Read } from './durations.ts';
import { misread } from './misread.ts';

/** When an open obligation is asked for again, counted from its first mail. */
export interface Ladder {
  readonly offsets: readonly Offset[];
  readonly origin: Origin;
}

/** A duration at a path; the fallback after saying what is wrong. */
export function offsetAt(
  context: Context,
  path: Path,
  text: string,
  read: Read<Offset>,
  fallback: Offset,
): Offset {
  if ('value' in read) return withHolidays(context, read.value);
  misread(context, path, text, read.misread, 'A302');
  return fallback;
}

export const WEEK: Offset = { unit: 'day', count: 7 };

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

/** What silence leads to; undefined where the definition does not say. */
export function escalationOf(context: Context): Escalation | undefined {
  const { 'tell-coordinator': tell, then: outcome, wait } = context.definition.reminders ?? {};
  if (tell === undefined && outcome === undefined) return undefined;
  const after = (key: string, text: string): Offset =>
    offsetAt(context, ['reminders', key], text, readDuration(text), WEEK);
  const told = { tellCoordinator: after('tell-coordinator', tell ?? DEFAULTS.tellCoordinator.value) };
  if (outcome === undefined) return told;
  return { ...told, outcome, wait: after('wait', wait ?? DEFAULTS.silenceWait.value) };
}

/** Minutes, counts and their ranges, each with what it looks like when it is not understood. */
import type { Context } from '../context.ts';
import type { Facts } from '../diagnostics.ts';
import { spanAt } from '../tree.ts';
import type { Path } from '../tree.ts';
import { readMinutes, readSpan, readTarget } from './durations.ts';
import type { Read } from './durations.ts';

type Kind = Facts['A311']['kind'];

function refuse({ problems, root }: Context, path: Path, found: string, kind: Kind): undefined {
  problems.add('A311', spanAt(root, path), { found, key: path.at(-1) ?? '', kind });
}

function amountAt<T>(context: Context, path: Path, found: string, read: Read<T>, kind: Kind): T | undefined {
  return 'value' in read ? read.value : refuse(context, path, found, kind);
}

/** Minutes with their bounds: `60 minutes`, `20-60 minutes`. */
export function minutesAt(context: Context, path: Path, text: string) {
  return amountAt(context, path, text, readMinutes(text), 'minutes');
}

/** A total: `10 hours`, `8 sessions`. */
export function targetAt(context: Context, path: Path, text: string) {
  return amountAt(context, path, text, readTarget(text), 'total');
}

/** A count with its bounds: `2-3`. */
export function countAt(context: Context, path: Path, text: string) {
  return amountAt(context, path, text, readSpan(text), 'count');
}

/** A total of time in minutes; sessions are no time. */
export function effortAt(context: Context, path: Path, text: string): number | undefined {
  const read = readTarget(text);
  if ('value' in read && 'minutes' in read.value) return read.value.minutes;
  return refuse(context, path, text, 'hours');
}

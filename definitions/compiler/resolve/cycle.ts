/** The cycle: first day, last day, zone. Everything else is dated inside it. */
import { isTime, startOfDay, endOfDay } from '../../plan/instants.ts';
import type { Day, Offset, Plan } from '../../plan/types.ts';
import type { Context } from '../context.ts';
import { DEFAULTS } from '../defaults.ts';
import { nearest } from '../nearest.ts';
import { spanAt } from '../tree.ts';
import { lastDayOf, nextDays, dayIn } from './calendar.ts';
import { readDate } from './date-words.ts';
import type { WordBase } from './date-words.ts';
import { readDuration } from './durations.ts';
import { misread } from './misread.ts';

export interface Cycle extends Readonly<Plan['cycle']> {
  readonly timeZone: string;
  readonly sendHour: Plan['sendHour'];
  /** True when start or length failed: a year stands in, and what lies outside it is not said to be wrong. */
  readonly assumed: boolean;
}

const STARTS = ['cycle', 'starts'];
const DURATION = ['cycle', 'duration'];
/** How far a programme without a year may look for its next starts in a message. */
const FITS = 2;

/** The day on which cycles start, as written: `2 September`. Undefined when it is no plain day. */
export function readStarts(text: string): Extract<WordBase, { day: number }> | undefined {
  const read = readDate(text);
  if (!('value' in read) || read.value.from !== null || !('day' in read.value.base)) return undefined;
  const { base } = read.value;
  return dayIn(base.year ?? 2024, base) === undefined ? undefined : base;
}

function checkStart(context: Context, start: Day): boolean {
  const { definition, problems, root } = context;
  const text = definition.cycle.starts;
  const words = readStarts(text);
  const span = spanAt(root, STARTS);
  if (words === undefined) {
    const read = readDate(text);
    if ('misread' in read) misread(context, STARTS, text, read.misread, 'A301');
    else if ('day' in read.value.base && read.value.from === null)
      problems.add('A304', span, { found: text });
    else problems.add('A301', span, { found: text });
    return false;
  }
  const fits = nextDays(words, `${start.slice(0, 4)}-01-01`, FITS);
  if (!fits.includes(start)) problems.add('A305', span, { start, starts: text, fits });
  return true;
}

/** The zone if the machine's calendar knows it; UTC, after saying so, if not: the days stay the same. */
function zoneOf({ definition, problems, root }: Context): string {
  const found = definition['time-zone'];
  try {
    if (/^[A-Z][A-Za-z_+-]+(?:\/|$)/.test(found)) {
      return new Intl.DateTimeFormat('en', { timeZone: found }).resolvedOptions().timeZone && found;
    }
  } catch {
    // Not a zone: said below.
  }
  const zones = Intl.supportedValuesOf('timeZone');
  problems.add('A306', spanAt(root, ['time-zone']), { found, ...nearest(found, zones) });
  return 'UTC';
}

/** `2024-25`, or `2024` when first and last day share the year. */
function periodOf(first: Day, last: Day): string {
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)];
  return from === to ? from : `${from}-${to.slice(2)}`;
}

/** The length of the cycle; undefined, after saying why, when it is not understood. */
function durationOf(context: Context): Offset | undefined {
  const text = context.definition.cycle.duration;
  const read = readDuration(text);
  if ('value' in read) return read.value;
  misread(context, DURATION, text, read.misread, 'A302');
  return undefined;
}

const YEAR: Offset = { unit: 'month', count: 12 };

/**
 * Resolves the cycle that starts on a day.
 * @param hasCycle false when the definition's own was cut out as misshapen
 */
export function resolveCycle(context: Context, start: Day, hasCycle: boolean): Cycle {
  const { definition } = context;
  const starts = hasCycle && checkStart(context, start);
  const duration = hasCycle ? durationOf(context) : undefined;
  const timeZone = zoneOf(context);
  const lastDay = lastDayOf(start, [duration ?? YEAR]);
  const period = periodOf(start, lastDay);
  const sendHour = definition['send-hour'] ?? DEFAULTS.sendHour.value;
  return {
    id: `${definition.id}-${period}`,
    period,
    firstDay: start,
    lastDay,
    startsAt: startOfDay(start, timeZone),
    endsAt: endOfDay(lastDay, timeZone),
    timeZone,
    sendHour: isTime(sendHour) ? sendHour : '09:00',
    assumed: !starts || duration === undefined,
  };
}

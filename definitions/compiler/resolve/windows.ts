/** When people apply, and by when matches are published. */
import { CYCLE_START } from '../../plan/instants.ts';
import type { Offset, Role } from '../../plan/types.ts';
import { originOf } from '../context.ts';
import type { Context } from '../context.ts';
import { DEFAULTS } from '../defaults.ts';
import type { Cycle } from './cycle.ts';
import { formatQuestion, writtenFormats } from './formats.ts';
import { readDuration } from './durations.ts';
import { offsetAt, WEEK } from './rhythms.ts';
import { laterRule, momentAt, momentFrom } from './moments.ts';
import type { Calendar, Moment } from './moments.ts';

/** People may apply before the cycle starts. */
const EARLY = { early: true };

/** One role's time to apply. */
export interface Window {
  readonly role: Role;
  readonly opens: Moment;
  readonly closes: Moment;
  /** The last day on which its applications are decided about. */
  readonly review?: Moment;
  /** Where there is no last day: how long there is to decide about each application. */
  readonly within?: Offset;
  readonly questions: readonly string[];
}

/** The roles that people can apply for: among peers there are no mentors. */
export function appliedRoles(context: Context): readonly Role[] {
  return writtenFormats(context).every((format) => format === 'peer') ? ['mentee'] : ['mentee', 'mentor'];
}

/** One role's window. */
export function windowOf(context: Context, calendar: Calendar, role: Role): Window {
  const written = context.definition.applications?.[role];
  const path = ['applications', role];
  const date = (key: 'opens' | 'closes', moment: 'send' | 'end'): Moment => {
    const at = [...path, key];
    const text = written?.[key] ?? DEFAULTS[key].value;
    return momentAt(context, calendar, at, text, moment, originOf(context, at, key), EARLY);
  };
  const closes = date('closes', 'end');
  return {
    role,
    opens: date('opens', 'send'),
    closes,
    ...reviewOf(context, calendar, role, closes),
    questions: [...formatQuestion(context, role), ...(written?.ask ?? [])],
  };
}

/** When a role's applications are decided about: by a day, or as long after they close or come. */
function reviewOf(
  context: Context,
  calendar: Calendar,
  role: Role,
  closes: Moment,
): Pick<Window, 'review' | 'within'> {
  const { 'review-until': until, 'review-within': length } = context.definition.applications?.[role] ?? {};
  const path = (key: string) => ['applications', role, key];
  const hasEnd = isDated(context, calendar.cycle, role);
  if (until !== undefined && hasEnd) {
    const at = path('review-until');
    return { review: momentAt(context, calendar, at, until, 'end', originOf(context, at, 'closes'), EARLY) };
  }
  if (length === undefined) return {};
  const at = path('review-within');
  const within = offsetAt(context, at, length, readDuration(length), WEEK);
  if (!hasEnd) return { within };
  const rule = laterRule(closes.rule, [within], 'end', `${length} after applications close`);
  return { review: momentFrom(calendar, rule, originOf(context, at, 'closes'), at) };
}

/** Whether a role's applications have a last day. */
export function isDated({ definition }: Context, cycle: Cycle, role: Role): boolean {
  const { by = 'form', closes } = definition.applications?.[role] ?? {};
  return by !== 'pool' && (cycle.rolling !== true || closes !== undefined);
}

/** Windows with a last day, ours or a form elsewhere: the others have no shared deadline. */
export function datedWindows(context: Context, { cycle, windows }: Dated): readonly Window[] {
  return windows.filter(({ role }) => isDated(context, cycle, role));
}

interface Dated {
  readonly cycle: Cycle;
  readonly windows: readonly Window[];
}

/** The day after which it is known who takes part: the last one to apply, or to decide about applications. */
export function lastClose(windows: readonly Window[]): Moment | undefined {
  return windows
    .map(({ closes, review = closes }) => (review.at > closes.at ? review : closes))
    .toSorted((a, b) => b.at - a.at)[0];
}

/**
 * The date by which matches are published: the definition's, or two weeks after the last window closes, or a week
 * after choosing does.
 */
export function publishOf(
  context: Context,
  calendar: Calendar,
  windows: readonly Window[],
  chosen?: Moment,
): Moment {
  const path = ['matching', 'publish'];
  const written = context.definition.matching?.publish;
  const reason = chosen === undefined ? 'publishAfterClose' : 'publishAfterChoosing';
  const origin = originOf(context, path, reason);
  if (written !== undefined) return momentAt(context, calendar, path, written, 'end', origin, EARLY);
  const closes = chosen ?? lastClose(windows);
  const base = { base: { anchor: CYCLE_START }, plus: [], moment: 'end', words: 'cycle start' } as const;
  const words = chosen === undefined ? '2 weeks after applications close' : '1 week after choosing closes';
  const rule = laterRule(closes?.rule ?? base, DEFAULTS[reason].value, 'end', words);
  const moment = momentFrom(calendar, rule, origin, path);
  return { ...moment, sound: moment.sound && closes?.sound === true };
}

/** When people apply, and by when matches are published. */
import { CYCLE_START } from '../../plan/instants.ts';
import type { Role } from '../../plan/types.ts';
import { originOf } from '../context.ts';
import type { Context } from '../context.ts';
import { DEFAULTS } from '../defaults.ts';
import type { Cycle } from './cycle.ts';
import { formatQuestion, writtenFormats } from './formats.ts';
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
  const at = [...path, 'review-until'];
  const until = written?.['review-until'];
  const review =
    until === undefined
      ? {}
      : { review: momentAt(context, calendar, at, until, 'end', originOf(context, at, 'closes'), EARLY) };
  return {
    role,
    opens: date('opens', 'send'),
    closes: date('closes', 'end'),
    ...review,
    questions: [...formatQuestion(context, role), ...(written?.ask ?? [])],
  };
}

/** Windows with a last day, ours or a form elsewhere: the others have no shared deadline. */
export function datedWindows({ definition }: Context, { cycle, windows }: Dated): readonly Window[] {
  return windows.filter(({ role }) => {
    const { by = 'form', closes } = definition.applications?.[role] ?? {};
    return by !== 'pool' && (cycle.rolling !== true || closes !== undefined);
  });
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

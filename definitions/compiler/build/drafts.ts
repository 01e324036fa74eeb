/** An ask on its way to the plan: with the origins and reminders that its steps need. */
import { instantOf } from '../../plan/instants.ts';
import type { Ask, DateRule, EpochMs, Offset, Origin, Step, StepKind } from '../../plan/types.ts';
import { byDefault } from '../defaults.ts';
import { laterRule } from '../resolve/moments.ts';
import type { Calendar } from '../resolve/moments.ts';
import type { Programme } from '../resolve/programme.ts';

export interface AskDraft {
  readonly ask: Ask;
  readonly opensOrigin: Origin;
  readonly dueOrigin: Origin;
  readonly reminders: readonly DateRule[];
  readonly remindersOrigin: Origin;
}

const known = new WeakMap<Calendar, WeakMap<DateRule, EpochMs>>();

/** The instant of a rule in this calendar: asks and steps share their rules. */
export function at(calendar: Calendar, rule: DateRule): EpochMs {
  const instants = known.get(calendar) ?? new WeakMap<DateRule, EpochMs>();
  known.set(calendar, instants);
  const { cycle, anchors } = calendar;
  const instant = instants.get(rule) ?? instantOf(rule, anchors, cycle.timeZone, cycle.sendHour);
  instants.set(rule, instant);
  return instant;
}

/** `14 days`, `2 weeks`: a count in words, without direction. */
export function inWords({ unit, count }: Offset): string {
  const number = Math.abs(count);
  return `${number} ${unit.replace('-', ' ')}${number === 1 ? '' : 's'}`;
}

/** `3 days after ...`, `1 week before ...`. */
export function asideInWords(offset: Offset, what: string): string {
  return `${inWords(offset)} ${offset.count < 0 ? 'before' : 'after'} ${what}`;
}

/** One rule for each offset, at the hour of mail. */
export function sends(rule: DateRule, offsets: readonly Offset[], what: string): readonly DateRule[] {
  return offsets.map((offset) => laterRule(rule, [offset], 'send', asideInWords(offset, what)));
}

/** One step of a kind; its key is made of kind, subject and, for those that come twice, occurrence. */
export function stepOf(
  calendar: Calendar,
  kind: StepKind,
  subject: string,
  rule: DateRule,
  origin: Origin,
  occurrence?: number,
): Step {
  const key = occurrence === undefined ? `${kind}/${subject}` : `${kind}/${subject}/${occurrence}`;
  return { key, kind, subject, occurrence: occurrence ?? 1, at: at(calendar, rule), rule, origin };
}

/** An ask without its dates. */
export type Asked = Omit<Ask, 'opens' | 'due' | 'opensRule' | 'dueRule' | 'readBy'> &
  Partial<Pick<Ask, 'readBy'>>;
/** The dates of an ask and where they come from. */
export interface Rules {
  readonly opensRule: DateRule;
  readonly dueRule: DateRule;
  readonly opensOrigin: Origin;
  readonly dueOrigin: Origin;
}

/**
 * An ask with its reminders. Reminders come from the programme's ladder, counted from the first mail;
 * those not before the deadline are left out.
 * @param own reminders of its own instead, those of an application
 */
export function draft(programme: Programme, asked: Asked, rules: Rules, own?: readonly DateRule[]): AskDraft {
  const { calendar, ladder } = programme;
  const { opensRule, dueRule, opensOrigin, dueOrigin } = rules;
  const ask: Ask = {
    ...asked,
    readBy: asked.readBy ?? 'coordinator',
    opens: at(calendar, opensRule),
    opensRule,
    due: at(calendar, dueRule),
    dueRule,
  };
  const all = own ?? sends(opensRule, ladder.offsets, 'the first mail');
  const reminders = all.filter((rule) => {
    const sent = at(calendar, rule);
    return sent > ask.opens && sent < ask.due;
  });
  const remindersOrigin = own === undefined ? ladder.origin : byDefault('applicationReminders');
  return { ask, opensOrigin, dueOrigin, reminders, remindersOrigin };
}

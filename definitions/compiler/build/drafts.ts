/** An ask on its way to the plan: with the origins and reminders that its steps need. */
import { instantOf } from '../../plan/instants.ts';
import type { Ask, DateRule, EpochMs, Offset, Origin, Step, StepKind } from '../../plan/types.ts';
import { laterRule } from '../resolve/moments.ts';
import type { Calendar } from '../resolve/moments.ts';

export interface AskDraft {
  readonly ask: Ask;
  readonly opensOrigin: Origin;
  readonly dueOrigin: Origin;
  readonly reminders: readonly DateRule[];
  readonly remindersOrigin: Origin;
}

/** The instant of a rule in this calendar. */
export function at({ cycle, anchors }: Calendar, rule: DateRule): EpochMs {
  return instantOf(rule, anchors, cycle.timeZone, cycle.sendHour);
}

/** `14 days`, `2 weeks`: a count in words, without direction. */
export function inWords({ unit, count }: Offset): string {
  const number = Math.abs(count);
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
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

/** The dates of one person's choice, counted from the day on which they are asked. Pure. */
import { instantOf, zonedDay } from './instants.ts';
import type { EpochMs, Offset, Plan } from './types.ts';

export interface ChoiceDates {
  /** The end of the last day, exclusive. */
  readonly due: EpochMs;
  readonly reminders: readonly EpochMs[];
}

/** Until when somebody who is asked now can choose, and when they are reminded; null where nobody chooses alone. */
export function choiceDates({ matching, programme, sendHour }: Plan, now: EpochMs): ChoiceDates | null {
  const alone = matching.choose?.alone;
  if (alone === undefined) return null;
  const base = { day: zonedDay(now, programme.timeZone) };
  const after = (plus: Offset, moment: 'send' | 'end'): EpochMs =>
    instantOf({ base, plus: [plus], moment, words: '' }, {}, programme.timeZone, sendHour);
  const due = after(alone.within, 'end');
  const reminders = alone.reminders.map((offset) => after(offset, 'send'));
  return { due, reminders: reminders.filter((at) => at > now && at < due) };
}

/** Whether the next choice is asked when one says no or nothing: always where each chooses on days of their own. */
export const asksNext = ({ matching, relationship }: Plan): boolean =>
  matching.choose?.alone !== undefined || relationship.acceptance.ifSilent === 'next-choice';

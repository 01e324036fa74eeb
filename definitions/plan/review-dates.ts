/** When an application that comes at any time is decided about, counted from the day on which it comes. Pure. */
import { instantOf, zonedDay } from './instants.ts';
import type { EpochMs, Offset, Plan, Role } from './types.ts';

const BEFORE: Offset = { unit: 'day', count: -2 };
const AFTER: Offset = { unit: 'day', count: 1 };

export interface ReviewDates {
  /** The end of the last day, exclusive. */
  readonly due: EpochMs;
  /** Absent where it would come before the coordinator has had a day. */
  readonly reminder?: EpochMs;
  readonly escalation: EpochMs;
}

/** The dates of a decision about somebody who applies now; null where no such decision is made. */
export function reviewDates(
  { applications, programme, sendHour }: Plan,
  role: Role,
  now: EpochMs,
): ReviewDates | null {
  const within = applications?.[role].reviewWithin;
  if (within === undefined) return null;
  const base = { day: zonedDay(now, programme.timeZone) };
  const at = (plus: readonly Offset[], moment: 'send' | 'end'): EpochMs =>
    instantOf({ base, plus, moment, words: '' }, {}, programme.timeZone, sendHour);
  const reminder = at([within, BEFORE], 'send');
  const isLater = zonedDay(reminder, programme.timeZone) > base.day;
  return {
    due: at([within], 'end'),
    ...(isLater ? { reminder } : {}),
    escalation: at([within, AFTER], 'send'),
  };
}

/** The dates of one search, counted from the day on which it begins. Pure. */
import { instantOf, zonedDay } from './instants.ts';
import type { EpochMs, Offset, Plan } from './types.ts';

export interface SearchDates {
  /** The end of the last day, exclusive. */
  readonly due: EpochMs;
  readonly reminders: readonly EpochMs[];
}

/** When a search that begins now is due and reminded of; null where no coordinator searches. */
export function searchDates({ matching, programme, sendHour }: Plan, now: EpochMs): SearchDates | null {
  const { search } = matching;
  if (search === undefined) return null;
  const base = { day: zonedDay(now, programme.timeZone) };
  const after = (plus: readonly Offset[], moment: 'send' | 'end'): EpochMs =>
    instantOf({ base, plus, moment, words: '' }, {}, programme.timeZone, sendHour);
  const reminders = search.reminders.map((offset) => after([search.within, offset], 'send'));
  return { due: after([search.within], 'end'), reminders: reminders.filter((at) => at > now) };
}

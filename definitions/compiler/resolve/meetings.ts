/** The rhythm in which pairs meet. */
import type { Meetings as PlanMeetings, Offset, Origin } from '../../plan/types.ts';
import { originOf } from '../context.ts';
import type { Context } from '../context.ts';
import { DEFAULTS } from '../defaults.ts';
import { minutesAt, targetAt } from './amounts.ts';
import { readRhythm } from './durations.ts';
import { offsetAt } from './rhythms.ts';

export interface Meetings extends PlanMeetings {
  readonly origin: Origin;
}

const PATH = ['relationships', 'meetings'];
const MONTH: Offset = { unit: 'month', count: 1 };

function lengthOf(
  context: Context,
  text: string | undefined,
): Pick<PlanMeetings, 'minutes' | 'leastMinutes'> {
  const read = text === undefined ? undefined : minutesAt(context, [...PATH, 'length'], text);
  if (read === undefined) return { minutes: DEFAULTS.minutes.value };
  return { minutes: read.most, ...(read.least === read.most ? {} : { leastMinutes: read.least }) };
}

/** The rhythm of meetings; null where the definition has none. */
export function meetingsOf(context: Context): Meetings | null {
  const written = context.definition.relationships?.meetings;
  if (written === undefined) return null;
  const { every, length, target, 'set-by': setBy, 'pair-may-change': mayChange } = written;
  const path = [...PATH, 'every'];
  const goal = target === undefined ? undefined : targetAt(context, [...PATH, 'target'], target);
  return {
    every: every === undefined ? null : offsetAt(context, path, every, readRhythm(every), MONTH),
    ...lengthOf(context, length),
    ...(setBy === 'pair' ? { setBy } : {}),
    ...(mayChange === true ? { pairMayChange: true } : {}),
    ...(goal === undefined ? {} : { target: goal }),
    origin: originOf(context, path, 'end'),
  };
}

/** Days on which the programme rests: public holidays and breaks, as far as they touch the cycle. */
import { plusOffsets } from '../../plan/instants.ts';
import type { Day, Rest, Text } from '../../plan/types.ts';
import { members } from '../context.ts';
import type { Context } from '../context.ts';
import { spanAt } from '../tree.ts';
import type { Path } from '../tree.ts';
import { daysWithin, nextDays, weekdayOf } from './calendar.ts';
import type { Bounds } from './calendar.ts';
import type { Cycle } from './cycle.ts';
import { holidaysOf } from './holidays.ts';
import { plainDayAt } from './run.ts';
import { nameAt } from './texts.ts';

const SATURDAY = 6;

export interface Rests {
  readonly holidays: readonly Rest[];
  readonly breaks: readonly Rest[];
  /** Holidays that working days leave out; of a rolling programme also those of the years to come. */
  readonly daysOff: () => readonly Day[];
}

/** Windows may open before the cycle, and a break may reach into it: a year back is looked at too. */
function boundsOf({ firstDay, lastDay }: Cycle): Bounds {
  return { first: plusOffsets(firstDay, [{ unit: 'month', count: -12 }]), last: lastDay };
}

/** A rolling programme goes on by the plan that it began with: its working days are known for so long. */
const ROLLING_MONTHS = 120;

function boundsOfDaysOff(cycle: Cycle): Bounds {
  if (cycle.rolling !== true) return boundsOf(cycle);
  return { ...boundsOf(cycle), last: plusOffsets(cycle.lastDay, [{ unit: 'month', count: ROLLING_MONTHS }]) };
}

function daysOff(context: Context, cycle: Cycle): readonly Day[] {
  const days = holidaysOf(context, boundsOfDaysOff(cycle)).map(({ first }) => first);
  return [...new Set(days)].filter((day) => weekdayOf(day) < SATURDAY).toSorted();
}

function stretches(
  context: Context,
  path: Path,
  from: string,
  to: string,
  bounds: Bounds,
): readonly [Day, Day][] {
  const first = plainDayAt(context, [...path, 'from'], from);
  const last = plainDayAt(context, [...path, 'to'], to);
  if (first === undefined || last === undefined) return [];
  const found = daysWithin(first, bounds).map((day): [Day, Day] => [
    day,
    nextDays(last, day, 1, 'last')[0] ?? day,
  ]);
  if (found.some(([a, b]) => b < a)) {
    context.problems.add('A309', spanAt(context.root, [...path, 'to']), { from, to });
    return [];
  }
  return found;
}

function breaksOf(context: Context, cycle: Cycle): readonly Rest[] {
  return members(context.definition.breaks).flatMap(([id, { name: written, from, to }]) => {
    const path = ['breaks', id];
    const name: Text = nameAt(context, path, written);
    return stretches(context, path, from, to, boundsOf(cycle))
      .filter(([, last]) => last >= cycle.firstDay)
      .map(([first, last]) => ({ id, name, first, last }));
  });
}

/** All of them, in order of time. */
export function resolveRests(context: Context, cycle: Cycle): Rests {
  const inOrder = (rests: readonly Rest[]): readonly Rest[] =>
    rests.toSorted((a, b) => (a.first < b.first ? -1 : Number(a.first > b.first)));
  let off: readonly Day[] | undefined;
  return {
    holidays: inOrder(holidaysOf(context, boundsOf(cycle))),
    breaks: inOrder(breaksOf(context, cycle)),
    daysOff: () => (off ??= daysOff(context, cycle)),
  };
}

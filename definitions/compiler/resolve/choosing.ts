/** When people choose, where they do: between the last day to apply and the day of publishing. */
import type { MatchingBy, Role } from '../../plan/types.ts';
import { originOf } from '../context.ts';
import type { Context } from '../context.ts';
import { DEFAULTS } from '../defaults.ts';
import { isCentral } from './central.ts';
import type { Cycle } from './cycle.ts';
import { laterRule, momentAt, momentFrom } from './moments.ts';
import type { Calendar, Moment } from './moments.ts';
import { lastClose } from './windows.ts';
import type { Window } from './windows.ts';

/** The time in which people choose; they do so on shared dates only where matches are published on one. */
export interface ChoosingTime {
  readonly opens: Moment;
  readonly closes: Moment;
}

const CHOOSERS: Readonly<Partial<Record<MatchingBy, readonly Role[]>>> = {
  'both-choose': ['mentee', 'mentor'],
  'mentee-chooses': ['mentee'],
  'mentor-chooses': ['mentor'],
};

/** Whose wishes count. */
export function choosersOf({ definition }: Context): readonly Role[] {
  return CHOOSERS[definition.matching?.by ?? 'coordinator'] ?? [];
}

const PATH = ['matching', 'choose'];

function opensAt(context: Context, calendar: Calendar, last: Moment): Moment {
  const path = [...PATH, 'opens'];
  const written = context.definition.matching?.choose?.opens;
  const origin = originOf(context, path, 'chooseOpens');
  if (written !== undefined)
    return momentAt(context, calendar, path, written, 'send', origin, { early: true });
  const rule = laterRule(last.rule, DEFAULTS.chooseOpens.value, 'send', 'the day after applications close');
  const moment = momentFrom(calendar, rule, origin, path);
  return { ...moment, sound: moment.sound && last.sound };
}

function closesAt(context: Context, calendar: Calendar, opens: Moment): Moment {
  const path = [...PATH, 'closes'];
  const written = context.definition.matching?.choose?.closes;
  const origin = originOf(context, path, 'chooseCloses');
  if (written !== undefined)
    return momentAt(context, calendar, path, written, 'end', origin, { early: true });
  const rule = laterRule(opens.rule, DEFAULTS.chooseCloses.value, 'end', '7 days after choosing opens');
  const moment = momentFrom(calendar, rule, origin, path);
  return { ...moment, sound: moment.sound && opens.sound };
}

/** The time to choose; undefined where nobody does, or each on days of their own. */
export function choosingOf(
  context: Context,
  calendar: Calendar & { readonly cycle: Cycle },
  windows: readonly Window[],
): ChoosingTime | undefined {
  const last = lastClose(windows);
  const chosen = choosersOf(context).length > 0 && isCentral(context, calendar.cycle);
  if (!chosen || last === undefined) return undefined;
  const opens = opensAt(context, calendar, last);
  return { opens, closes: closesAt(context, calendar, opens) };
}

/** The cycle: first day, last day, zone. Everything else is dated inside it. */
import { isTime, startOfDay, endOfDay } from '../../plan/instants.ts';
import type { Day, Plan } from '../../plan/types.ts';
import type { Context } from '../context.ts';
import { DEFAULTS } from '../defaults.ts';
import { lastDayOf } from './calendar.ts';
import { readStarts, stretchOf } from './run.ts';
import type { Stretch } from './run.ts';
import { nameAt, textAt } from './texts.ts';
import { zoneOf } from './zone.ts';

export interface Cycle extends Readonly<Plan['cycle']> {
  readonly timeZone: string;
  readonly sendHour: Plan['sendHour'];
  /** True when start or length failed: a year stands in, and what lies outside it is not said to be wrong. */
  readonly assumed: boolean;
}

/** `2024-25`, or `2024` when first and last day share the year; of a run `2024-autumn`. */
function periodOf(first: Day, { lastDay, run }: Stretch): string {
  const [from, to] = [first.slice(0, 4), lastDay.slice(0, 4)];
  if (run !== undefined) return `${from}-${run}`;
  return from === to ? from : `${from}-${to.slice(2)}`;
}

type Facts = Pick<Plan['cycle'], 'rolling' | 'stretch' | 'run' | 'theme' | 'once'>;

/** Whether the programme says so, or its first day has a year. */
function comesOnce({ repeats, starts }: Context['definition']['cycle']): boolean {
  return repeats === 'once' || (starts !== undefined && readStarts(starts)?.year !== undefined);
}

/** What only some cycles have: their run, their theme, that they never close. */
function factsOf(context: Context, { run, length }: Stretch): Facts {
  const { cycle, theme } = context.definition;
  const written = run === undefined ? undefined : cycle.runs?.[run];
  const path = ['cycle', 'runs', run ?? ''];
  const own = written?.theme === undefined ? undefined : textAt(context, [...path, 'theme'], written.theme);
  const shown = own ?? (theme === undefined ? undefined : textAt(context, ['theme'], theme));
  return {
    ...(cycle.kind === 'rolling'
      ? { rolling: true, ...(length === undefined ? {} : { stretch: length }) }
      : {}),
    ...(comesOnce(cycle) ? { once: true } : {}),
    ...(run === undefined ? {} : { run: { id: run, name: nameAt(context, path, written?.name) } }),
    ...(shown === undefined ? {} : { theme: shown }),
  };
}

const YEAR = [{ unit: 'month', count: 12 }] as const;

/**
 * Resolves the cycle that starts on a day.
 * @param hasCycle false when the definition's own was cut out as misshapen
 */
export function resolveCycle(context: Context, start: Day, hasCycle: boolean): Cycle {
  const { definition } = context;
  const stretch = hasCycle
    ? stretchOf(context, start)
    : { firstDay: start, lastDay: lastDayOf(start, YEAR), sound: false };
  const { firstDay, lastDay } = stretch;
  const timeZone = zoneOf(context);
  const period = periodOf(firstDay, stretch);
  const sendHour = definition['send-hour'] ?? DEFAULTS.sendHour.value;
  return {
    id: `${definition.id}-${period}`,
    period,
    firstDay,
    lastDay,
    startsAt: startOfDay(firstDay, timeZone),
    endsAt: endOfDay(lastDay, timeZone),
    ...factsOf(context, stretch),
    timeZone,
    sendHour: isTime(sendHour) ? sendHour : '09:00',
    assumed: !stretch.sound,
  };
}

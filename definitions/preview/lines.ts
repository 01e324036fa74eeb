/** Every dated thing of a cycle in order: its steps, its events, and what hangs on the publishing of matches. */
import { asksByRhythm } from '../plan/dates.ts';
import { zonedTime } from '../plan/instants.ts';
import type { DateRule, Day, EpochMs, Origin, Plan, PlanEvent, Step, StepKind } from '../plan/types.ts';
import { dayShown, endsDay } from './days.ts';
import { publishing } from './publishing.ts';

export type LineKind =
  | Exclude<StepKind, 'event'>
  | 'event-begins' // subject: an event's id
  | 'publish-by' // subject: 'matching'; only where a coordinator publishes
  | 'ask-accept' // subject: 'matching', as in all that follow
  | 'remind-accept'
  | 'close-accept'
  | 'ask-sign'
  | 'remind-sign'
  | 'close-sign'
  | 'start-of-programme'
  | 'relationships-end'
  | 'end-of-programme'
  | 'ask-pair'; // subject: an ask's id

/** One dated thing of a plan as a list shows it. */
export interface DatedLine {
  /** Unique in the plan: a step's own key, or `event-begins/kick-off`. */
  readonly key: string;
  readonly kind: LineKind;
  readonly subject: string;
  readonly occurrence: number;
  readonly at: EpochMs;
  readonly day: Day;
  /** Local time, `09:00`; null: the end of the day where `endOfDay` says so, else no time of its own. */
  readonly time: string | null;
  readonly endOfDay: boolean;
  /** An event's local end. */
  readonly until?: string;
  /** The date of an event that is not yet confirmed, or a day of a window that is known as a month only. */
  readonly provisional?: true;
  readonly rule: DateRule;
  /** Absent: the plan does not keep it. */
  readonly origin?: Origin;
}

function stepLine(plan: Plan, step: Step, kind: LineKind): DatedLine {
  const { key, subject, occurrence, at, rule, origin } = step;
  const endOfDay = endsDay(rule);
  const time = endOfDay ? null : zonedTime(at, plan.programme.timeZone);
  const isWindow = kind === 'open-applications' || kind === 'close-applications';
  return {
    key,
    kind,
    subject,
    occurrence,
    at,
    day: dayShown(plan, at, rule),
    time,
    endOfDay,
    ...(isWindow && rule.precision === 'month' && { provisional: true }),
    rule,
    origin,
  };
}

/** An event stands at its start, with its end beside it. */
function eventLine({ id, day, from, to, startsAt, provisional, dateRule, origin }: PlanEvent): DatedLine {
  return {
    key: `event-begins/${id}`,
    kind: 'event-begins',
    subject: id,
    occurrence: 1,
    at: startsAt,
    day,
    time: from,
    endOfDay: false,
    ...(from !== null && to !== null && { until: to }),
    ...(provisional && { provisional }),
    rule: dateRule,
    origin,
  };
}

/** Of what is asked each week, all that does not come to a pair in the planned rhythm; where each pair begins on a day of its own, all. */
function otherWeeks(plan: Plan): ReadonlySet<string> {
  const rolling = plan.cycle.rolling === true;
  const come = new Set(rolling ? [] : asksByRhythm(plan, plan.matching.publishBy).map(({ id }) => id));
  return new Set(plan.asks.flatMap(({ id, rhythm }) => (rhythm === undefined || come.has(id) ? [] : [id])));
}

function stepLines(plan: Plan): readonly DatedLine[] {
  const hidden = otherWeeks(plan);
  return plan.steps.flatMap((step) =>
    step.kind === 'event' || hidden.has(step.subject) ? [] : [stepLine(plan, step, step.kind)],
  );
}

/** By instant; what ends a day goes before what begins the next one at the same instant. */
function compareLines(a: DatedLine, b: DatedLine): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return 0;
}

/** Every dated thing of a plan in order. What hangs on publication is dated as if that came on its date. */
export function datedLines(plan: Plan): readonly DatedLine[] {
  return [...stepLines(plan), ...plan.events.map(eventLine), ...publishing(plan)].toSorted(compareLines);
}

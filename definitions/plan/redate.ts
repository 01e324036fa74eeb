/** What follows when an event moves, and the dates of one relationship. Pure: bundles into workflows. */
import {
  CYCLE_LAST_DAY,
  CYCLE_START,
  PROPOSED,
  dayOf,
  endOfDay,
  instantAt,
  instantOf,
  isTime,
  startOfDay,
  zonedDay,
} from './instants.ts';
import type { Anchors } from './instants.ts';
import { STEP_ORDER } from './types.ts';
import type { Ask, DateRule, Day, EpochMs, Plan, PlanEvent, Step } from './types.ts';

/** Where an event moves to. Times left out stay as they are; null makes the event last the whole day. */
export interface Move {
  readonly day: Day;
  readonly from?: string | null;
  readonly to?: string | null;
}

/** Today's anchors of a plan: its cycle's first and last day and the day of each event. */
export function anchorsOf(plan: Plan): Anchors {
  const events = plan.events.map((event) => [event.id, event.day]);
  return {
    ...Object.fromEntries(events),
    [CYCLE_START]: plan.cycle.firstDay,
    [CYCLE_LAST_DAY]: plan.cycle.lastDay,
  };
}

/** The order in which steps are taken: by instant, then by kind, then by key. */
export function compareSteps(a: Step, b: Step): number {
  if (a.at !== b.at) return a.at - b.at;
  const order = STEP_ORDER[a.kind] - STEP_ORDER[b.kind];
  if (order !== 0) return order;
  return a.key < b.key ? -1 : Number(a.key > b.key);
}

/** First and last instant of an event; an event without an end time lasts to the end of its day. */
export function eventSpan(
  day: Day,
  from: string | null,
  to: string | null,
  zone: string,
): { startsAt: EpochMs; endsAt: EpochMs } {
  return {
    startsAt: from === null ? startOfDay(day, zone) : instantAt(day, from, zone),
    endsAt: to === null ? endOfDay(day, zone) : instantAt(day, to, zone),
  };
}

/** The rule of the moment at which an event is over. */
export function eventEndRule(id: string, to: string | null): DateRule {
  const moment = to !== null && isTime(to) ? to : 'end';
  return { base: { anchor: id }, plus: [], moment, words: `the end of ${id}` };
}

function movedEvent(event: PlanEvent, move: Move): PlanEvent {
  const from = move.from === undefined ? event.from : move.from;
  const to = move.to === undefined ? event.to : move.to;
  const moment = from !== null && isTime(from) ? from : 'start';
  const dateRule: DateRule = { base: { day: move.day }, plus: [], moment, words: move.day };
  return { ...event, day: move.day, from, to, provisional: false, dateRule };
}

type At = (rule: DateRule) => EpochMs;

/** Events may hang on events, never in a circle: each round settles at least one more of them. */
function settleDays(events: readonly PlanEvent[], start: Anchors): Anchors {
  let anchors = start;
  let waiting = events;
  while (waiting.length > 0) {
    const known = anchors;
    const ready = waiting.filter(({ dateRule: { base } }) => 'day' in base || base.anchor in known);
    if (ready.length === 0) throw new RangeError('Events hang on each other in a circle');
    anchors = {
      ...known,
      ...Object.fromEntries(ready.map((event) => [event.id, dayOf(event.dateRule, known)])),
    };
    waiting = waiting.filter((event) => !ready.includes(event));
  }
  return anchors;
}

function redatedStep(step: Step, ends: ReadonlyMap<string, string | null>, at: At): Step {
  const to = ends.get(step.subject);
  const rule = step.kind === 'event' && to !== undefined ? eventEndRule(step.subject, to) : step.rule;
  return { ...step, rule, at: at(rule) };
}

/**
 * The plan with events moved and everything that hangs on them resolved again: events, asks, steps.
 * Keys and ids stay, a moved event is no longer provisional, steps stand in their order. A reminder may now
 * fall after its deadline, and a moment outside the cycle: the caller decides what that means.
 * @param moved by event id; ids that the plan lacks are ignored
 */
export function redate(plan: Plan, moved: Readonly<Record<string, Move>>): Plan {
  const zone = plan.programme.timeZone;
  const changed = plan.events.map((event) => {
    const move = moved[event.id];
    return move === undefined ? event : movedEvent(event, move);
  });
  const { [CYCLE_START]: first, [CYCLE_LAST_DAY]: last } = anchorsOf(plan);
  const anchors = settleDays(changed, { [CYCLE_START]: first ?? '', [CYCLE_LAST_DAY]: last ?? '' });
  const at: At = (rule) => instantOf(rule, anchors, zone, plan.sendHour);
  const events = changed.map((event) => {
    const day = anchors[event.id] ?? event.day;
    return { ...event, day, ...eventSpan(day, event.from, event.to, zone) };
  });
  const ends = new Map(events.map((event) => [event.id, event.to]));
  const asks = plan.asks.map((ask): Ask => ({ ...ask, opens: at(ask.opensRule), due: at(ask.dueRule) }));
  const steps = plan.steps.map((step) => redatedStep(step, ends, at)).toSorted(compareSteps);
  return { ...plan, events, asks, steps };
}

/** When one match is to be accepted, in epoch milliseconds; reminders that would not come before the deadline are left out. */
export interface RelationshipDates {
  readonly acceptDue: EpochMs;
  readonly acceptReminders: readonly EpochMs[];
}

/** When a match proposed at an instant is to be accepted. A pair's further dates are in `pair-dates.ts`. */
export function relationshipDates(plan: Plan, proposedAt: EpochMs): RelationshipDates {
  const zone = plan.programme.timeZone;
  const proposed = zonedDay(proposedAt, zone);
  const anchors = { ...anchorsOf(plan), [PROPOSED]: proposed };
  const at: At = (rule) => instantOf(rule, anchors, zone, plan.sendHour);
  const { acceptance } = plan.relationship;
  const acceptDue = at(acceptance.due);
  const acceptReminders = acceptance.reminders.map(at).filter((reminder) => reminder < acceptDue);
  return { acceptDue, acceptReminders };
}

/**
 * The stretches of a rolling programme: after each a report is made and the next one is dated, by the rules that the
 * cycle began with. Pure.
 */
import {
  CYCLE_LAST_DAY,
  CYCLE_START,
  dayOf,
  endOfDay,
  instantOf,
  plusDays,
  plusOffsets,
  startOfDay,
} from './instants.ts';
import type { Anchors } from './instants.ts';
import { anchorsOf, compareSteps, eventSpan } from './redate.ts';
import type { Ask, DateRule, Day, EpochMs, Goal, ObligationKind, Plan, PlanEvent, Step } from './types.ts';

/** One stretch, first and last day inclusive, and the days that its names stand for. */
interface Stretch {
  readonly number: number;
  readonly first: Day;
  readonly last: Day;
  readonly anchors: Anchors;
}

type Parts = Pick<Plan, 'events' | 'asks' | 'steps'>;

/** A plan that goes on, and what is new in it. */
export interface Continued {
  readonly plan: Plan;
  readonly added: Parts;
}

/** What comes in every stretch has a name for each: `winter`, then `winter~2`. */
const named = (id: string, number: number): string => `${id}~${number}`;

/** The first day of a stretch, counted from 1. Counted from the beginning, so that month ends do not wander. */
function firstDayOf({ cycle }: Plan, number: number): Day {
  const length = cycle.stretch;
  if (length === undefined) throw new RangeError(`The cycle ${cycle.id} does not go on`);
  return plusOffsets(cycle.firstDay, [{ ...length, count: length.count * (number - 1) }]);
}

/** The same day of the calendar in the stretch; null where the stretch has none. */
function dayInStretch(day: Day, { first, last }: Pick<Stretch, 'first' | 'last'>): Day | null {
  for (let year = Number(first.slice(0, 4)) - Number(day.slice(0, 4)); ; year += 1) {
    const moved = plusOffsets(day, [{ unit: 'month', count: 12 * year }]);
    if (moved > last) return null;
    if (moved >= first) return moved;
  }
}

/** A rule of the first stretch for a later one; null where its day is not in it. Its base becomes a day or an event of the stretch. */
function ruleIn(rule: DateRule, { number, first, last, anchors }: Stretch): DateRule | null {
  const { base } = rule;
  if ('day' in base) {
    const day = dayInStretch(base.day, { first, last });
    return day === null ? null : { ...rule, base: { day } };
  }
  const { anchor } = base;
  if (anchor === CYCLE_START) return { ...rule, base: { day: first } };
  if (anchor === CYCLE_LAST_DAY) return { ...rule, base: { day: last } };
  return anchor in anchors ? { ...rule, base: { anchor: named(anchor, number) } } : null;
}

/** The anchors as the stretch's own rules name them. */
function namedAnchors({ number, anchors, last }: Stretch): Anchors {
  const own = Object.entries(anchors).map(([id, day]) => [named(id, number), day]);
  return { ...Object.fromEntries(own), [CYCLE_LAST_DAY]: last };
}

/** Events of the first stretch that come again, each after those that it hangs on. */
function eventsIn(
  plan: Plan,
  number: number,
): { readonly events: readonly PlanEvent[]; readonly stretch: Stretch } {
  const first = firstDayOf(plan, number);
  const last = plusDays(firstDayOf(plan, number + 1), -1);
  let stretch: Stretch = { number, first, last, anchors: {} };
  const events: PlanEvent[] = [];
  let waiting = plan.events;
  for (;;) {
    const known = stretch;
    const ready = waiting.flatMap((event) => {
      const rule = ruleIn(event.dateRule, known);
      return rule === null ? [] : [{ event, rule }];
    });
    if (ready.length === 0) return { events, stretch };
    for (const { event, rule } of ready) {
      const anchors = namedAnchors(known);
      const day = dayOf(rule, anchors);
      const span = eventSpan(day, event.from, event.to, plan.programme.timeZone);
      events.push({ ...event, id: named(event.id, number), day, ...span, dateRule: rule });
      stretch = { ...stretch, anchors: { ...stretch.anchors, [event.id]: day } };
    }
    const done = new Set(ready.map(({ event }) => event));
    waiting = waiting.filter((event) => !done.has(event));
  }
}

interface Dating {
  readonly plan: Plan;
  readonly stretch: Stretch;
  readonly at: (rule: DateRule) => EpochMs;
}

function datingOf(plan: Plan, stretch: Stretch): Dating {
  const anchors = namedAnchors(stretch);
  return { plan, stretch, at: (rule) => instantOf(rule, anchors, plan.programme.timeZone, plan.sendHour) };
}

/** What the same people are asked again and again. */
const COUNTED: ReadonlySet<ObligationKind> = new Set<ObligationKind>(['report-meeting', 'stay-willing']);

/** It goes on to be counted: each is another one of the same pair or person. */
function countedIn({ plan, stretch }: Dating, ask: Ask): Pick<Ask, 'subject' | 'occurrence'> {
  const before = plan.asks.filter(
    ({ obligation, subject }) => obligation === ask.obligation && subject === ask.subject,
  ).length;
  return { subject: ask.subject, occurrence: ask.occurrence + before * (stretch.number - 1) };
}

/** An ask is of a role, or of an event or a question of this stretch. */
function askIn(dating: Dating, ask: Ask): Ask | null {
  const { stretch, at } = dating;
  const opensRule = ruleIn(ask.opensRule, stretch);
  const dueRule = ruleIn(ask.dueRule, stretch);
  if (opensRule === null || dueRule === null) return null;
  const id = named(ask.id, stretch.number);
  const dates = { opens: at(opensRule), opensRule, due: at(dueRule), dueRule };
  if (COUNTED.has(ask.obligation)) return { ...ask, id, ...countedIn(dating, ask), ...dates };
  const subject = ask.obligation === 'apply' ? ask.subject : named(ask.subject, stretch.number);
  return { ...ask, id, subject, ...dates };
}

function stepIn({ plan, stretch, at }: Dating, step: Step, kept: ReadonlySet<string>): Step | null {
  const rule = ruleIn(step.rule, stretch);
  if (rule === null) return null;
  const { number } = stretch;
  const subjectIn = named(step.subject, number);
  const names = [...plan.asks, ...plan.events].some(({ id }) => id === step.subject);
  if (names && !kept.has(subjectIn)) return null;
  const subject = names ? subjectIn : step.subject;
  return { ...step, key: named(step.key, number), subject, rule, at: at(rule) };
}

/** What stays open is asked once: its deadline moves on. */
const comesAgain = ({ standing }: Ask): boolean => standing !== true;

/** Windows without a last day stay open: they have opened once. */
function opensOnce({ applications }: Plan, { kind, subject }: Step): boolean {
  if (kind !== 'open-applications' || applications === undefined) return false;
  return (subject === 'mentor' || subject === 'mentee') && applications[subject].closes === null;
}

/** What comes in a stretch of the plan that a rolling cycle began with. */
function partsIn(plan: Plan, number: number): Parts & { readonly last: Day } {
  const { events, stretch } = eventsIn(plan, number);
  const dating = datingOf(plan, stretch);
  const asks = plan.asks.filter(comesAgain).flatMap((ask) => askIn(dating, ask) ?? []);
  const kept = new Set([...events, ...asks].map(({ id }) => id));
  const steps = plan.steps
    .filter((step) => !opensOnce(plan, step))
    .flatMap((step) => stepIn(dating, step, kept) ?? [])
    .toSorted(compareSteps);
  return { events, asks, steps, last: stretch.last };
}

/** A goal is measured by the questions of every stretch. */
function measured(goals: readonly Goal[], first: Plan, asks: readonly Ask[], number: number): Goal[] {
  const ids = new Set(asks.map(({ id }) => id));
  return goals.map((goal) => {
    const written = first.goals.find(({ id }) => id === goal.id)?.measuredBy ?? [];
    const more = written
      .map(({ ask, question }) => ({ ask: named(ask, number), question }))
      .filter(({ ask }) => ids.has(ask));
    return { ...goal, measuredBy: [...goal.measuredBy, ...more] };
  });
}

/** Days that move with the cycle become days of the calendar: what is over does not move any more. */
function settled(rule: DateRule, anchors: Anchors): DateRule {
  const { base } = rule;
  if ('day' in base || (base.anchor !== CYCLE_START && base.anchor !== CYCLE_LAST_DAY)) return rule;
  return { ...rule, base: { day: anchors[base.anchor] ?? '' } };
}

function settledPlan(plan: Plan): Plan {
  const anchors = anchorsOf(plan);
  const rule = (one: DateRule): DateRule => settled(one, anchors);
  return {
    ...plan,
    events: plan.events.map((event) => ({ ...event, dateRule: rule(event.dateRule) })),
    asks: plan.asks.map((ask) => ({
      ...ask,
      opensRule: rule(ask.opensRule),
      dueRule: ask.standing === true ? ask.dueRule : rule(ask.dueRule),
    })),
    steps: plan.steps.map((step) => ({
      ...step,
      rule: isStanding(plan, step) ? step.rule : rule(step.rule),
    })),
  };
}

/** The end of what stays open. */
function isStanding({ asks }: Plan, { kind, subject }: Step): boolean {
  return kind === 'close' && asks.some(({ id, standing }) => id === subject && standing === true);
}

/** How many stretches a plan has come to. */
export const stretchesOf = ({ cycle }: Plan): number => cycle.stretches ?? 1;

/**
 * The plan of a rolling cycle with its next stretch. What hangs on the start or end of a stretch comes in each; what has a
 * day of the calendar comes in the stretch that has this day.
 * @param first the plan that the cycle began with
 * @param current the plan with the stretches so far
 */
export function continued(first: Plan, current: Plan): Continued {
  const number = stretchesOf(current) + 1;
  const { last, ...added } = partsIn(first, number);
  const { events, asks, steps, goals, cycle, ...rest } = settledPlan(current);
  const endsAt = endOfDay(last, current.programme.timeZone);
  const plan: Plan = {
    ...rest,
    cycle: { ...cycle, lastDay: last, endsAt, stretches: number },
    goals: measured(goals, first, added.asks, number),
    events: [...events, ...added.events],
    asks: [...asks.map((ask) => (ask.standing === true ? { ...ask, due: endsAt } : ask)), ...added.asks],
    steps: [
      ...steps.map((step) => (isStanding(current, step) ? { ...step, at: endsAt } : step)),
      ...added.steps,
    ],
  };
  return { plan, added };
}

/** The window of one stretch, epoch milliseconds, the end exclusive. */
export function stretchSpan(plan: Plan, number: number): { readonly from: EpochMs; readonly to: EpochMs } {
  const zone = plan.programme.timeZone;
  return {
    from: startOfDay(firstDayOf(plan, number), zone),
    to: startOfDay(firstDayOf(plan, number + 1), zone),
  };
}

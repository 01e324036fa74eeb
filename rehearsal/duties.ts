/** When, and how, a coordinator sees to a task. Pure. */
import { instantAt, plusDays, zonedDay } from '../definitions/plan/dates.ts';
import type { PlannedAct } from '../db/queries/rehearsal-state.ts';
import { monthWindows } from '../definitions/plan/month-windows.ts';
import type { Day, EpochMs, Plan } from '../definitions/plan/types.ts';
import { chance, happens, oneOf, shuffled } from './chance.ts';
import { DAY_MS, HOUR_MS, OFFICE, delay, suitable } from './hours.ts';
import type { Stage } from './stage.ts';

export interface Task {
  readonly id: string;
  readonly kind: string;
  /** A unit's, relationship's or event's id. */
  readonly subject: string;
  /** '' for the owner. */
  readonly unit: string;
}

type Duty = Pick<Stage, 'plan' | 'seed' | 'now' | 'company'>;

const SEES_TO = { from: 2 * HOUR_MS, to: 3 * DAY_MS } as const;
/** One unit publishes after its coordinator was reminded and the owner told; so do no units where there are few. */
const LATE_BY_MS = 4.2 * DAY_MS;
const UNITS_WITH_A_LATE_ONE = 3;
/** How many coordinators change the draft before they publish it. */
const ADJUSTS = 0.4;
const MOVES_A_DATE = 0.5;
const TALKS = 0.4;
/** No new pair is proposed when little of the cycle is left. */
const TOO_LATE_SHARE = 0.7;

function soon(task: Task, { plan, seed, now, company }: Duty): EpochMs {
  if (company === 'undisturbed') return now();
  const after = now() + delay(SEES_TO.from, SEES_TO.to, seed, task.id);
  return suitable(after, OFFICE, plan.programme.timeZone, seed, task.id);
}

/** The last day for it, at the hour of mail. */
function onTheDate({ programme, sendHour }: Plan, until: EpochMs): EpochMs {
  return instantAt(zonedDay(until - 1, programme.timeZone), sendHour, programme.timeZone);
}

/** The unit whose coordinator is late; null where there are too few units. */
export function lateUnit(plan: Plan, seed: string): string | null {
  if (plan.units.length < UNITS_WITH_A_LATE_ONE) return null;
  return shuffled(plan.units, ({ id }) => id, seed, 'publishes late')[0]?.id ?? null;
}

function publishing(task: Task, duty: Duty, actor: string): PlannedAct[] {
  const { plan, seed, now } = duty;
  const unit = task.subject;
  const act = { key: `publish/${unit}`, actor, kind: 'publish', what: { unit } };
  if (duty.company === 'undisturbed')
    return [{ ...act, at: Math.max(now(), onTheDate(plan, plan.matching.publishBy)) }];
  const late = lateUnit(plan, seed) === unit;
  const zone = plan.programme.timeZone;
  const at = late
    ? suitable(plan.matching.publishBy + LATE_BY_MS, OFFICE, zone, seed, task.id)
    : soon(task, duty);
  const publish = { ...act, at };
  if (!happens(ADJUSTS, seed, unit, 'adjusts')) return [publish];
  const how = oneOf(['pin', 'forbid', 'swap'], seed, unit, 'adjusts how');
  return [{ key: `adjust/${unit}`, at, actor, kind: 'adjust', what: { unit, how } }, publish];
}

function proposing(task: Task, duty: Duty, actor: string): PlannedAct[] {
  const { startsAt, endsAt } = duty.plan.cycle;
  const at = soon(task, duty);
  if (at > startsAt + (endsAt - startsAt) * TOO_LATE_SHARE) return [];
  const [waiting = ''] = task.subject.split('/');
  const what =
    task.kind === 'search' ? { unit: task.unit, waiting } : { unit: task.unit, relationship: task.subject };
  return [{ key: `propose/${task.id}`, at, actor, kind: 'propose', what }];
}

/** Somebody who is free is offered to the group. */
function joining(task: Task, duty: Duty, actor: string): PlannedAct[] {
  return proposing(task, duty, actor).map((act) => ({ ...act, key: `join/${task.id}`, kind: 'join' }));
}

function dayFor(event: string, day: Day, { seed, company }: Duty): Day {
  if (company === 'undisturbed' || !happens(MOVES_A_DATE, seed, event, 'moves')) return day;
  return plusDays(day, chance(seed, event, 'moves to') < 0.5 ? 1 : 2);
}

function fixing(task: Task, duty: Duty, actor: string): PlannedAct[] {
  const window = monthWindows(duty.plan).find(({ ask }) => ask === task.subject);
  if (window !== undefined) {
    const what = { role: window.role };
    return [{ key: `fix-window/${window.role}`, at: soon(task, duty), actor, kind: 'fix-window', what }];
  }
  const event = duty.plan.events.find(({ id }) => id === task.subject);
  if (event === undefined) return [];
  const what = { event: event.id, day: dayFor(event.id, event.day, duty), planned: event.day };
  return [{ key: `fix-date/${event.id}`, at: soon(task, duty), actor, kind: 'fix-date', what }];
}

/** Some talk to those who are silent or unhappy, and say so; others leave it. */
function seeingTo(task: Task, duty: Duty, actor: string): PlannedAct[] {
  if (!happens(TALKS, duty.seed, task.id, 'talks')) return [];
  return [{ key: `see-to/${task.id}`, at: soon(task, duty), actor, kind: 'see-to', what: { task: task.id } }];
}

/** Applications of one role of a unit; the subject names both. */
function reviewing(task: Task, duty: Duty, actor: string): PlannedAct[] {
  const role = task.subject.endsWith('/mentor') ? 'mentor' : 'mentee';
  const what = { unit: task.unit, role };
  const until = duty.plan.applications?.[role].reviewUntil;
  const waits = duty.company === 'undisturbed' && until !== undefined;
  const at = waits ? Math.max(duty.now(), onTheDate(duty.plan, until)) : soon(task, duty);
  return [{ key: `review/${task.id}`, at, actor, kind: 'review', what }];
}

/** What a coordinator plans to do about a task; nothing for those that only want to be known. */
export function tasksUpon(task: Task, duty: Duty, actor: string): PlannedAct[] {
  if (task.kind === 'review-applications') return reviewing(task, duty, actor);
  if (task.kind === 'publish-matches') return publishing(task, duty, actor);
  if (task.kind === 'match-fell-through' || task.kind === 'search') return proposing(task, duty, actor);
  if (['silent', 'at-risk', 'entitled'].includes(task.kind)) return seeingTo(task, duty, actor);
  if (task.kind === 'group-too-small') return joining(task, duty, actor);
  return task.kind === 'fix-date' ? fixing(task, duty, actor) : [];
}

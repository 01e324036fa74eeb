/** What would follow from moving an event, before anything is written. */
import type { Sql } from '../client.ts';
import { redate, type Move } from '../../definitions/plan/dates.ts';
import type { Day, EpochMs, Plan, PlanEvent, Step } from '../../definitions/plan/types.ts';
import { cycleWorkflowId } from '../../workflows/messages.ts';
import { beginsAt } from '../../definitions/plan/begins.ts';

export interface EventRow {
  readonly cycle_id: string;
  readonly id: string;
  readonly day: Day;
  readonly from_time: string | null;
  readonly to_time: string | null;
  readonly starts_at: EpochMs;
  readonly ends_at: EpochMs;
  readonly provisional: boolean;
  readonly sequence: number;
  readonly held_at: EpochMs | null;
}

export interface EventMove {
  readonly cycleId: string;
  readonly eventId: string;
  /** The new date; the same date with `confirm` makes a provisional one fixed. */
  readonly to: { readonly day: Day; readonly from: string | null; readonly to: string | null };
  readonly confirm: boolean;
  readonly now: EpochMs;
}

export type MoveResult =
  | { readonly result: 'moved' | 'confirmed' | 'unchanged'; readonly changes: readonly Change[] }
  | { readonly result: 'unknown' }
  | { readonly result: 'held' }
  /** The cycle has ended. */
  | { readonly result: 'over' }
  /** The new date, or something that hangs on it, would lie in the past or outside the cycle. */
  | {
      readonly result: 'refused';
      /** `no-time`: what is asked could not be answered before the cycle ends. */
      readonly because: 'past' | 'outside-cycle' | 'no-time';
      readonly what: string;
    };

/** A step that gets another moment; null: it is dropped, a reminder that would come after its deadline. */
export interface Change {
  readonly stepKey: string;
  readonly from: EpochMs;
  readonly to: EpochMs | null;
}

export interface Plans {
  /** The plan with its events as they stand. */
  readonly before: Plan;
  /** As they would stand after the move. */
  readonly after: Plan;
}

export function movedPlans(plan: Plan, rows: readonly EventRow[], move: EventMove): Plans {
  const before = redate(plan, movesOf(plan, rows));
  const after = redate(before, { [move.eventId]: move.to });
  const event = after.events.find(({ id }) => id === move.eventId);
  return { before, after: event === undefined ? after : atShortNotice(after, event, move.now) };
}

/** What a move leaves where it was; it may stand elsewhere for a reason of its own, as when a cycle is being closed. */
const unmoved = <T extends object>(
  { before, after }: { readonly before: readonly T[]; readonly after: readonly T[] },
  key: (one: T) => string,
  moments: (one: T) => readonly EpochMs[],
): ReadonlySet<string> => {
  const was = new Map(before.map((one) => [key(one), moments(one).join()]));
  return new Set(after.filter((one) => was.get(key(one)) === moments(one).join()).map(key));
};

/** The questions of a plan that open or close elsewhere after a move. */
export function movedAsks({ before, after }: Plans): Plan['asks'] {
  const same = unmoved(
    { before: before.asks, after: after.asks },
    ({ id }) => id,
    ({ opens, due }) => [opens, due],
  );
  return after.asks.filter(({ id }) => !same.has(id));
}

/** An event so near that the day to answer by is over can be answered until it begins. */
function atShortNotice(after: Plan, event: PlanEvent, now: EpochMs): Plan {
  const invitation = after.asks.find(
    (ask) => ask.obligation === 'answer-invitation' && ask.subject === event.id,
  );
  if (invitation === undefined || invitation.due > now || event.startsAt <= now) return after;
  const due = event.startsAt;
  const isClose = (step: Step): boolean => step.kind === 'close' && step.subject === invitation.id;
  return {
    ...after,
    asks: after.asks.map((ask) => (ask === invitation ? { ...ask, due } : ask)),
    steps: after.steps.map((step) => (isClose(step) ? { ...step, at: due } : step)),
  };
}

/** The dates as they stand, where they differ from the plan's. */
function movesOf(plan: Plan, rows: readonly EventRow[]): Record<string, Move> {
  const planned = new Map(plan.events.map((event) => [event.id, event]));
  const differs = (row: EventRow): boolean => {
    const event = planned.get(row.id);
    return event?.day !== row.day || event.from !== row.from_time || event.to !== row.to_time;
  };
  return Object.fromEntries(
    rows.filter(differs).map((row) => [row.id, { day: row.day, from: row.from_time, to: row.to_time }]),
  );
}

interface StepState {
  readonly key: string;
  readonly kind: string;
  readonly subject: string;
  readonly at: EpochMs;
  readonly done_at: EpochMs | null;
}

/** The steps that move along. What has been asked stays asked; a deadline or a notice ahead is due once more. */
export async function changesOf(tx: Sql, { before, after }: Plans, now: EpochMs): Promise<Change[]> {
  const same = unmoved(
    { before: before.steps, after: after.steps },
    ({ key }) => key,
    ({ at }) => [at],
  );
  const steps = await tx<StepState[]>`
    select key, kind, subject, at, done_at from step
    where owner = ${cycleWorkflowId(after.cycle.id)} order by at, seq, key`;
  const moments = new Map(after.steps.map(({ key, at }) => [key, at]));
  const deadlines = new Map(after.asks.map(({ id, due }) => [id, due]));
  return steps.flatMap(({ key, kind, subject, at, done_at }) => {
    const to = same.has(key) ? at : (moments.get(key) ?? at);
    const isOpen = done_at === null || (to > now && (kind === 'close' || kind === 'notice'));
    if (to === at || !isOpen) return [];
    const isTooLate = kind === 'remind' && to >= (deadlines.get(subject) ?? Infinity);
    return [{ stepKey: key, from: at, to: isTooLate ? null : to }];
  });
}

type Refusal = Extract<MoveResult, { readonly result: 'refused' }>;

/** Why the move cannot be: the event in the past, a step outside the cycle, a question without time to answer. */
export function refusalOf(plans: Plans, changes: readonly Change[], move: EventMove): Refusal | null {
  const { after } = plans;
  const event = after.events.find(({ id }) => id === move.eventId);
  if (event !== undefined && event.startsAt < move.now) {
    return { result: 'refused', because: 'past', what: move.eventId };
  }
  const startsAt = beginsAt(after);
  const { endsAt } = after.cycle;
  const outside = changes.find(({ to }) => to !== null && (to < startsAt || to >= endsAt));
  const cramped = movedAsks(plans).find(({ opens, due }) => due <= opens);
  if (outside !== undefined) return { result: 'refused', because: 'outside-cycle', what: outside.stepKey };
  return cramped === undefined ? null : { result: 'refused', because: 'no-time', what: cramped.id };
}

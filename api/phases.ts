/** The phases of a cycle, from its plan. */
import type { CycleState } from '../db/queries/cycles.ts';
import { relationshipDates } from '../definitions/plan/dates.ts';
import type { EpochMs, Plan } from '../definitions/plan/types.ts';
import { beginsAt } from '../definitions/plan/begins.ts';

export type PhaseName = 'applications' | 'matching' | 'acceptance' | 'relationships' | 'feedback';
export type Phase = PhaseName | 'not-started' | 'between' | 'paused' | 'cancelled' | 'finished' | 'ending';

export interface Span {
  readonly phase: PhaseName;
  readonly from: EpochMs;
  /** Exclusive. */
  readonly to: EpochMs;
}

function spanOf(phase: PhaseName, plan: Plan, kind: 'apply' | 'give-feedback'): Span[] {
  const asks = plan.asks.filter(({ obligation }) => obligation === kind);
  if (asks.length === 0) return [];
  return [
    { phase, from: Math.min(...asks.map(({ opens }) => opens)), to: Math.max(...asks.map(({ due }) => due)) },
  ];
}

/** The phases that a plan foresees, in their order; those after publication assume that it is on its date. */
export function phases(plan: Plan): Span[] {
  const { draftAt, publishBy } = plan.matching;
  const { acceptDue } = relationshipDates(plan, publishBy);
  return [
    ...spanOf('applications', plan, 'apply'),
    { phase: 'matching', from: draftAt, to: publishBy },
    { phase: 'acceptance', from: publishBy, to: acceptDue },
    { phase: 'relationships', from: acceptDue, to: plan.relationship.endsAt ?? plan.cycle.endsAt },
    ...spanOf('feedback', plan, 'give-feedback'),
  ];
}

/** The phase that a cycle is in; where two overlap, the later one. */
export function phaseOf(plan: Plan, state: CycleState, now: EpochMs): Phase {
  if (state !== 'running') return state;
  if (now < beginsAt(plan)) return 'not-started';
  const current = phases(plan).findLast(({ from, to }) => from <= now && now < to);
  if (current !== undefined) return current.phase;
  return now >= (plan.relationship.endsAt ?? Infinity) ? 'ending' : 'between';
}

/** What people are compared by, and why a pair earned its points. */
import type { Criterion, MatchingPlan, Role } from '../../definitions/plan/types.ts';
import type { Answers } from '../overlap.ts';
import type { Edge } from '../types.ts';

/** The hard rules and the wishes of a plan. */
export type Criteria = Pick<MatchingPlan, 'must' | 'prefer'>;

export interface Respondent {
  readonly id: string;
  readonly answers: Answers;
}

/** Why a pair earned its points: numbers and values only, the wording is in locales. */
export interface Reason {
  readonly criterion: Criterion;
  /** 0 for a `must`. */
  readonly points: number;
  readonly facts: {
    /** Values that both gave, as the mentee wrote them. */
    readonly common: readonly string[];
    /** How many different values the two gave together. */
    readonly together: number;
    /** Who did not answer; the criterion's `missing` says what follows. */
    readonly missing: readonly Role[];
    /** For `near` in numbers or days, for `time-zone` in hours. */
    readonly apart?: number;
  };
}

export interface ScoredEdge extends Edge {
  /** One for each criterion, hard rules first, in the order of the plan. */
  readonly reasons: readonly Reason[];
}

export interface Weighed {
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** Hard rules that forbid the pair; empty when it is eligible. */
  readonly broken: readonly Criterion[];
}

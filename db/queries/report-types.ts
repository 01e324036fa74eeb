/** The shape of a cycle's report. */
import type { EntitledReport } from './entitled.ts';
import type { FunnelRow } from './inspect.ts';
import type { Comparison } from './iterations.ts';
import type { RelationshipCounts } from './report-rows.ts';
import type { TargetReport } from './target.ts';
import type { EpochMs, Role, Text } from '../../definitions/plan/types.ts';

export interface People {
  readonly joined: number;
  readonly applied: number;
  readonly matched: number;
  readonly left: number;
}

export type Relationships = Omit<RelationshipCounts, 'unit'>;

export interface Meetings {
  /** Pair-months that were asked about, that at least one of the pair answered, and in which they met. */
  readonly asked: number;
  readonly reported: number;
  readonly held: number;
}

/** Sessions that a mentee of a group and the mentor have alone: asked about, reported by one of the two, and held. */
export type Individual = Meetings;

export interface Month extends Meetings {
  readonly ask: string;
  readonly occurrence: number;
  /** Mean length in minutes and mean usefulness from 1 to 5 of the meetings held; null when there was none. */
  readonly minutes: number | null;
  readonly rating: number | null;
}

export interface Attendance {
  readonly invited: number;
  readonly coming: number;
  readonly notComing: number;
  /** Invited and never answered. */
  readonly silent: number;
}

export interface EventReport extends Attendance {
  readonly event: string;
  readonly name: Text;
  readonly at: EpochMs;
  readonly provisional: boolean;
}

/** Answers on the scale from 1, disagree strongly, to 5, agree strongly. */
export interface Measured {
  readonly n: number;
  /** Null when nobody has answered. */
  readonly mean: number | null;
  /** How many chose 1, 2, 3, 4, 5. */
  readonly distribution: readonly number[];
}

export interface Measure extends Measured {
  readonly ask: string;
  readonly question: string;
  readonly text: Text;
  readonly byRole: Readonly<Record<Role, Measured>>;
}

export interface GoalReport {
  readonly goal: string;
  readonly text: Text;
  readonly measures: readonly Measure[];
}

/** What was answered to one question of one ask: how often each value was chosen, or the bounds and mean of numbers. */
export interface QuestionReport {
  readonly ask: string;
  readonly question: string;
  readonly text: Text;
  /** Ids of options, or `yes` and `no`; empty for numbers. */
  readonly values: readonly { readonly value: string; readonly n: number }[];
  readonly numbers: {
    readonly n: number;
    readonly least: number;
    readonly mean: number;
    readonly greatest: number;
  } | null;
}

export interface UnitReport {
  readonly unit: string;
  readonly name: Text;
  readonly people: Readonly<Record<Role, People>>;
  readonly relationships: Relationships;
  readonly meetings: Meetings;
  readonly attendance: Attendance;
  readonly goals: readonly (Measured & { readonly goal: string })[];
}

export interface Report {
  readonly cycle: string;
  readonly programme: string;
  readonly name: Text;
  readonly period: string;
  readonly startsAt: EpochMs;
  readonly endsAt: EpochMs;
  readonly madeAt: EpochMs;
  readonly people: Readonly<Record<Role, People>>;
  readonly relationships: Relationships;
  readonly funnel: readonly FunnelRow[];
  readonly meetings: Meetings & { readonly months: readonly Month[] };
  readonly individualSessions: Individual;
  /** How many pairs have met as much as they were to; null where the programme has no target. */
  readonly target: TargetReport | null;
  /** How many of those who are entitled to a partner have one; null where nobody is. */
  readonly entitled: EntitledReport | null;
  readonly events: readonly EventReport[];
  readonly goals: readonly GoalReport[];
  readonly questions: readonly QuestionReport[];
  readonly units: readonly UnitReport[];
  /** Against earlier cycles of the programme. */
  readonly comparison: Comparison;
}

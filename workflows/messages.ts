/** The names and shapes by which workflows are started, told and asked. Opaque ids and instants only. */
import type { EpochMs } from '../definitions/plan/types.ts';

export const CYCLE_TYPE = 'cycle';
export const RELATIONSHIP_TYPE = 'relationship';
export const PROGRAMME_TYPE = 'programme';
/** Signal without arguments: something in Postgres changed your path; read it again. */
export const WAKE = 'wake';
/** Update of a virtual clock: `advance(to)` answers once the workflow is quiet at that instant. */
export const ADVANCE = 'advance';

export type ClockInput = { readonly kind: 'real' } | { readonly kind: 'virtual'; readonly now: EpochMs };

export interface WorkflowInput {
  /** The cycle's id, the relationship's or the programme's. */
  readonly id: string;
  readonly clock: ClockInput;
  /** How long one try of a step may take, ms; a lost worker is noticed after it. Two minutes when left out. */
  readonly stepTimeoutMs?: number;
  /**
   * The worker that has a workflow runs its steps itself, without Temporal handing each out: half of what a step costs
   * otherwise, where steps are short. A rehearsal has them so; a real cycle's bulk work takes longer than that bears.
   */
  readonly localSteps?: boolean;
}

/** `waiting`: due is the next moment (null: until woken); `continuing`: ask the next run; `done`: it has ended. */
export interface Advanced {
  readonly state: 'waiting' | 'continuing' | 'done';
  readonly due: EpochMs | null;
}

export const cycleWorkflowId = (cycleId: string): string => `cycle/${cycleId}`;
export const relationshipWorkflowId = (cycleId: string, relationshipId: string): string =>
  `rel/${cycleId}/${relationshipId}`;

export const programmeWorkflowId = (programmeId: string): string => `programme/${programmeId}`;

/** One task queue a namespace; a rehearsal has a namespace of its own. */
export const TASK_QUEUE = 'adept';

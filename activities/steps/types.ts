import type { Sql } from '../../db/client.ts';
import type { StepRow } from '../../db/queries/steps.ts';
import type { EpochMs, Plan } from '../../definitions/plan/types.ts';

export interface StepContext {
  /** The transaction that also marks the step as done. */
  readonly tx: Sql;
  readonly plan: Plan;
  readonly cycleId: string;
  readonly step: StepRow;
  readonly now: EpochMs;
}

/** Carries out one kind of step, in bulk. Everything it writes is keyed by business facts. */
export type StepHandler = (context: StepContext) => Promise<void>;

/** What workflows may ask for. They see this file as types only. */
import type { Pool } from '../db/client.ts';
import { nextStep, runStep, type NextStep, type StepRequest } from './run-step.ts';
import type { EpochMs } from '../definitions/plan/types.ts';

export type { NextStep };

export interface StepActivities {
  /** Carries out what has been answered, and gives the owner's next step. */
  nextStep(request: { owner: string; now: EpochMs }): Promise<NextStep>;
  /** Runs a step once, however often it is asked to, and gives the one after it. */
  runStep(request: StepRequest): Promise<NextStep>;
}

/** Builds the activities that a worker registers. */
export function createActivities({ sql }: { sql: Pool }): StepActivities {
  return {
    nextStep: (request) => nextStep(sql, request),
    runStep: (request) => runStep(sql, request),
  };
}

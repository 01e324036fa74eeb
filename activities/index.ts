/** What workflows may ask for. They see this file as types only. */
import type { Pool } from '../db/client.ts';
import { nextProgrammeStep, PROGRAMME_OWNER, runProgrammeStep, type NextPlan } from './programme-steps.ts';
import { nextStep, runStep, type NextStep, type StepRequest } from './run-step.ts';
import type { EpochMs } from '../definitions/plan/types.ts';

export type { NextStep };

export interface StepActivities {
  /** Carries out what has been answered, and gives the owner's next step. */
  nextStep(request: { owner: string; now: EpochMs }): Promise<NextStep>;
  /** Runs a step once, however often it is asked to, and gives the one after it. */
  runStep(request: StepRequest): Promise<NextStep>;
}

export interface ActivityDeps {
  readonly sql: Pool;
  /** What comes after a programme's last cycle. */
  readonly nextPlan: NextPlan;
}

const isProgramme = (owner: string): boolean => owner.startsWith(PROGRAMME_OWNER);

/** Builds the activities that a worker registers. */
export function createActivities({ sql, nextPlan }: ActivityDeps): StepActivities {
  return {
    nextStep: (request) =>
      isProgramme(request.owner) ? nextProgrammeStep(sql, nextPlan, request) : nextStep(sql, request),
    runStep: (request) =>
      isProgramme(request.owner) ? runProgrammeStep(sql, nextPlan, request) : runStep(sql, request),
  };
}

/** The workflows that a worker registers. Their names are stored in every history: never rename one. */
import type { WorkflowInput } from './messages.ts';
import { runSteps } from './steps.ts';

/** Steps all shared dates of one cycle, in bulk. Workflow id: `cycle/{cycle}`. */
export async function cycle(input: WorkflowInput): Promise<void> {
  await runSteps(input);
}

/** Steps what depends on one pair only: acceptance, and its end. Workflow id: `rel/{cycle}/{relationship}`. */
export async function relationship(input: WorkflowInput): Promise<void> {
  await runSteps(input);
}

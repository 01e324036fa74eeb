/** The workflows that a worker registers. Their names are stored in every history: never rename one. */
import type { WorkflowInput } from './messages.ts';
import { runSteps } from './steps.ts';

/** Steps all shared dates of one cycle, in bulk. Workflow id: `cycle/{cycle}`. */
export async function cycle(input: WorkflowInput): Promise<void> {
  await runSteps(input);
}

/** Opens the next cycle of a programme, one after the other, while earlier ones may still run. Workflow id: `programme/{programme}`. */
export async function programme(input: WorkflowInput): Promise<void> {
  await runSteps(input);
}

/** Steps what depends on one pair only: acceptance, and its end. Workflow id: `rel/{cycle}/{relationship}`. */
export async function relationship(input: WorkflowInput): Promise<void> {
  await runSteps(input);
}

import type { WorkflowClient } from '@temporalio/client';
import type { History } from './shelf.ts';

const eventsOf = (history: History) => history.events ?? [];

/** The histories of all runs of a workflow, the first one first: one that continues as new has several. */
export async function historiesOf(client: WorkflowClient, workflowId: string): Promise<History[]> {
  const newest = await client.getHandle(workflowId).fetchHistory();
  const started = eventsOf(newest)[0]?.workflowExecutionStartedEventAttributes;
  const histories: History[] = [];
  let runId = started?.firstExecutionRunId;
  while (runId) {
    const history = await client.getHandle(workflowId, runId).fetchHistory();
    histories.push(history);
    runId = eventsOf(history).at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return histories;
}

/** The only run of a workflow. @throws when it has continued as new */
export async function historyOf(client: WorkflowClient, workflowId: string): Promise<History> {
  const [history, ...more] = await historiesOf(client, workflowId);
  if (history === undefined || more.length > 0) throw new Error(`${workflowId} has ${more.length + 1} runs.`);
  return history;
}

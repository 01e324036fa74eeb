/** Advances workflows on the virtual clock, through outages of worker and server. */
import {
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type WorkflowClient,
} from '@temporalio/client';
import type { EpochMs } from '../definitions/plan/types.ts';
import { ADVANCE, type Advanced } from '../workflows/messages.ts';

/** Between two tries while Temporal is away. */
const RETRY_MS = 200;
/** One try; the same update is asked for again after it, in case its answer was lost. */
const TRY_MS = 30_000;
/** A worker and a server that are killed are back well within this; beyond it somebody should look. */
export const OUTAGE_LIMIT_MS = 180_000;
/** A run of a workflow that goes on and on is a fault, not a rehearsal. */
const CONTINUATIONS = 20;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** An advance that did not come through in time. */
export class OutageError extends Error {}

async function within<T>(ms: number, work: Promise<T>): Promise<T | 'too late'> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<'too late'>((resolve) => {
    timer = setTimeout(() => resolve('too late'), ms);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Temporal may be away for a moment; whatever else goes wrong is told. */
export function isOutage(error: unknown): boolean {
  return error instanceof ServiceError || error instanceof WorkflowUpdateRPCTimeoutOrCancelledError;
}

async function tryOnce(
  client: WorkflowClient,
  workflowId: string,
  to: EpochMs,
  updateId: string,
): Promise<Advanced | 'again'> {
  try {
    const update = client
      .getHandle(workflowId)
      .executeUpdate<Advanced, [EpochMs]>(ADVANCE, { args: [to], updateId });
    const answer = await within(TRY_MS, update);
    return answer === 'too late' ? 'again' : answer;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { state: 'done', due: null };
    if (isOutage(error)) return 'again';
    throw error;
  }
}

async function insist(
  client: WorkflowClient,
  workflowId: string,
  to: EpochMs,
  updateId: string,
): Promise<Advanced> {
  const giveUp = Date.now() + OUTAGE_LIMIT_MS;
  for (;;) {
    const answer = await tryOnce(client, workflowId, to, updateId);
    if (answer !== 'again') return answer;
    if (Date.now() > giveUp) {
      throw new OutageError(
        `${workflowId} has not answered for ${OUTAGE_LIMIT_MS / 1000} s. Do the worker and the Temporal server run?`,
      );
    }
    await sleep(RETRY_MS);
  }
}

/**
 * Has a workflow step to `to` and waits until it is quiet.
 * @param round part of the update's id: the same round, repeated, advances once
 * @throws OutageError when Temporal or the worker stay away
 */
export async function advance(
  client: WorkflowClient,
  workflowId: string,
  to: EpochMs,
  round: number,
): Promise<Advanced> {
  for (let run = 0; run < CONTINUATIONS; run += 1) {
    const answer = await insist(client, workflowId, to, `${to}/${round}/${run}`);
    if (answer.state !== 'continuing') return answer;
  }
  throw new Error(`${workflowId} has continued as new ${CONTINUATIONS} times at one instant.`);
}

/** Runs `work` over items, some side by side; results in the order of the items. */
export async function sideBySide<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) results[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
  return results;
}

/**
 * Tells Temporal what Postgres has written down for it: starts workflows and wakes them, again and again until
 * it has taken each. Starting twice is rejected by the business id, waking twice is harmless.
 */
import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Pool } from '../db/client.ts';
import { claimRelay, finishRelay, type RelayRow } from '../db/queries/relay.ts';
import {
  CYCLE_TYPE,
  PROGRAMME_TYPE,
  RELATIONSHIP_TYPE,
  TASK_QUEUE,
  WAKE,
  type ClockInput,
  type WorkflowInput,
} from '../workflows/messages.ts';

/** Rows told side by side. */
const BATCH = 50;
/** A relay that dies leaves its rows to another after this long; telling fifty takes well under a second. */
const LEASE_MS = 30_000;

/** How soon a lost worker is noticed, ms. Short ones break bulk work and cold replay: they are for tests of faults. */
export interface Impatience {
  readonly workflowTaskMs: number;
  readonly stepMs: number;
}

export interface RelayDeps {
  readonly sql: Pool;
  readonly client: Client;
  readonly impatience?: Impatience;
}

/**
 * Tells everything that is waiting now.
 * @returns the ids of the workflows that were started or woken
 * @throws the client's error when Temporal cannot be reached; the rows stay
 */
export async function deliverRelay(deps: RelayDeps): Promise<string[]> {
  const told: string[] = [];
  for (;;) {
    const rows = await claimRelay(deps.sql, BATCH, LEASE_MS);
    if (rows.length === 0) return told;
    // All starts of a batch go before its wakes, since a relationship can be woken as soon as it is proposed.
    const starts = rows.filter(({ kind }) => kind !== 'wake');
    await Promise.all(starts.map((row) => tell(deps, row)));
    await Promise.all(rows.filter(({ kind }) => kind === 'wake').map((row) => tell(deps, row)));
    told.push(...rows.map(({ workflow_id }) => workflow_id));
  }
}

async function tell(deps: RelayDeps, row: RelayRow): Promise<void> {
  if (isStart(row)) await start(deps, row);
  else await wake(deps.client, row);
  await finishRelay(deps.sql, row);
}

type StartRow = RelayRow & { readonly kind: Exclude<RelayRow['kind'], 'wake'> };

const isStart = (row: RelayRow): row is StartRow => row.kind !== 'wake';

const TYPES = {
  'start-cycle': CYCLE_TYPE,
  'start-relationship': RELATIONSHIP_TYPE,
  'start-programme': PROGRAMME_TYPE,
} as const;

/** How its steps are run. Under faults as in a real cycle, on either clock: that is what they are to show. */
function pace({ clock }: StartRow, impatience: Impatience | undefined): Partial<WorkflowInput> {
  if (impatience !== undefined) return { stepTimeoutMs: impatience.stepMs };
  return clock === 'virtual' ? { localSteps: true } : {};
}

async function start({ client, impatience }: RelayDeps, row: StartRow): Promise<void> {
  const clock: ClockInput =
    row.clock === 'real' ? { kind: 'real' } : { kind: 'virtual', now: row.created_at };
  const input: WorkflowInput = { id: row.subject, clock, ...pace(row, impatience) };
  try {
    await client.workflow.start(TYPES[row.kind], {
      workflowId: row.workflow_id,
      taskQueue: TASK_QUEUE,
      args: [input],
      // A programme that no longer opens its cycles may do so again later.
      workflowIdReusePolicy: row.kind === 'start-programme' ? 'ALLOW_DUPLICATE' : 'REJECT_DUPLICATE',
      ...(impatience && { workflowTaskTimeout: impatience.workflowTaskMs }),
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

async function wake(client: Client, row: RelayRow): Promise<void> {
  try {
    await client.workflow.getHandle(row.workflow_id).signal(WAKE);
  } catch (error) {
    // One that has ended has carried out what it was to be woken for.
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

/** Where recordings of small cycles are made: a worker over a database and a Temporal server of their own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection, type WorkflowClient } from '@temporalio/client';
import { ensureNamespace } from '../../cli/setup/namespace.ts';
import { startTemporal } from '../../cli/setup/temporal.ts';
import { workflowBundle } from '../../cli/setup/workflow-bundle.ts';
import { connect, ensureInstallation, type Pool } from '../../db/client.ts';
import { createCycle } from '../../db/queries/cycles.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { deliverRelay } from '../../worker/relay.ts';
import { startWorker } from '../../worker/run.ts';
import { cycleWorkflowId, type ClockInput } from '../../workflows/messages.ts';
import { freshDatabase } from '../support/fixtures.ts';
import { planHash } from '../../definitions/plan/hash.ts';

const NAMESPACE = 'recording';

export interface RecordingPlace {
  readonly sql: Pool;
  readonly workflows: WorkflowClient;
  /** Writes a cycle and starts its workflow, whose id it gives. */
  begin(plan: Plan, clock: ClockInput['kind']): Promise<string>;
  /** Tells Temporal what Postgres has written down for it. */
  tell(): Promise<unknown>;
  close(): Promise<void>;
}

/** @param settings of the Temporal server, by its own names for them */
export async function recordingPlace(settings: Readonly<Record<string, string>>): Promise<RecordingPlace> {
  const dir = mkdtempSync(join(tmpdir(), 'adept-histories-'));
  const temporal = await startTemporal({ dir, log: () => undefined, throwaway: true, settings });
  const { address } = temporal;
  await ensureNamespace(address, NAMESPACE, 1);
  const database = await freshDatabase();
  const sql = connect(database.url);
  await ensureInstallation(sql, 'seed');
  await sql`insert into definition (id, programme, version, text, stored_at) values ('def', 'small', 1, '', now())`;
  const bundlePath = await workflowBundle(() => undefined);
  const worker = await startWorker({ sql, address, namespace: NAMESPACE, bundlePath });
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace: NAMESPACE, identity: 'adept-relay' });
  const tell = () => deliverRelay({ sql, client });
  return {
    sql,
    workflows: client.workflow,
    tell,
    async begin(plan, clock) {
      await createCycle(sql, { definitionId: 'def', plan, sha256: planHash(plan), clock, now: plan.cycle.startsAt });
      await tell();
      return cycleWorkflowId(plan.cycle.id);
    },
    async close() {
      await worker.stop();
      await connection.close();
      await sql.end();
      await database.drop();
      await temporal.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

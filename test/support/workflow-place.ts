/** A database, a namespace and a worker for tests that advance workflows by hand. */
import { Client, Connection } from '@temporalio/client';
import { nextPlan } from '../../cli/next-plan.ts';
import { workflowBundle } from '../../cli/setup/workflow-bundle.ts';
import { connect, ensureInstallation, type Pool } from '../../db/client.ts';
import { deliverRelay } from '../../worker/relay.ts';
import { startWorker } from '../../worker/run.ts';
import { ADVANCE, type Advanced } from '../../workflows/messages.ts';
import { freshDatabase, freshNamespace } from './fixtures.ts';

export interface WorkflowPlace {
  readonly sql: Pool;
  readonly client: Client;
  /** Starts and wakes what waits in the relay. */
  readonly relay: () => Promise<unknown>;
  /** Advances a workflow, through the runs that it continues as. */
  readonly advance: (workflowId: string, to: number) => Promise<Advanced>;
  readonly stop: () => Promise<void>;
}

export async function workflowPlace(): Promise<WorkflowPlace> {
  const [database, { address, namespace }] = await Promise.all([freshDatabase(), freshNamespace()]);
  const sql = connect(database.url);
  await ensureInstallation(sql, 'seed');
  const bundlePath = await workflowBundle(() => undefined);
  const worker = await startWorker({ sql, address, namespace, bundlePath, nextPlan });
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace, identity: 'adept-test' });
  return {
    sql,
    client,
    relay: () => deliverRelay({ sql, client }),
    advance: (workflowId, to) => advance(client, workflowId, to),
    async stop() {
      await worker.stop();
      await connection.close();
      await sql.end();
      await database.drop();
    },
  };
}

async function advance(client: Client, workflowId: string, to: number): Promise<Advanced> {
  for (;;) {
    const handle = client.workflow.getHandle(workflowId);
    const answer = await handle.executeUpdate<Advanced, [number]>(ADVANCE, { args: [to] });
    if (answer.state !== 'continuing') return answer;
  }
}

/** Records a cycle on each clock that continues as new: its server suggests it after a few events. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureNamespace } from '../../cli/setup/namespace.ts';
import { startTemporal, type Temporal } from '../../cli/setup/temporal.ts';
import { workflowBundle } from '../../cli/setup/workflow-bundle.ts';
import { connect, ensureInstallation, type Pool } from '../../db/client.ts';
import { createCycle } from '../../db/queries/cycles.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { advance } from '../../rehearsal/advance.ts';
import { deliverRelay } from '../../worker/relay.ts';
import { startWorker, type RunningWorker } from '../../worker/run.ts';
import { cycleWorkflowId, type ClockInput } from '../../workflows/messages.ts';
import { freshDatabase, type FreshDatabase } from '../support/fixtures.ts';
import { smallPlan } from '../support/plans.ts';
import { historiesOf } from './runs.ts';
import { addHistory } from './shelf.ts';

const NAMESPACE = 'continued';
const EVENTS = '40';
const SECOND = 1_000;
const HOUR = 3_600_000;

const dir = mkdtempSync(join(tmpdir(), 'adept-histories-'));
let temporal: Temporal;
let database: FreshDatabase;
let sql: Pool;
let worker: RunningWorker;
let connection: Connection;
let client: Client;

beforeAll(async () => {
  const settings = { 'limit.historyCount.suggestContinueAsNew': EVENTS };
  temporal = await startTemporal({ dir, log: () => undefined, throwaway: true, settings });
  const { address } = temporal;
  await ensureNamespace(address, NAMESPACE, 1);
  database = await freshDatabase();
  sql = connect(database.url);
  await ensureInstallation(sql, 'seed');
  await sql`insert into definition (id, programme, version, text, stored_at) values ('def', 'small', 1, '', now())`;
  const bundlePath = await workflowBundle(() => undefined);
  worker = await startWorker({ sql, address, namespace: NAMESPACE, bundlePath });
  connection = await Connection.connect({ address });
  client = new Client({ connection, namespace: NAMESPACE, identity: 'adept-relay' });
});

afterAll(async () => {
  await worker.stop();
  await connection.close();
  await sql.end();
  await database.drop();
  await temporal.stop();
  rmSync(dir, { recursive: true, force: true });
});

async function begin(plan: Plan, clock: ClockInput['kind']): Promise<string> {
  await createCycle(sql, { definitionId: 'def', plan, sha256: 'x', clock, now: plan.cycle.startsAt });
  await deliverRelay({ sql, client });
  return cycleWorkflowId(plan.cycle.id);
}

async function expectContinued(clock: ClockInput['kind'], workflowId: string): Promise<void> {
  const runs = await historiesOf(client.workflow, workflowId);
  expect(runs.length).toBeGreaterThan(1);
  runs.forEach((history, index) => addHistory(`cycle-${clock}-continued-run-${index + 1}`, history));
}

test('on the virtual clock', async () => {
  const plan = smallPlan({ id: 'virtual', startsAt: Date.parse('2024-09-02T00:00:00Z'), beat: HOUR });
  const workflowId = await begin(plan, 'virtual');
  const { startsAt, endsAt } = plan.cycle;
  for (let at = startsAt, round = 0; at < endsAt; at += HOUR, round += 1) {
    await advance(client.workflow, workflowId, at, round);
  }
  await expectContinued('virtual', workflowId);
});

test('on the real clock', async () => {
  const plan = smallPlan({ id: 'real', startsAt: Date.now() + SECOND, beat: SECOND });
  const workflowId = await begin(plan, 'real');
  await client.workflow.getHandle(workflowId).result();
  await expectContinued('real', workflowId);
});

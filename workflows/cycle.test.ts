import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workflowBundle } from '../cli/setup/workflow-bundle.ts';
import { connect, ensureInstallation, type Pool } from '../db/client.ts';
import { cancelCycle, createCycle, pauseCycle, resumeCycle } from '../db/queries/cycles.ts';
import { freshDatabase, freshNamespace, type FreshDatabase } from '../test/support/fixtures.ts';
import { smallPlan } from '../test/support/plans.ts';
import { deliverRelay } from '../worker/relay.ts';
import { startWorker, type RunningWorker } from '../worker/run.ts';
import { ADVANCE, cycleWorkflowId, WAKE, type Advanced } from './messages.ts';

const HOUR = 3_600_000;
const START = Date.parse('2024-09-02T00:00:00Z');

let database: FreshDatabase;
let sql: Pool;
let worker: RunningWorker;
let connection: Connection;
let client: Client;

beforeAll(async () => {
  database = await freshDatabase();
  sql = connect(database.url);
  await ensureInstallation(sql, 'seed');
  await sql`insert into definition (id, programme, version, text, stored_at) values ('def', 'small', 1, '', ${START})`;
  const { address, namespace } = await freshNamespace();
  const bundlePath = await workflowBundle(() => undefined);
  worker = await startWorker({ sql, address, namespace, bundlePath });
  connection = await Connection.connect({ address });
  client = new Client({ connection, namespace });
}, 200_000);

afterAll(async () => {
  await worker.stop();
  await connection.close();
  await sql.end();
  await database.drop();
});

async function start(id: string): Promise<string> {
  const plan = smallPlan({ id, startsAt: START });
  await createCycle(sql, { definitionId: 'def', plan, sha256: id, clock: 'virtual', now: START });
  await deliverRelay({ sql, client });
  return plan.cycle.id;
}

const advance = (cycleId: string, to: number): Promise<Advanced> =>
  client.workflow
    .getHandle(cycleWorkflowId(cycleId))
    .executeUpdate<Advanced, [number]>(ADVANCE, { args: [to] });

const doneSteps = async (cycleId: string): Promise<string[]> => {
  const rows = await sql<{ key: string }[]>`
    select key from step where cycle_id = ${cycleId} and done_at is not null order by at, seq, key`;
  return rows.map(({ key }) => key);
};

test('an advance runs what is due, answers the next moment, and the last step ends the workflow', async () => {
  const id = await start('runs');
  expect(await advance(id, START)).toEqual({ state: 'waiting', due: START + 2 * HOUR });
  expect(await doneSteps(id)).toEqual(['ask/apply-mentee/1', 'ask/apply-mentor/1']);
  // Several instants at once: each step still runs, in order.
  expect(await advance(id, START + 5 * HOUR)).toEqual({ state: 'waiting', due: START + 6 * HOUR });
  expect(await doneSteps(id)).toHaveLength(6);
  expect(await advance(id, START + 11 * HOUR)).toEqual({ state: 'done', due: null });
  const [cycle] = await sql`select state, ended_at from cycle where id = ${id}`;
  expect(cycle).toEqual({ state: 'finished', ended_at: START + 11 * HOUR });
}, 60_000);

test('a paused cycle holds its steps, moves no date, and does them when it is resumed', async () => {
  const id = await start('pauses');
  await advance(id, START);
  await pauseCycle(sql, id);
  expect(await advance(id, START + 6 * HOUR)).toEqual({ state: 'waiting', due: null });
  expect(await doneSteps(id)).toHaveLength(2);
  await resumeCycle(sql, id, START + 6 * HOUR);
  await deliverRelay({ sql, client });
  expect(await advance(id, START + 6 * HOUR)).toEqual({ state: 'waiting', due: START + 8 * HOUR });
  const [asked] =
    await sql`select at, done_at from step where cycle_id = ${id} and key = 'draft-matches/matching/1'`;
  expect(asked).toEqual({ at: START + 3 * HOUR, done_at: START + 6 * HOUR });
}, 60_000);

test('a cancelled cycle ends its workflow', async () => {
  const id = await start('is-cancelled');
  await advance(id, START);
  await cancelCycle(sql, id, START + HOUR);
  await deliverRelay({ sql, client });
  expect(await advance(id, START + HOUR)).toEqual({ state: 'done', due: null });
  await client.workflow.getHandle(cycleWorkflowId(id)).result();
  expect(await doneSteps(id)).toHaveLength(2);
}, 60_000);

/** How Temporal's library writes down that a worker has run a step itself. */
const LOCAL_STEP = 'core_local_activity';

test('on the virtual clock, who is woken waits for the next advance', async () => {
  const id = await start('is-woken');
  await advance(id, START);
  const handle = client.workflow.getHandle(cycleWorkflowId(id));
  const stepsRun = async (): Promise<number> => {
    const { events } = await handle.fetchHistory();
    return (events ?? []).filter((event) => event.markerRecordedEventAttributes?.markerName === LOCAL_STEP)
      .length;
  };
  const before = await stepsRun();
  expect(before).toBeGreaterThan(0);
  await handle.signal(WAKE);
  // Longer than a wake would take to be acted upon.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await stepsRun()).toBe(before);
  await advance(id, START + HOUR);
  expect(await stepsRun()).toBe(before + 1);
}, 60_000);

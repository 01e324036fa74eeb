/** Records workflows on the virtual clock: the Stockholm year, and pairs that end in each way. */
import { Client, Connection, type WorkflowClient } from '@temporalio/client';
import { expect, test } from 'vitest';
import { cycleWorkflowId, relationshipWorkflowId } from '../../workflows/messages.ts';
import { rehearse, stockholm, type TestRun } from '../rehearsal/support.ts';
import { historyOf } from './runs.ts';
import { addHistory, type History } from './shelf.ts';

/** How pairs end: the state that the table keeps, and its word in the recording's name. */
const ENDINGS = {
  completed: 'accepted-and-completed',
  declined: 'declined',
  lapsed: 'silent',
  ended: 'left-early',
} as const;
const PEOPLE = 60;
/** Not every year has a pair of each kind: further ones are rehearsed until all have been found. */
const MOST_YEARS = 6;

async function firstOfEach(run: TestRun): Promise<{ id: string; state: keyof typeof ENDINGS }[]> {
  return run.parts.sql`
    select distinct on (state) id, state from relationship
    where state = any(${Object.keys(ENDINGS)}) order by state, id`;
}

async function historiesOfYear(run: TestRun, client: WorkflowClient): Promise<Map<string, History>> {
  const cycleId = run.story.plan.cycle.id;
  const year = await historyOf(client, cycleWorkflowId(cycleId));
  const found = new Map([['cycle-virtual-stockholm-year', year]]);
  for (const { id, state } of await firstOfEach(run)) {
    const history = await historyOf(client, relationshipWorkflowId(cycleId, id));
    found.set(`relationship-virtual-${ENDINGS[state]}`, history);
  }
  return found;
}

async function rehearseYear(seed: string): Promise<Map<string, History>> {
  const run = await rehearse(stockholm(PEOPLE, seed));
  const connection = await Connection.connect({ address: run.place.address });
  const { workflow } = new Client({ connection, namespace: run.place.namespace });
  const found = await historiesOfYear(run, workflow);
  await connection.close();
  await run.close();
  return found;
}

test('the Stockholm year, and pairs of each ending', { timeout: MOST_YEARS * 180_000 }, async () => {
  const wanted = 1 + Object.keys(ENDINGS).length;
  let found = new Map<string, History>();
  for (let year = 1; year <= MOST_YEARS && found.size < wanted; year += 1) {
    found = new Map([...(await rehearseYear(`year ${year}`)), ...found]);
  }
  expect(found.size).toBe(wanted);
  for (const [kind, history] of found) addHistory(kind, history);
});

/** Records workflows on the real clock: a plan whose instants are seconds apart, run to its end. */
import { Client, Connection } from '@temporalio/client';
import { expect, test } from 'vitest';
import { relationshipWorkflowId, cycleWorkflowId } from '../../workflows/messages.ts';
import { freshNamespace } from '../support/fixtures.ts';
import { smallPlan } from '../support/plans.ts';
import { realAdept, until, type RealAdept } from '../support/real-clock.ts';
import { historyOf } from './runs.ts';
import { addHistory } from './shelf.ts';

const BEAT_MS = 2_500;
const PEOPLE = 'name,email,role,unit\nMina,mina@example.org,mentor,all\nElla,ella@example.org,mentee,all\n';
const EVERYBODY = ['mina@example.org', 'ella@example.org'];

async function live(adept: RealAdept, cycleId: string): Promise<void> {
  for (const email of EVERYBODY) await adept.answer(email, 'ask-apply', {});
  await until('a draft', async () => (await adept.sql`select 1 from draft`).length > 0);
  await adept.api('POST', `/api/cycles/${cycleId}/units/all/publish`, { version: 1 });
  for (const email of EVERYBODY) await adept.answer(email, 'ask-accept', { accept: 'yes' });
  const finished = () => adept.sql`
    select 1 from relationship r join cycle c on c.id = r.cycle_id
    where r.state = 'completed' and c.state = 'finished'`;
  await until('the end', async () => (await finished()).length > 0);
}

test('a small cycle on real timers', async () => {
  const { address, namespace } = await freshNamespace();
  const adept = await realAdept({ address, namespace });
  const worker = await adept.startWorker();
  const plan = smallPlan({ id: 'small', startsAt: Date.now() + BEAT_MS, beat: BEAT_MS });
  await adept.begin(plan, PEOPLE);
  await live(adept, plan.cycle.id);
  const [pair] = await adept.sql<{ id: string }[]>`select id from relationship`;
  if (pair === undefined) throw new Error('Nobody was matched.');
  const connection = await Connection.connect({ address });
  const { workflow } = new Client({ connection, namespace });
  const cycleId = cycleWorkflowId(plan.cycle.id);
  const pairId = relationshipWorkflowId(plan.cycle.id, pair.id);
  const handles = [cycleId, pairId].map((id) => workflow.getHandle(id));
  await Promise.all(handles.map((handle) => handle.result()));
  const ends = await Promise.all(handles.map((handle) => handle.describe()));
  expect(ends.map(({ status }) => status.name)).toEqual(['COMPLETED', 'COMPLETED']);
  addHistory('cycle-real-small', await historyOf(workflow, cycleId));
  addHistory('relationship-real-accepted-and-completed', await historyOf(workflow, pairId));
  await connection.close();
  await worker.stop();
  await adept.close();
});

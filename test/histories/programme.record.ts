/** Records a programme that opens its next cycles and is stopped, and a rolling cycle that goes on and is closed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nextPlan } from '../../cli/next-plan.ts';
import { closeCycle } from '../../db/queries/closing.ts';
import { createCycle } from '../../db/queries/cycles.ts';
import { storeDefinition } from '../../db/queries/definitions.ts';
import { setRepeating } from '../../db/queries/programmes.ts';
import { cycleWorkflowId, programmeWorkflowId } from '../../workflows/messages.ts';
import { workflowPlace, type WorkflowPlace } from '../support/workflow-place.ts';
import { historiesOf, historyOf } from './runs.ts';
import { addHistory } from './shelf.ts';
import { planHash } from '../../definitions/plan/hash.ts';

const HEAD = [
  'adept: 1',
  'name: Recorded',
  'contact: office@example.org',
  'time-zone: Europe/Stockholm',
  'languages: [en]',
];
const YEARLY = [...HEAD, 'id: yearly', 'cycle: { starts: 1 September, duration: 9 months }'].join('\n');
const ROLLING = [...HEAD, 'id: rolling', 'cycle: { kind: rolling }'].join('\n');
const at = (text: string): number => Date.parse(text);

let place: WorkflowPlace;
beforeAll(async () => {
  place = await workflowPlace();
});
afterAll(() => place.stop());

async function begin(programme: string, text: string, now: number): Promise<string> {
  const { sql } = place;
  const { id: definitionId } = await storeDefinition(sql, { programme, text, now });
  const plan = nextPlan(text, '2026-09-01');
  if (typeof plan === 'string') throw new Error(plan);
  const { cycleId } = await createCycle(sql, { definitionId, plan, sha256: planHash(plan), clock: 'virtual', now });
  return cycleId;
}

test('a programme that opens two cycles and is stopped', async () => {
  const now = at('2026-08-31T08:00:00Z');
  await begin('yearly', YEARLY, now);
  await setRepeating(place.sql, { programme: 'yearly', repeating: true, now });
  await place.relay();
  const id = programmeWorkflowId('yearly');
  let due: number | null = now;
  while (due !== null && due < at('2029-01-01T00:00:00Z')) due = (await place.advance(id, due)).due;
  await setRepeating(place.sql, { programme: 'yearly', repeating: false, now: at('2029-01-01T00:00:00Z') });
  await place.relay();
  expect((await place.advance(id, at('2029-01-01T00:00:00Z'))).state).toBe('done');
  addHistory('programme-virtual-stopped', await historyOf(place.client.workflow, id));
});

test('a rolling cycle that goes on and is closed', async () => {
  const now = at('2026-08-31T22:00:00Z');
  const cycleId = await begin('rolling', ROLLING, now);
  await place.relay();
  const id = cycleWorkflowId(cycleId);
  let due: number | null = now;
  while (due !== null && due < at('2028-06-01T00:00:00Z')) due = (await place.advance(id, due)).due;
  await closeCycle(place.sql, { cycleId, lastDay: '2028-07-01', now: at('2028-06-01T00:00:00Z') });
  await place.relay();
  await place.advance(id, at('2028-06-01T00:00:00Z'));
  expect((await place.advance(id, at('2028-07-02T00:00:00Z'))).state).toBe('done');
  const runs = await historiesOf(place.client.workflow, id);
  expect(runs.length).toBeGreaterThan(1);
  runs.forEach((history, index) => addHistory(`cycle-virtual-rolling-run-${index + 1}`, history));
});

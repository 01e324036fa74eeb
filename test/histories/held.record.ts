/** Records a cycle on each clock that is paused before a step, resumed after it, and cancelled. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cancelCycle, pauseCycle, resumeCycle } from '../../db/queries/cycles.ts';
import type { EpochMs, Plan } from '../../definitions/plan/types.ts';
import { advance } from '../../rehearsal/advance.ts';
import type { ClockInput } from '../../workflows/messages.ts';
import { smallPlan } from '../support/plans.ts';
import { until } from '../support/real-clock.ts';
import { recordingPlace, type RecordingPlace } from './place.ts';
import { historyOf } from './runs.ts';
import { addHistory } from './shelf.ts';

const BEAT_MS = 2_000;

let place: RecordingPlace;
beforeAll(async () => {
  place = await recordingPlace({});
});
afterAll(() => place.close());

const doneSteps = async (plan: Plan): Promise<number> => {
  const rows = await place.sql`select 1 from step where cycle_id = ${plan.cycle.id} and done_at is not null`;
  return rows.length;
};

/** Applications are asked for at the start, closed two beats later; the cycle is held in between. */
async function expectHeld(
  plan: Plan,
  clock: ClockInput['kind'],
  comeTo: (workflowId: string, at: EpochMs) => Promise<unknown>,
): Promise<void> {
  const { id, startsAt } = plan.cycle;
  const workflowId = await place.begin(plan, clock);
  const due = startsAt + 2 * BEAT_MS;
  await comeTo(workflowId, startsAt);
  await until('the first steps', async () => (await doneSteps(plan)) === 2);
  await pauseCycle(place.sql, id);
  await comeTo(workflowId, due + BEAT_MS / 2);
  expect(await doneSteps(plan)).toBe(2);
  await resumeCycle(place.sql, id, due + BEAT_MS / 2);
  await place.tell();
  await comeTo(workflowId, due + BEAT_MS / 2);
  await until('the steps that were held', async () => (await doneSteps(plan)) >= 4);
  await cancelCycle(place.sql, id, due + BEAT_MS);
  await place.tell();
  await comeTo(workflowId, due + BEAT_MS);
  await place.workflows.getHandle(workflowId).result();
  addHistory(`cycle-${clock}-paused-and-cancelled`, await historyOf(place.workflows, workflowId));
}

test('on the virtual clock', async () => {
  const plan = smallPlan({ id: 'virtual', startsAt: Date.parse('2024-09-02T00:00:00Z'), beat: BEAT_MS });
  let round = 0;
  await expectHeld(plan, 'virtual', (id, at) => advance(place.workflows, id, at, (round += 1)));
});

test('on the real clock', async () => {
  const plan = smallPlan({ id: 'real', startsAt: Date.now() + BEAT_MS, beat: BEAT_MS });
  const wait = (at: EpochMs) => new Promise((resolve) => setTimeout(resolve, at - Date.now()));
  await expectHeld(plan, 'real', (_, at) => wait(at));
});

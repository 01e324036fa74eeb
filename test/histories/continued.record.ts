/** Records a cycle on each clock that continues as new: its server suggests it after a few events. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { advance } from '../../rehearsal/advance.ts';
import type { ClockInput } from '../../workflows/messages.ts';
import { smallPlan } from '../support/plans.ts';
import { recordingPlace, type RecordingPlace } from './place.ts';
import { historiesOf } from './runs.ts';
import { addHistory } from './shelf.ts';

const SETTINGS = { 'limit.historyCount.suggestContinueAsNew': '40' };
const SECOND = 1_000;
const HOUR = 3_600_000;

let place: RecordingPlace;
beforeAll(async () => {
  place = await recordingPlace(SETTINGS);
});
afterAll(() => place.close());

async function expectContinued(clock: ClockInput['kind'], workflowId: string): Promise<void> {
  const runs = await historiesOf(place.workflows, workflowId);
  expect(runs.length).toBeGreaterThan(1);
  runs.forEach((history, index) => addHistory(`cycle-${clock}-continued-run-${index + 1}`, history));
}

test('on the virtual clock', async () => {
  const plan = smallPlan({ id: 'virtual', startsAt: Date.parse('2024-09-02T00:00:00Z'), beat: HOUR });
  const workflowId = await place.begin(plan, 'virtual');
  const { startsAt, endsAt } = plan.cycle;
  for (let at = startsAt, round = 0; at < endsAt; at += HOUR, round += 1) {
    await advance(place.workflows, workflowId, at, round);
  }
  await expectContinued('virtual', workflowId);
});

test('on the real clock', async () => {
  const plan = smallPlan({ id: 'real', startsAt: Date.now() + SECOND, beat: SECOND });
  const workflowId = await place.begin(plan, 'real');
  await place.workflows.getHandle(workflowId).result();
  await expectContinued('real', workflowId);
});

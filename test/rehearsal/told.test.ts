/** What a rehearsal tells of its steps: only what happened. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CYCLE, startStockholm, testApp, type TestApp } from '../../api/testing.ts';
import { stepsDoneAt } from '../../db/queries/rehearsal-state.ts';
import { runOne } from '../../activities/run-step.ts';
import { cycleWorkflowId } from '../../workflows/messages.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  await startStockholm(app);
});
afterAll(() => app.close());

/** Runs the cycle's first step of fixing a date, and gives what is told of its moment. */
async function fixing(occurrence: number): Promise<string[]> {
  const [step] = await app.sql<{ key: string; at: number }[]>`
    select key, at from step where cycle_id = ${CYCLE} and kind = 'fix-date' and occurrence = ${occurrence}`;
  if (step === undefined) throw new Error('Stockholm fixes a date');
  await runOne(app.sql, { owner: cycleWorkflowId(CYCLE), key: step.key, now: step.at });
  return (await stepsDoneAt(app.sql, cycleWorkflowId(CYCLE), step.at)).map(({ kind }) => kind);
}

test('a date that is still open is told of, one that has been fixed is not', async () => {
  expect(await fixing(1)).toContain('fix-date');
  await app.sql`update event set provisional = false where cycle_id = ${CYCLE}`;
  expect(await fixing(2)).not.toContain('fix-date');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTask } from '../db/queries/tasks.ts';
import { CYCLE, instant, startStockholm, testApp, type TestApp } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  await startStockholm(app);
  app.now = instant('2025-01-25T12:00+01:00');
  const task = {
    cycleId: CYCLE,
    unitId: 'physics',
    facts: { ask: 'check-in-winter' },
    dueAt: null,
    now: app.now,
  };
  const unit = (await app.sql<{ id: string }[]>`select id from unit order by id limit 1`)[0]?.id ?? '';
  await openTask(app.sql, { ...task, unitId: unit, kind: 'silent', subject: `check-in-winter/${unit}` });
  await openTask(app.sql, { ...task, unitId: unit, kind: 'publish-matches', subject: unit });
});
afterAll(() => app.close());

const tasks = () =>
  app.sql<{ id: string; kind: string; unit_id: string; closed_at: number | null }[]>`
    select id, kind, unit_id, closed_at from task order by kind desc`;

test('the page of a unit shows what its coordinator is to see to', async () => {
  const [silent] = await tasks();
  const page = await app.api('GET', `/cycles/${CYCLE}/units/${silent?.unit_id}`);
  expect(page.status).toBe(200);
  const text = await page.text();
  expect(text).toContain('Needs you');
  expect(text).toContain(`/cycles/${CYCLE}/units/${silent?.unit_id}/tasks/${silent?.id}/close`);
});

test('a task that only a person can say is done is closed by hand, once', async () => {
  const [silent] = await tasks();
  const path = `/api/cycles/${CYCLE}/tasks/${silent?.id}/close`;
  expect((await app.api('POST', path)).status).toBe(200);
  app.now += 1000;
  const again: unknown = await (await app.api('POST', path)).json();
  expect(again).toMatchObject({ kind: 'silent', closedAt: '2025-01-25T11:00:00.000Z' });
});

test('other tasks close when what they ask for is done, and unknown ones are not found', async () => {
  const [, publish] = await tasks();
  const refused = await app.api('POST', `/api/cycles/${CYCLE}/tasks/${publish?.id}/close`);
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('closes by itself');
  expect((await app.api('POST', `/api/cycles/${CYCLE}/tasks/none/close`)).status).toBe(404);
  expect((await tasks())[1]?.closed_at).toBeNull();
});

test('without a key nothing is closed', async () => {
  const [, publish] = await tasks();
  const sent = await app.post(`/cycles/${CYCLE}/units/${publish?.unit_id}/tasks/${publish?.id}/close`, {});
  expect([303, 401, 403]).toContain(sent.status);
  expect((await tasks())[1]?.closed_at).toBeNull();
});

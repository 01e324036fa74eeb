import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginsAt } from '../definitions/plan/begins.ts';
import { zonedDay } from '../definitions/plan/dates.ts';
import { getPlan } from '../db/queries/cycles.ts';
import { axisOf } from './pages/timeline-layout.ts';
import { phaseOf } from './phases.ts';
import { instant, testApp, type TestApp } from './testing.ts';

/** Doctoral students apply five months before the first day; here in pairs. */
const TEXT = readFileSync(new URL('../definitions/programmes/aalto-doctoral.yaml', import.meta.url), 'utf8')
  .replace('format: group', 'format: one-to-one')
  .replace(/^ {2}group: .*$/m, '');

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  await app.api('POST', '/api/definitions', { text: TEXT });
});
afterAll(() => app.close());

const start = (body: object = {}) =>
  app.api('POST', '/api/cycles', { definition: 'aalto-doctoral', start: '2026-09-01', ...body });

test('a start between the first application and the first day names what has passed', async () => {
  app.now = instant('2026-07-20T12:00+03:00');
  const refused = await start();
  expect(refused.status).toBe(409);
  const told = await refused.text();
  expect(told).toContain('"open-applications/mentee"');
  expect(told).not.toContain('"ask/invitation-kick-off"');
});

test('the cycle is at work from its first application on, months before its first day', async () => {
  app.now = instant('2026-03-31T12:00+03:00');
  const started = await start();
  expect(started.status).toBe(201);
  const id = 'aalto-doctoral-2026-autumn';
  const plan = await getPlan(app.sql, id);
  expect(zonedDay(beginsAt(plan), plan.programme.timeZone)).toBe('2026-04-01');
  expect(phaseOf(plan, 'running', app.now)).toBe('not-started');
  expect(phaseOf(plan, 'running', instant('2026-05-01T12:00+03:00'))).toBe('applications');
  const axis = axisOf(plan, instant('2026-05-01T12:00+03:00'), String);
  expect(axis.months).toHaveLength(9);
  expect(axis.today).toBeGreaterThan(0.05);
  const page = await app.request(`/apply/${id}/mentee`);
  expect(await page.text()).not.toContain('<form');
  app.now = instant('2026-05-01T12:00+03:00');
  expect(await (await app.request(`/apply/${id}/mentee`)).text()).toContain('<form');
});

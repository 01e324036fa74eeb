import { afterAll, beforeAll, expect, test } from 'vitest';
import { memberLinkId } from '../definitions/plan/links.ts';
import {
  CYCLE,
  instant,
  signIn,
  startPair,
  startStockholm,
  testApp,
  type Coordinator,
  type TestApp,
  type TestPair,
} from './testing.ts';

let app: TestApp;
let pair: TestPair;
let unit: string;
let coordinator: Coordinator;
const page = (): string =>
  app.link('pair', memberLinkId({ relationship: pair.relationship, participant: pair.mentee }));
const api = (what: 'pause' | 'resume', body?: unknown) =>
  app.api('POST', `/api/cycles/${CYCLE}/units/${unit}/pairs/${pair.relationship}/${what}`, body);

beforeAll(async () => {
  app = await testApp();
  await startStockholm(app);
  pair = await startPair(app);
  const [row] = await app.sql<{ unit_id: string }[]>`
    select unit_id from relationship where id = ${pair.relationship}`;
  unit = row?.unit_id ?? '';
  app.now = instant('2024-12-05T12:00+01:00');
});
afterAll(() => app.close());

test('a coordinator pauses a pair until a day, and not until one that has passed', async () => {
  expect((await api('pause', { until: '2024-12-05' })).status).toBe(422);
  const paused: unknown = await (await api('pause', { until: '2025-01-10' })).json();
  expect(paused).toMatchObject({ state: 'active', resumesAt: '2025-01-10T08:00:00.000Z' });
  expect((await api('pause', {})).status).toBe(409);
  expect(await (await app.api('GET', `/cycles/${CYCLE}/units/${unit}`)).text()).toContain('paused');
});

test('its members see until when, and either of them goes on with it earlier', async () => {
  const shown = await (await app.request(page())).text();
  expect(shown).toContain('You are resting');
  expect(shown).toContain('Friday, 10 January 2025');
  expect((await app.post(`${page()}/pause`, { do: 'resume' })).status).toBe(303);
  expect(await (await app.request(page())).text()).toContain('If you need a pause');
  expect((await api('resume')).status).toBe(409);
});

test('a member pauses without a day of return; a day that has passed is refused', async () => {
  expect((await app.post(`${page()}/pause`, { do: 'pause', until: '2024-12-01' })).status).toBe(422);
  expect((await app.post(`${page()}/pause`, { do: 'pause', until: '' })).status).toBe(303);
  expect(await (await app.request(page())).text()).toContain('There is no day of return');
  const mails = await app.sql`select 1 from message where template = 'pair-paused'`;
  expect(mails.length).toBeGreaterThan(1);
});

const form = (what: 'pause' | 'resume', fields: Record<string, string> = {}) =>
  coordinator.send(`/cycles/${CYCLE}/units/${unit}/pairs/${what}`, { pair: pair.relationship, ...fields });

test('the page of the unit has the forms: a pause until a day, and the way back', async () => {
  coordinator = await signIn(app);
  const shown = () => coordinator.read(`/cycles/${CYCLE}/units/${unit}`);
  expect(await shown()).toContain('until one of them goes on');
  expect((await form('resume')).status).toBe(303);
  const again = await form('resume');
  expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('It is not paused')]);
  expect(await shown()).toContain(`<option value="${pair.relationship}">Ada, Bo</option>`);
  const late = await form('pause', { until: '2024-12-05' });
  expect([late.status, await late.text()]).toEqual([422, expect.stringContaining('The day of return')]);
  expect((await form('pause', { until: '2024-12-20' })).status).toBe(303);
  expect(await shown()).toContain('until 20 Dec 2024');
  expect(await (await app.request(page())).text()).toContain('Friday, 20 December 2024');
  expect((await form('resume', { pair: 'none' })).status).toBe(404);
});

test('a pair of another unit is not there', async () => {
  const other = await app.api('POST', `/api/cycles/${CYCLE}/units/none/pairs/${pair.relationship}/pause`, {});
  expect(other.status).toBe(404);
});

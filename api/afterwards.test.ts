/** What comes after a cycle, by the forms of its page and by the API: the next one opens by itself or not, a rolling one ends. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CYCLE, instant, KEY, startDefinition, startStockholm, testApp, type TestApp } from './testing.ts';

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
});
afterEach(() => app.close());

const headers = { authorization: `Bearer ${KEY}` };
const page = async (cycle: string): Promise<string> =>
  (await app.request(`/cycles/${cycle}`, { headers })).text();
const send = (path: string, fields: Readonly<Record<string, string>> = {}) =>
  app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) });

describe('the next cycle', () => {
  const repeating = () => app.sql`select repeating from programme where id = 'su-alumni'`;

  test('opens by itself once somebody says so on the page, and no longer when they take it back', async () => {
    await startStockholm(app);
    expect(await page(CYCLE)).toContain('The next cycle is started by hand.');
    const sent = await send(`/cycles/${CYCLE}/repeat`);
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/cycles/${CYCLE}`]);
    expect(await repeating()).toEqual([{ repeating: true }]);
    expect(await page(CYCLE)).toContain('Open no further cycle');
    expect((await send(`/cycles/${CYCLE}/repeat`)).status).toBe(303);
    expect((await send(`/cycles/${CYCLE}/stop-repeating`)).status).toBe(303);
    expect(await repeating()).toEqual([{ repeating: false }]);
    expect(await page(CYCLE)).toContain('Open the next cycles by themselves');
  });

  test('is nobody’s to decide without a key, and not of a cycle that is not there', async () => {
    await startStockholm(app);
    const stranger = await app.post(`/cycles/${CYCLE}/repeat`, {});
    expect(stranger.headers.get('location')).toMatch(/^\/login/);
    expect(await app.sql`select from programme where repeating`).toEqual([]);
    expect((await send('/cycles/none/repeat')).status).toBe(404);
  });
});

describe('a rolling programme', () => {
  const ROLLING = `
adept: 1
id: rolls
name: Rolls
contact: rolls@office.example
time-zone: Europe/Stockholm
cycle: { kind: rolling, starts: 2 September }
relationships: { meetings: { every: month } }
`;
  let cycle = '';
  beforeEach(async () => {
    await startDefinition(app, { text: ROLLING, programme: 'rolls', start: '2024-09-02' });
    const [row] = await app.sql<{ id: string }[]>`select id from cycle`;
    cycle = row?.id ?? '';
    app.now = instant('2024-12-01T12:00+01:00');
  });

  test('ends on the day that its page is given, once, and takes nobody in any more', async () => {
    expect(await page(cycle)).toContain('Take nobody in any more and end');
    const past = await send(`/cycles/${cycle}/close`, { lastDay: '2024-11-01' });
    expect([past.status, await past.text()]).toEqual([409, expect.stringContaining('must be a day to come')]);
    expect((await send(`/cycles/${cycle}/close`, { lastDay: 'soon' })).status).toBe(422);
    expect((await send(`/cycles/${cycle}/close`, { lastDay: '2025-03-31' })).status).toBe(303);
    expect(await page(cycle)).toContain('Its last day is 2025-03-31');
    expect((await send(`/cycles/${cycle}/close`, { lastDay: '2025-04-30' })).status).toBe(409);
    await app.post(`/apply/${cycle}/mentee`, {
      name: 'A',
      email: 'a@x.example',
      unit: 'all',
    });
    expect(await app.sql`select from participant`).toEqual([]);
    expect((await send(`/cycles/${cycle}/repeat`)).status).toBe(409);
  });

  test('ends the same way by the API', async () => {
    const closed = await app.api('POST', `/api/cycles/${cycle}/close`, { lastDay: '2025-03-31' });
    expect([closed.status, Object(await closed.json()).lastDay]).toEqual([200, '2025-03-31']);
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { CYCLE, KEY, STOCKHOLM, startStockholm, testApp, type TestApp } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

test('nothing under /api is read or changed without a key', async () => {
  for (const [method, path] of [
    ['GET', '/api/cycles'],
    ['GET', '/api/definitions'],
    ['GET', '/api/nothing'],
    ['POST', '/api/cycles'],
    ['GET', '/api/mailbox'],
  ] as const) {
    const response = await app.request(path, { method });
    expect(response.status, path).toBe(401);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 401, title: 'A key is needed' });
  }
  const wrong = await app.request('/api/cycles', { headers: { authorization: `Bearer ${KEY}x` } });
  expect([wrong.status, wrong.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="adept"']);
});

test('a definition is checked, stored once, and listed', async () => {
  const checked = await app.api('POST', '/api/definitions/check', { text: STOCKHOLM, start: '2024-09-02' });
  expect(await checked.json()).toMatchObject({ ok: true, cycle: { id: CYCLE } });
  const first = await app.api('POST', '/api/definitions', { text: STOCKHOLM });
  expect(first.status).toBe(201);
  const stored: unknown = await first.json();
  expect(stored).toMatchObject({ id: 'su-alumni@1', version: 1 });
  const again = await app.api('POST', '/api/definitions', { text: STOCKHOLM });
  expect([again.status, await again.json()]).toEqual([200, stored]);
  const changed = await app.api('POST', '/api/definitions', { text: `${STOCKHOLM}\n# one more line\n` });
  expect(await changed.json()).toMatchObject({ id: 'su-alumni@2', version: 2 });
  const bad = await app.api('POST', '/api/definitions', { text: 'adept: 1\nid: x\n' });
  expect(bad.status).toBe(422);
  const one = await app.api('GET', '/api/definitions/su-alumni@1');
  expect(await one.json()).toMatchObject({ text: STOCKHOLM });
});

test('an unknown field is refused by its name, with the nearest that there is', async () => {
  const response = await app.api('POST', '/api/cycles', { definition: 'su-alumni', strat: '2024-09-02' });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    type: 'urn:adept:problem:invalid',
    errors: [
      { at: '/start', found: 'nothing' },
      { at: '/strat', found: 'strat', hint: 'Did you mean "start"?' },
    ],
  });
  const query = await app.api('GET', `/api/cycles/${CYCLE}/messages?stat=sent`);
  expect(await query.json()).toMatchObject({ errors: [{ at: '?stat', hint: 'Did you mean "state"?' }] });
  const broken = await app.request('/api/cycles', {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
    body: '{',
  });
  expect(broken.status).toBe(400);
  const large = await app.api('POST', '/api/definitions', { text: 'x'.repeat(1_100_000) });
  expect(large.status).toBe(413);
  expect(await large.json()).toMatchObject({ status: 413 });
});

test('a start in the past is refused, listing each moment, until each is confirmed', async () => {
  const late = await testApp();
  try {
    late.now = Date.parse('2024-10-12T12:00+02:00');
    await late.api('POST', '/api/definitions', { text: STOCKHOLM });
    const body = { definition: 'su-alumni', start: '2024-09-02' };
    const refused = await late.api('POST', '/api/cycles', body);
    expect(refused.status).toBe(409);
    const problem: { errors: { at: string }[] } = JSON.parse(await refused.text());
    const keys = problem.errors.map(({ at }) => at);
    expect(keys).toContain('ask/apply-mentee');
    expect(await late.sql`select from cycle`).toHaveLength(0);
    const some = await late.api('POST', '/api/cycles', { ...body, confirmPast: keys.slice(1) });
    expect(some.status).toBe(409);
    const all = await late.api('POST', '/api/cycles', { ...body, confirmPast: keys });
    expect(all.status).toBe(201);
  } finally {
    await late.close();
  }
});

test('a cycle is started once, inspected, paused, resumed and cancelled', async () => {
  await startStockholm(app);
  const twice = await app.api('POST', '/api/cycles', { definition: 'su-alumni', start: '2024-09-02' });
  expect(twice.status).toBe(409);
  app.now = Date.parse('2024-09-04T12:00+02:00');
  const inspected = await app.api('GET', `/api/cycles/${CYCLE}`);
  expect(await inspected.json()).toMatchObject({
    cycle: { id: CYCLE, state: 'running', timeZone: 'Europe/Stockholm' },
    where: { phase: 'applications', day: 3, days: 273 },
    owed: [],
    tasks: [],
  });
  const inspect = await app.api('GET', `/api/cycles/${CYCLE}`);
  expect(JSON.parse(await inspect.text()).next[0]).toMatchObject({
    at: expect.stringMatching(/^2024-09-02T/),
  });
  expect((await app.api('POST', `/api/cycles/${CYCLE}/resume`)).status).toBe(409);
  expect((await app.api('POST', `/api/cycles/${CYCLE}/pause`)).status).toBe(200);
  expect(await (await app.api('GET', `/api/cycles/${CYCLE}`)).json()).toMatchObject({
    where: { phase: 'paused' },
  });
  expect((await app.api('POST', `/api/cycles/${CYCLE}/resume`)).status).toBe(200);
  expect((await app.api('POST', `/api/cycles/${CYCLE}/cancel`)).status).toBe(200);
  expect((await app.api('POST', `/api/cycles/${CYCLE}/cancel`)).status).toBe(409);
  expect((await app.api('GET', '/api/cycles/none')).status).toBe(404);
});

test('health needs no key; other addresses are 404 in the form of their place', async () => {
  const health = await app.request('/health');
  expect([health.status, await health.json()]).toEqual([200, { status: 'up', parts: { postgres: 'up' } }]);
  const api = await app.api('GET', '/api/nothing');
  expect([api.status, api.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  const page = await app.request('/nothing');
  expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8']);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'none'");
  expect(page.headers.get('referrer-policy')).toBe('same-origin');
  expect(page.headers.get('cache-control')).toBe('no-store');
});

test('posts that another site makes a browser send are refused', async () => {
  const post = (headers: Record<string, string>) =>
    app.request(`/apply/${CYCLE}/mentee`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ name: 'x' }),
    });
  expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await post({ origin: 'https://evil.example' })).status).toBe(403);
  expect((await post({ origin: 'null' })).status).toBe(403);
  expect((await post({ origin: 'https://adept.test' })).status).not.toBe(403);
  expect((await post({ 'sec-fetch-site': 'same-origin' })).status).not.toBe(403);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { CYCLE, instant, KEY, STOCKHOLM, startStockholm, testApp, type TestApp } from './testing.ts';

let app: TestApp;
let link = '';
beforeAll(async () => {
  app = await testApp();
  await startStockholm(app);
  app.now = instant('2024-09-10T12:00+02:00');
  const csv = 'name,email,role,unit\nAda,ada@x.example,student,physics';
  await app.api('POST', `/api/cycles/${CYCLE}/participants`, { csv });
  const [owed] = await app.sql<{ id: string }[]>`select id from obligation`;
  link = app.link('obligation', owed?.id ?? '');
});
afterAll(() => app.close());

const send = (path: string, type: string | null, body: string | null) =>
  app.request(path, {
    method: 'POST',
    ...(type === null ? {} : { headers: { 'content-type': type } }),
    ...(body === null ? {} : { body }),
  });

test('a post to a page that is no form is refused with a page', async () => {
  for (const path of [link, `/apply/${CYCLE}/mentee`, '/login']) {
    for (const [type, body, status] of [
      [null, null, 422],
      ['application/json', '{}', 415],
      ['text/plain', 'hello', 415],
      ['multipart/form-data; boundary=x', 'broken', 400],
      ['application/x-www-form-urlencoded', 'name=a%00b&key=a%00b', 400],
    ] as const) {
      const response = await send(path, type, body);
      expect([path, type, response.status]).toEqual([path, type, status]);
      expect(response.headers.get('content-type')).toContain('text/html');
    }
  }
});

test('what no text of the database can hold is refused wherever it comes in', async () => {
  for (const [method, path, body, status] of [
    ['GET', '/api/cycles/%00', undefined, 404],
    ['GET', '/apply/%00', undefined, 404],
    ['GET', '/api/mailbox?recipient=%00', undefined, 400],
    ['POST', '/api/cycles', { definition: 'a\u0000b', start: '2024-09-02' }, 400],
    ['POST', '/api/cycles', { definition: 'a', start: '2024-09-02', confirmPast: ['\u0000'] }, 400],
    ['POST', `/api/cycles/${CYCLE}/participants`, { csv: 'a\ud800' }, 400],
  ] as const) {
    expect([path, (await app.api(method, path, body)).status]).toEqual([path, status]);
  }
  const file = await app.request(`/api/cycles/${CYCLE}/participants`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'text/csv' },
    body: 'name,email,role,unit\nAda,a\u0000@x.example,student,physics',
  });
  expect(file.status).toBe(400);
});

test('null is as good as leaving an optional field out', async () => {
  const body = { text: STOCKHOLM, start: null };
  expect(await (await app.api('POST', '/api/definitions/check', body)).json()).toMatchObject({ ok: true });
  const started = await app.api('POST', '/api/cycles', {
    definition: 'su-alumni',
    start: '2025-09-02',
    confirmPast: null,
    people: null,
  });
  expect(started.status).toBe(201);
  const rehearsal = { definition: 'su-alumni', start: null, people: null, seed: null, keep: null };
  expect((await app.api('POST', '/api/rehearsals', rehearsal)).status).toBe(202);
});

test('an event without times takes the whole day', async () => {
  const move = (body: unknown) => app.api('PATCH', `/api/cycles/${CYCLE}/events/conclusion`, body);
  await move({ day: '2025-05-20', from: '16:00', to: '18:00' });
  const open = await move({ day: '2025-05-20', to: null });
  expect(await open.json()).toMatchObject({ event: { from: '16:00', to: null } });
  const whole = await move({ day: '2025-05-20', from: null, to: null });
  expect(await whole.json()).toMatchObject({ result: 'moved', event: { from: null, to: null } });
  const noStart = await move({ day: '2025-05-20', from: null, to: '18:00' });
  expect(await noStart.json()).toMatchObject({ errors: [{ at: '/from' }] });
});

test('a date that cannot be names what is in the way as the pages do', async () => {
  const moved = await app.api('PATCH', `/api/cycles/${CYCLE}/events/kick-off`, { day: '2026-03-01' });
  const { detail }: { detail: string } = JSON.parse(await moved.text());
  expect(moved.status).toBe(409);
  expect(detail).toMatch(
    /^With this date, "Invitation: .+: asked" would lie outside the cycle, which is from 2024-09-02 to 2025-06-01\. /,
  );
  const late = await app.api('PATCH', `/api/cycles/${CYCLE}/events/conclusion`, { day: '2025-05-31' });
  expect([late.status, Object(await late.json()).detail]).toEqual([
    409,
    expect.stringMatching(
      /^With this date there would be no time to answer ".+" within the cycle.+ Choose an earlier day\.$/,
    ),
  ]);
});

test('a place in the mailbox that cannot be is refused by the API and by the page', async () => {
  for (const before of ['99999999999999999999999,x', '8640000000000000,x', 'x']) {
    expect((await app.api('GET', `/api/mailbox?before=${before}`)).status).toBe(422);
    const headers = { authorization: `Bearer ${KEY}` };
    expect((await app.request(`/mailbox?before=${before}`, { headers })).status).toBe(422);
  }
});

test('a fault tells what was found and, in words, what was expected', async () => {
  const faulty = { definition: 7, people: 1, start: 'soon', seed: true };
  expect(await (await app.api('POST', '/api/rehearsals', faulty)).json()).toMatchObject({
    errors: expect.arrayContaining([
      { at: '/definition', found: '7', expected: 'a text' },
      { at: '/people', found: '1', expected: 'at least 2' },
      { at: '/start', found: '"soon"', expected: 'a day such as 2024-09-02' },
      { at: '/seed', found: 'true', expected: 'a text or a whole number' },
    ]),
  });
});

test.each([
  ['POST', '/pause', { x: 1 }, '/x'],
  ['POST', '/cancel', { reason: 'x' }, '/reason'],
  ['POST', '/pause?x=1', undefined, '?x'],
  ['GET', '?x=1', undefined, '?x'],
  ['GET', '/report?x=1', undefined, '?x'],
  ['GET', '/participants?x=1', undefined, '?x'],
  ['GET', '/events?x=1', undefined, '?x'],
  ['GET', '/matches?x=1', undefined, '?x'],
  ['GET', '/tasks?state=foo', undefined, '?state'],
  ['GET', '/tasks?state=all&state=open', undefined, '?state'],
  ['GET', '/messages?after=zzz', undefined, '?after'],
  ['GET', '/messages?template=zzz', undefined, '?template'],
])('%s %s is refused by the name that is wrong', async (method, path, body, at) => {
  const response = await app.api(method, `/api/cycles/${CYCLE}${path}`, body);
  expect([response.status, await response.json()]).toEqual([
    422,
    expect.objectContaining({ errors: [expect.objectContaining({ at })] }),
  ]);
  const [cycle] = await app.sql`select state from cycle where id = ${CYCLE}`;
  expect(cycle).toEqual({ state: 'running' });
});

test('lists that are not of one cycle know their names too', async () => {
  for (const path of ['/api/cycles?x=1', '/api/definitions?x=1', '/api/rehearsals?x=1']) {
    expect((await app.api('GET', path)).status, path).toBe(422);
  }
  const confirmed = { definition: 'su-alumni', start: '2026-09-02', confirmPast: ['zzz'] };
  expect(await (await app.api('POST', '/api/cycles', confirmed)).json()).toMatchObject({
    status: 422,
    errors: [{ at: '/confirmPast/0', found: 'zzz' }],
  });
  expect((await app.api('GET', '/api/cycles/nope/messages')).status).toBe(404);
});

test('an address that does not take a method says which it takes', async () => {
  const api = await app.api('DELETE', '/api/cycles');
  expect([api.status, api.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
  expect(await api.json()).toMatchObject({ status: 405, type: 'urn:adept:problem:method-not-allowed' });
  const page = await app.request(link, { method: 'PUT' });
  expect([page.status, page.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
  const posted = await app.request('/health', { method: 'POST' });
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  expect((await app.api('GET', `/api/cycles/${CYCLE}/pause`)).headers.get('allow')).toBe('POST');
});

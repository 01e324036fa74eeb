/** A coordinator's way by pages alone: a text checked, kept, looked at, rehearsed and started. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { instant, signIn, STOCKHOLM, testApp, type Coordinator, type TestApp } from './testing.ts';

let app: TestApp;
let coordinator: Coordinator;
beforeAll(async () => {
  app = await testApp();
  coordinator = await signIn(app);
});
beforeEach(() => {
  app.now = instant('2024-08-01T12:00+02:00');
});
afterAll(() => app.close());

const get = async (path: string) => {
  const response = await coordinator.get(path);
  return { status: response.status, html: await response.text() };
};
const send: Coordinator['send'] = (path, fields) => coordinator.send(path, fields);
const location = (response: Response): [number, string | null] => [
  response.status,
  response.headers.get('location'),
];
const keep = (text: string) => send('/definitions/new', { text, action: 'keep' });

test('a text with errors is told with its excerpts, stays in the form, and is not kept', async () => {
  const wrong = STOCKHOLM.replace('time-zone: Europe/Stockholm', 'time-zone: Europe/Stokholm');
  const response = await keep(wrong);
  const html = await response.text();
  expect(response.status).toBe(422);
  expect(html).toContain('This text cannot be kept yet');
  expect(html).toContain('Europe/Stockholm');
  expect(html).toMatch(/time-zone: Europe\/Stokholm\s*[\s\S]*\^/);
  expect((await get('/')).html).toContain('No programme has been kept yet.');
  const empty = await send('/definitions/new', { text: ' ' });
  expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('Write the text')]);
});

test('a good text is checked without being kept, then kept, also from a file', async () => {
  const checked = await send('/definitions/new', { text: STOCKHOLM, action: 'check' });
  expect(await checked.text()).toContain(
    'Alumni Mentorship Programme is correct. Its next cycle would start on 2024-09-02.',
  );
  expect(await (await app.api('GET', '/api/definitions')).json()).toEqual({ definitions: [] });
  expect(location(await keep(STOCKHOLM))).toEqual([303, '/definitions/su-alumni%401']);
  const file = new File([`${STOCKHOLM}\n# newer\n`], 'su-alumni.yaml');
  expect(location(await send('/definitions/new', { text: '', file, action: 'keep' }))).toEqual([
    303,
    '/definitions/su-alumni%402',
  ]);
  const home = (await get('/')).html;
  expect(home).toContain('<a href="/definitions/su-alumni%402">su-alumni</a> <small>2 versions</small>');
});

test('its year is seen before it starts: picture, mails, dates, for any first day', async () => {
  await keep(STOCKHOLM);
  const { html, status } = await get('/definitions/su-alumni@1?start=2025-09-02');
  expect(status).toBe(200);
  expect(html).toContain('Start a cycle');
  expect(html).toMatch(/One student<\/th><td class="n">23<\/td><td class="n">50/);
  expect(html).toMatch(/5 Nov 2025[\s\S]*Mentee workshop/);
  const picture = await get('/definitions/su-alumni@1/picture.svg?start=2025-09-02');
  expect([picture.status, picture.html]).toEqual([200, expect.stringContaining('<svg')]);
  expect((await get('/definitions/su-alumni@1?start=2025-02-30')).status).toBe(422);
  expect((await get('/definitions/nobody')).status).toBe(404);
  expect((await get('/definitions/new?from=su-alumni@1')).html).toContain('id: su-alumni');
});

test('it is rehearsed from its page, with numbers that make sense', async () => {
  await keep(STOCKHOLM);
  const path = '/definitions/su-alumni@1/rehearse';
  expect(location(await send(path, { start: '2024-09-02', people: '12' }))).toEqual([303, '/']);
  expect((await get('/')).html).toContain('12 people, seed 1, waiting');
  for (const people of ['1', 'many', '999999']) {
    const refused = await send(path, { start: '2024-09-02', people });
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('from 2 to')]);
  }
});

test('a cycle is started with people of a file; what is wrong is told beside the form, and nothing is started', async () => {
  await keep(STOCKHOLM);
  const path = '/definitions/su-alumni@1/start';
  const bad = new File(['name,email,role,unit\nAda,ada,student,physics'], 'people.csv');
  const refused = await send(path, { start: '2024-09-02', people: bad });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toMatch(/It was not started:[\s\S]*line 2, column email: ada/);
  expect(await (await app.api('GET', '/api/cycles')).json()).toEqual({ cycles: [] });
  const people = new File(['name,email,role,unit\nAda,ada@x.example,student,physics'], 'people.csv');
  expect(location(await send(path, { start: '2024-09-02', people }))).toEqual([
    303,
    '/cycles/su-alumni-2024-25',
  ]);
  expect((await get('/cycles/su-alumni-2024-25/people')).html).toContain('Ada');
  const twice = await send(path, { start: '2024-09-02' });
  expect([twice.status, await twice.text()]).toEqual([
    409,
    expect.stringContaining('has been started already'),
  ]);
});

test('dates in the past are listed and happen only when that is confirmed', async () => {
  await keep(STOCKHOLM.replace('id: su-alumni', 'id: late'));
  app.now = instant('2024-09-20T12:00+02:00');
  const { html } = await get('/definitions/late@1?start=2024-09-02');
  expect(html).toMatch(/dates lie in the past[\s\S]*2 Sept? 2024, 09:00: [\s\S]*Let it happen/);
  const path = '/definitions/late@1/start';
  expect((await send(path, { start: '2024-09-02' })).status).toBe(409);
  expect(location(await send(path, { start: '2024-09-02', confirm: 'yes', repeat: 'yes' }))).toEqual([
    303,
    '/cycles/late-2024-25',
  ]);
  expect((await get('/cycles/late-2024-25')).html).toContain('Open no further cycle');
});

test('another site cannot send these forms, and who has not signed in is led there', async () => {
  const foreign = await app.request('/definitions/new', {
    method: 'POST',
    headers: { origin: 'http://other.example', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'text=x',
  });
  expect(foreign.status).toBe(403);
  expect((await app.request('/definitions/new')).status).toBe(303);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from './app.tsx';
import { BASE_URL, CYCLE, instant, KEY, startStockholm, testApp, type TestApp } from './testing.ts';
import { deliverDue } from '../activities/mail/send.ts';
import { mailboxTransport } from '../activities/mail/transport.ts';

const PEOPLE = [
  'name,email,role,unit',
  '<script>alert(1)</script>,asa@x.example,student,physics',
  'Bo Ek,bo@x.example,alum,physics',
].join('\n');

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  await startStockholm(app);
  app.now = instant('2024-09-10T12:00+02:00');
  await app.api('POST', `/api/cycles/${CYCLE}/participants`, { csv: PEOPLE });
  const { sql, now } = app;
  await deliverDue({ sql, transport: mailboxTransport(), linkKey: 'link-key', baseUrl: BASE_URL, now });
});
afterAll(() => app.close());

/** Every table's rows as text, but the access log's. */
async function everything(): Promise<string> {
  const tables = await app.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'access_log' order by 1`;
  const rows = await Promise.all(
    tables.map(
      ({ name }) => app.sql`select to_jsonb(t) as row from ${app.sql(name)} as t order by to_jsonb(t)::text`,
    ),
  );
  return JSON.stringify(rows);
}

async function signIn(): Promise<string> {
  const response = await app.post('/login?next=%2Fmailbox', { key: KEY });
  expect([response.status, response.headers.get('location')]).toEqual([303, '/mailbox']);
  return response.headers.get('set-cookie') ?? '';
}

const paths = async (): Promise<string[]> => {
  const mails = await app.sql<{ message_id: string }[]>`select message_id from mailbox`;
  const owed = await app.sql<
    { id: string; participant_id: string }[]
  >`select id, participant_id from obligation`;
  return [
    '/',
    '/login',
    '/mailbox',
    '/mailbox?recipient=bo@x.example',
    `/cycles/${CYCLE}`,
    `/cycles/${CYCLE}/report`,
    `/cycles/${CYCLE}/units/physics`,
    `/apply/${CYCLE}`,
    `/apply/${CYCLE}/mentee`,
    ...mails.flatMap(({ message_id: id }) => [`/mailbox/${id}`, `/mailbox/${id}/html`]),
    ...owed.map(({ id }) => app.link('obligation', id)),
    ...owed.map(({ participant_id: id }) => app.link('leave', id)),
  ];
};

test('coordinators sign in with the key; others are led to the sign-in, and never elsewhere', async () => {
  const asked = await app.request(`/cycles/${CYCLE}`);
  expect([asked.status, asked.headers.get('location')]).toEqual([303, `/login?next=%2Fcycles%2F${CYCLE}`]);
  expect((await app.post('/login', { key: 'wrong' })).status).toBe(422);
  const away = await app.post('/login?next=%2F%2Fevil.example', { key: KEY });
  expect(away.headers.get('location')).toBe('/');
  const cookie = await signIn();
  expect(cookie).toMatch(/^adept_session=[\w-]{43};.*HttpOnly; SameSite=Lax/);
  const [stored] = await app.sql<{ sha256: string }[]>`select sha256 from session`;
  expect(cookie).not.toContain(stored?.sha256 ?? 'none');
  const headers = { cookie };
  expect((await app.request('/mailbox', { headers })).status).toBe(200);
  expect((await app.request('/api/cycles', { headers })).status).toBe(200);
  const changed = await app.request(`/api/cycles/${CYCLE}/pause`, { method: 'POST', headers });
  expect(changed.status).toBe(401);
  await app.request('/logout', { method: 'POST', headers });
  expect((await app.request('/mailbox', { headers })).status).toBe(303);
});

test('GET and HEAD of every page change nothing', async () => {
  const headers = { cookie: await signIn() };
  const before = await everything();
  for (const path of await paths()) {
    for (const method of ['GET', 'HEAD']) {
      const response = await app.request(path, { method, headers });
      expect([path, response.status]).toEqual([path, 200]);
      await response.text();
    }
  }
  expect(await everything()).toBe(before);
});

test('names are text on every page, in every mail', async () => {
  const headers = { cookie: await signIn() };
  for (const path of await paths()) {
    const html = await (await app.request(path, { headers })).text();
    expect(html, path).not.toMatch(/<script/i);
  }
});

test('the mailbox shows a mail with a link that works, and its frame runs nothing', async () => {
  const headers = { cookie: await signIn() };
  const [mail] = await app.sql<{ message_id: string }[]>`
    select message_id from mailbox where recipient = 'bo@x.example'`;
  const path = `/mailbox/${mail?.message_id}`;
  const page = await (await app.request(path, { headers })).text();
  expect(page).toMatch(/<iframe[^>]* sandbox="allow-top-navigation-by-user-activation allow-popups"/);
  const link = /href="http:\/\/adept\.test(\/o\/[^"]+)"/.exec(page)?.[1] ?? '';
  expect((await app.request(link)).status).toBe(200);
  const framed = await app.request(`${path}/html`, { headers });
  expect(await framed.text()).toContain('<base target="_top">');
  const json = await (await app.api('GET', `/api/mailbox?recipient=bo@x.example`)).json();
  expect(json).toMatchObject({ mails: [{ messageId: mail?.message_id, template: 'ask-apply' }], next: null });
});

test('a kept rehearsal is mounted to be looked at, without a key, and cannot be changed', async () => {
  const kept = { ...app.deps, baseUrl: `${BASE_URL}/rehearsals/r1`, access: 'open' as const };
  const { localKey: _, ...open } = kept;
  const house = createApp({ ...app.deps, rehearsals: async (id) => (id === 'r1' ? open : null) });
  expect((await house.request('/rehearsals/r1')).headers.get('location')).toBe('/rehearsals/r1/');
  const home = await house.request('/rehearsals/r1/');
  expect([home.status, await home.text()]).toEqual([
    200,
    expect.stringContaining(`/rehearsals/r1/cycles/${CYCLE}`),
  ]);
  const cycle = await (await house.request(`/rehearsals/r1/cycles/${CYCLE}`)).text();
  expect(cycle).toContain('This is a rehearsal');
  expect(cycle).toContain('href="/rehearsals/r1/style.css"');
  expect((await house.request(`/rehearsals/r1/api/cycles/${CYCLE}`)).status).toBe(200);
  const paused = await house.request(`/rehearsals/r1/api/cycles/${CYCLE}/pause`, { method: 'POST' });
  expect(paused.status).toBe(403);
  const [owed] = await app.sql<{ id: string }[]>`select id from obligation limit 1`;
  const page = `/rehearsals/r1${app.link('obligation', owed?.id ?? '')}`;
  expect((await house.request(page)).status).toBe(200);
  const body = new URLSearchParams({ 'q.topics': 'career' });
  expect((await house.request(page, { method: 'POST', body })).status).toBe(403);
  expect((await house.request('/rehearsals/r2/')).status).toBe(404);
});

/** A programme that rests: it is not started, says so in public, and keeps who is interested until it is back. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant, startDefinition, testApp, type TestApp } from './testing.ts';

const TEXT = readFileSync(
  new URL('../definitions/programmes/ki-junior-faculty.yaml', import.meta.url),
  'utf8',
).replace(/^ {2}meetings: .*\n/m, '');
const ACTIVE = TEXT.replace(/^status.*\n/gm, '');

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  app.now = instant('2026-03-01T12:00+01:00');
  await app.api('POST', '/api/definitions', { text: TEXT });
});
afterAll(() => app.close());

const page = async (path = ''): Promise<string> =>
  (await app.request(`/programmes/ki-junior-faculty${path}`)).text();
const interests = async () =>
  Object(await (await app.api('GET', '/api/programmes/ki-junior-faculty/interests')).json()).interests;

test('no cycle of it is started, with the reason', async () => {
  const refused = await app.api('POST', '/api/cycles', {
    definition: 'ki-junior-faculty',
    start: '2026-10-01',
  });
  expect(refused.status).toBe(409);
  expect(Object(await refused.json()).detail).toContain(
    'The programme ki-junior-faculty is being brought back, so no cycle of it is started. The programme was discontinued;',
  );
});

test('its page says where it stands, who carries it, and takes interest', async () => {
  const text = await page();
  expect(text).toContain('At present the KI Junior Faculty Mentorship Programme is being brought back.');
  expect(text).toContain(
    'The programme was discontinued; Junior and Senior Faculty work on bringing it back.',
  );
  expect(text).toContain('KI Career Service');
  const missing = await app.post('/programmes/ki-junior-faculty', { name: '', email: 'x', unit: 'all' });
  expect(missing.status).toBe(422);
  expect(await missing.text()).toContain('Choose as what you would take part.');
  expect(await interests()).toEqual([]);
  const who = { name: 'Ida Holm', email: 'Ida@KI.example', unit: 'all', role: 'mentee' };
  for (const _ of [1, 2]) {
    const sent = await app.post('/programmes/ki-junior-faculty', who);
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/programmes/ki-junior-faculty/noted']);
  }
  expect(await page('/noted')).toContain('We have kept your name and address');
  expect(await interests()).toMatchObject([
    { name: 'Ida Holm', email: 'ida@ki.example', role: 'mentee', unit: 'all', cycle: null },
  ]);
});

test('active again it starts, and its page leads to the applications', async () => {
  app.now = instant('2026-09-01T12:00+02:00');
  await startDefinition(app, { text: ACTIVE, programme: 'ki-junior-faculty', start: '2026-10-01' });
  expect(await page()).toContain('opens on');
  app.now = instant('2026-10-05T12:00+02:00');
  const text = await page();
  expect(text).toContain('/apply/ki-junior-faculty-2026-27/mentee');
  expect(text).not.toContain('At present');
  expect(text).not.toContain('Hear of it');
});

test('interest told after its last cycle is confirmed by a mail, once', async () => {
  app.now = instant('2027-11-05T12:00+01:00');
  await app.api('POST', '/api/definitions', { text: TEXT });
  const who = { name: 'Jo Ek', email: 'jo@ki.example', unit: 'all', role: 'mentor' };
  for (const _ of [1, 2]) await app.post('/programmes/ki-junior-faculty', who);
  const mails = await app.sql`
    select m.template, i.email, m.cycle_id as cycle from message m join interest i on i.id = m.recipient`;
  expect(mails).toEqual([
    { template: 'interest-kept', email: 'jo@ki.example', cycle: 'ki-junior-faculty-2026-27' },
  ]);
});

test('who asks for a programme that is not there learns nothing', async () => {
  expect((await app.request('/programmes/nothing')).status).toBe(404);
});

test('a programme that is hidden until it opens has no public page before', async () => {
  const hidden = ACTIVE.replace('id: ki-junior-faculty', 'id: hidden').replace(
    'mentee: { closes: 31 October,',
    'mentee: { visible: when open, closes: 31 October,',
  );
  expect(hidden).toContain('visible: when open');
  await app.api('POST', '/api/definitions', { text: hidden });
  expect((await app.request('/programmes/hidden')).status).toBe(404);
});

/** A unit's key: what it sees and does, and what it does not. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CYCLE, startDefinition, startStockholm, testApp, type TestApp } from './testing.ts';

let app: TestApp;
let key: string;
let id: string;

const PEOPLE = `name,email,role,unit
Ada,ada@x.example,mentee,physics
Bo,bo@x.example,mentor,physics
Cleo,cleo@x.example,mentee,media
Dan,dan@x.example,mentor,media`;

const OTHER = `adept: 1
id: other
name: Other
contact: other@office.example
time-zone: Europe/Stockholm
cycle: { starts: 2 September, duration: 9 months }
`;

const ask = (path: string, method = 'GET', body?: unknown): Promise<Response> =>
  app.request(path, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const read = async (path: string): Promise<string> => {
  const response = await ask(path);
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
};

beforeAll(async () => {
  app = await testApp();
  await startStockholm(app);
  await startDefinition(app, { text: OTHER, programme: 'other', start: '2024-09-02' });
  await app.api('POST', `/api/cycles/${CYCLE}/participants`, { csv: PEOPLE });
  const made = await app.api('POST', '/api/keys', { programme: 'su-alumni', unit: 'physics' });
  const told: { key: string; id: string } = JSON.parse(await made.text());
  [key, id] = [told.key, told.id];
});
afterAll(() => app.close());

test('sees the cycles of its programme, and in them only its own people', async () => {
  const { cycles }: { cycles: { id: string }[] } = JSON.parse(await read('/api/cycles'));
  expect(cycles.map((cycle) => cycle.id)).toEqual([CYCLE]);
  const whole = await read(`/api/cycles/${CYCLE}`);
  const { counts }: { counts: { people: { joined: number }[] } } = JSON.parse(whole);
  expect(counts.people.map(({ joined }) => joined)).toEqual([1, 1]);
  const seen = [whole, await read(`/api/cycles/${CYCLE}/participants`), await read(`/cycles/${CYCLE}`)];
  for (const text of seen) expect(text).not.toMatch(/Cleo|Dan/);
  expect(seen[1]).toContain('Ada');
  expect(await read(`/cycles/${CYCLE}/units/physics`)).toContain('Physics');
  expect(await read('/')).not.toContain('other-');
});

test('is refused what is another unit’s or the whole programme’s, and is told which unit it is for', async () => {
  const refused = [
    `/cycles/${CYCLE}/units/media`,
    `/cycles/${CYCLE}/units/media/why?mentee=a&mentor=b`,
    `/cycles/${CYCLE}/report`,
    '/mailbox',
    `/api/cycles/${CYCLE}/units/media/draft`,
    `/api/cycles/${CYCLE}/matches`,
    `/api/cycles/${CYCLE}/messages`,
    '/api/keys',
    '/api/definitions',
  ];
  for (const path of refused) {
    const response = await ask(path);
    expect([path, response.status]).toEqual([path, 403]);
    expect(await response.text()).toContain('unit physics of su-alumni');
  }
  expect((await ask(`/api/cycles/${CYCLE}/pause`, 'POST')).status).toBe(403);
  expect((await ask('/api/keys', 'POST', { programme: 'su-alumni', unit: 'media' })).status).toBe(403);
  expect((await ask('/api/cycles/other-2024-25')).status).toBe(404);
});

test('brings people of its own unit, and nobody of another', async () => {
  const bring = (csv: string) => ask(`/api/cycles/${CYCLE}/participants`, 'POST', { csv });
  const mixed = await bring(
    'name,email,role,unit\nEve,eve@x.example,mentee,physics\nFay,fay@x.example,mentee,media',
  );
  expect(mixed.status).toBe(422);
  expect(await mixed.text()).toContain('line 3, column unit');
  expect(await app.sql`select from person where name = 'Eve'`).toHaveLength(0);
  expect((await bring('name,email,role,unit\nEve,eve@x.example,mentee,physics')).status).toBe(201);
});

test('opens a session of the same reach, which ends with the key', async () => {
  const signedIn = await app.post('/login', { key });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = (path: string) => app.request(path, { headers: { cookie } });
  expect((await page(`/cycles/${CYCLE}/units/physics`)).status).toBe(200);
  expect((await page(`/cycles/${CYCLE}/units/media`)).status).toBe(403);
  expect((await app.api('DELETE', `/api/keys/${id}`)).status).toBe(204);
  expect((await page(`/cycles/${CYCLE}/units/physics`)).status).toBe(303);
  expect((await ask('/api/cycles')).status).toBe(401);
  expect((await app.api('DELETE', `/api/keys/${id}`)).status).toBe(404);
});

test('is made only for a unit that there is', async () => {
  const response = await app.api('POST', '/api/keys', { programme: 'su-alumni', unit: 'phisics' });
  expect(response.status).toBe(422);
  expect(await response.text()).toContain('Did you mean physics?');
  expect((await app.api('POST', '/api/keys', { programme: 'nobody', unit: 'x' })).status).toBe(404);
});

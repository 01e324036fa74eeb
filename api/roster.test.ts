/** Who takes part, and one of them: pages and API. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  CYCLE,
  instant,
  startPair,
  startStockholm,
  testApp,
  type TestApp,
  type TestPair,
} from './testing.ts';

let app: TestApp;
let pair: TestPair;
const authorization = { headers: { authorization: 'Bearer test-key' } };

beforeAll(async () => {
  app = await testApp();
  await startStockholm(app);
  pair = await startPair(app);
  const csv = 'name,email,role,unit\nCleo Ek,cleo@x.example,student,media\nDan Ek,dan@x.example,alum,media';
  app.now = instant('2024-09-11T12:00+02:00');
  await app.api('POST', `/api/cycles/${CYCLE}/participants`, { csv });
});
afterAll(() => app.close());

async function html(path: string): Promise<string> {
  const response = await app.request(path, authorization);
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
}
const people = (query = ''): Promise<string> => html(`/cycles/${CYCLE}/people${query}`);

test('everybody is listed with where they stand, and a link to their own page', async () => {
  const page = await people();
  expect(page).toContain('4 people');
  expect(page).toContain(`<a href="/cycles/${CYCLE}/people/${pair.mentee}">Ada</a>`);
  expect(page).toContain('with Bo');
  expect(page.match(/invited, has not applied yet/g)).toHaveLength(2);
});

test('the list is narrowed down by a part of the name, role and unit, and says when nobody fits', async () => {
  const ek = await people('?q=EK&role=mentor&unit=');
  expect(ek).toContain('1 person');
  expect(ek).toMatch(/Dan Ek/);
  expect(ek).not.toMatch(/Cleo Ek|>Ada</);
  expect(await people('?unit=physics')).not.toMatch(/Cleo|Dan/);
  expect(await people('?q=cleo@x.example')).toContain('Cleo Ek');
  expect(await people('?q=100%25_')).toContain('Nobody fits.');
});

test('one person: what they applied with, with whom they are, what they were asked and sent', async () => {
  const page = await html(`/cycles/${CYCLE}/people/${pair.mentee}`);
  expect(page).toContain('mailto:ada@x.example');
  expect(page).toContain(`<a href="/cycles/${CYCLE}/people/${pair.mentor}">Bo</a>`);
  expect(page).toMatch(/running, since 25 Oct 2024/);
  expect(page).toMatch(/Acceptance of the match<\/th>.*answered on 25 Oct 2024/s);
  const read = await app.api('GET', `/api/cycles/${CYCLE}/participants/${pair.mentee}`);
  expect(await read.json()).toMatchObject({
    name: 'Ada',
    bonds: [{ id: pair.relationship, state: 'active', others: [{ id: pair.mentor, name: 'Bo' }] }],
    asked: [{ kind: 'accept', state: 'met' }, { kind: 'apply' }],
  });
});

test('who is not there is not found, and a unit’s key does not see another unit’s', async () => {
  expect((await app.request(`/cycles/${CYCLE}/people/nobody`, authorization)).status).toBe(404);
  expect((await app.api('GET', `/api/cycles/${CYCLE}/participants/nobody`)).status).toBe(404);
  const made = await app.api('POST', '/api/keys', { programme: 'su-alumni', unit: 'media' });
  const { key }: { key: string } = JSON.parse(await made.text());
  const asMedia = { headers: { authorization: `Bearer ${key}` } };
  expect((await app.request(`/cycles/${CYCLE}/people/${pair.mentee}`, asMedia)).status).toBe(404);
  const seen = await (await app.request(`/cycles/${CYCLE}/people`, asMedia)).text();
  expect(seen).toContain('2 people');
  expect(seen).not.toContain('Ada');
});

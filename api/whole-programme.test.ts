/** The pages of a programme without units, without questions before matching, whose name is no noun with an article. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant, KEY, testApp, type TestApp } from './testing.ts';

const CYCLE = 'first-steps-2027-28';
const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const FIRST_STEPS = /```yaml\n([\s\S]*?)```/.exec(README)?.[1] ?? '';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  app.now = instant('2027-08-01T12:00+02:00');
  await app.api('POST', '/api/definitions', { text: FIRST_STEPS });
  const people = 'name,email,role,unit\nMina,mina@x.example,mentor,all\nElla,ella@x.example,mentee,all';
  await app.api('POST', '/api/cycles', { definition: 'first-steps', start: '2027-09-01', people });
  app.now = instant('2027-09-02T12:00+02:00');
  await app.post(`/apply/${CYCLE}/mentee`, { name: 'Ada', email: 'ada@x.example', unit: 'all' });
});
afterAll(() => app.close());

const page = async (path: string): Promise<string> => {
  const response = await app.request(path, { headers: { authorization: `Bearer ${KEY}` } });
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
};

test('names have an article only where they take one', async () => {
  expect(await page(`/apply/${CYCLE}`)).toContain('Apply to First Steps');
  const [owed] = await app.sql<{ id: string; participant_id: string }[]>`
    select id, participant_id from obligation`;
  const link = app.link('obligation', owed?.id ?? '');
  expect(await page(link)).toContain('Career Services asks you this for First Steps.');
  expect(await page(app.link('leave', owed?.participant_id ?? ''))).toContain(
    'you do not take part in First Steps,',
  );
});

test('an application without questions speaks of no answers, and names no unit', async () => {
  const [owed] = await app.sql<{ id: string }[]>`select id from obligation`;
  const html = await page(app.link('obligation', owed?.id ?? ''));
  expect(html).toContain('You are invited to take part in First Steps as a mentee.');
  expect(html).not.toContain('Your answers help');
  expect(html).toContain('The coordinators of the programme.');
});

test('coordinators read the name of the programme where it has no units', async () => {
  const cycle = await page(`/cycles/${CYCLE}`);
  expect(cycle).toContain(`<a href="/cycles/${CYCLE}/units/all">First Steps</a>`);
  expect(await page(`/cycles/${CYCLE}/units/all`)).toContain('<h1>Matches: First Steps</h1>');
  const report = await page(`/cycles/${CYCLE}/report`);
  for (const html of [cycle, report]) expect(html).not.toMatch(/Everyone|By unit/);
});

test('only who has applied takes part', async () => {
  expect(await app.sql`select from participant`).toHaveLength(3);
  expect(await page(`/cycles/${CYCLE}`)).toMatch(/<strong>1<\/strong> take part/);
});

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getPlan } from '../db/queries/cycles.ts';
import { choosersWith, makeDrafts } from '../db/queries/matches.ts';
import { openAsk } from '../db/queries/obligations.ts';
import { DESK, faultsOf, openSight, PHONE, RULES } from './browsing.ts';
import { instant, startDefinition, testApp, type TestApp } from './testing.ts';

const TEXT = `
adept: 1
id: choosing
name: Choosing
contact: office@example.org
time-zone: Europe/Stockholm
cycle: { starts: 2 September, duration: 3 months }
questions:
  form: { ask: How would you like to meet?, type: choice, options: { online: Online, campus: On campus } }
  topics: { ask: What about?, type: choices, options: { work: Work, studies: Studies } }
  health: { ask: Anything we should know?, type: text, personal: true }
applications:
  mentee: { closes: 20 September, ask: [form, topics] }
  mentor: { closes: 20 September, ask: [form, topics, health] }
matching:
  by: mentee-chooses
  choices: 2
  must: [{ same: form, because: You want to meet in the same way }]
  prefer: [{ same: topics }]
`;
const CYCLE = 'choosing-2024';

let app: TestApp;
let path = '';

beforeAll(async () => {
  app = await testApp({ access: 'open' });
  await startDefinition(app, { text: TEXT, programme: 'choosing', start: '2024-09-02' });
  app.now = instant('2024-09-10T12:00+02:00');
  const rows = ['Ada,mentee', 'Bo,mentor', 'Cy,mentor', 'Di,mentor'].map((one) => {
    const [name = '', role = ''] = one.split(',');
    return `${name},${name.toLowerCase()}@x.example,${role},all`;
  });
  const csv = ['name,email,role,unit', ...rows].join('\n');
  await app.api('POST', `/api/cycles/${CYCLE}/participants`, { csv });
  await apply('ada', { 'q.form': 'online', 'q.topics': ['work'] });
  await apply('bo', { 'q.form': 'online', 'q.topics': ['studies'], 'q.health': 'A secret' });
  await apply('cy', { 'q.form': 'online', 'q.topics': ['work'], 'q.health': 'A secret' });
  await apply('di', { 'q.form': 'campus', 'q.topics': ['work'], 'q.health': 'A secret' });
  app.now = instant('2024-09-21T10:00+02:00');
  const plan = await getPlan(app.sql, CYCLE);
  const ask = plan.asks.find(({ id }) => id === 'choose-mentee');
  if (ask === undefined) throw new Error('Nobody chooses');
  await openAsk(app.sql, CYCLE, ask, app.now, await choosersWith(app.sql, plan, ask.roles));
  path = await linkOf('ada', 'choose');
});
afterAll(() => app.close());

async function linkOf(name: string, kind: string): Promise<string> {
  const [row] = await app.sql<{ id: string }[]>`
    select o.id from obligation o join participant p on p.id = o.participant_id
    join person on person.id = p.person_id where person.email = ${`${name}@x.example`} and o.kind = ${kind}`;
  return app.link('obligation', row?.id ?? '');
}

async function apply(
  name: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<void> {
  const { status } = await app.post(await linkOf(name, 'apply'), fields);
  expect(status).toBe(303);
}

async function idOf(name: string): Promise<string> {
  const [row] = await app.sql<{ id: string }[]>`
    select p.id from participant p join person on person.id = p.person_id where person.name = ${name}`;
  return row?.id ?? '';
}

test('the page shows whom the rules allow, the best match first, and nothing personal', async () => {
  const page = await (await app.request(path)).text();
  expect(page).toMatch(/<h2>Cy<\/h2>.*<h2>Bo<\/h2>/s);
  expect(page).not.toMatch(/<h2>Di|A secret|x\.example/);
  expect(page).toContain('give up to 2 of them a place');
});

test('two in one place, or nobody at all, are told beside the field', async () => {
  const [bo, cy] = [await idOf('Bo'), await idOf('Cy')];
  const twice = await app.post(path, { [`rank.${bo}`]: '1', [`rank.${cy}`]: '1' });
  expect([twice.status, await twice.text()]).toEqual([
    422,
    expect.stringContaining('your first choice already'),
  ]);
  const none = await app.post(path, { [`rank.${bo}`]: '', [`rank.${cy}`]: '3' });
  expect([none.status, await none.text()]).toEqual([
    422,
    expect.stringContaining('Give at least one of them'),
  ]);
});

test('a choice is recorded in its order, can be changed, and takes nobody from outside the page', async () => {
  const [bo, cy, di] = [await idOf('Bo'), await idOf('Cy'), await idOf('Di')];
  const fields = { [`rank.${bo}`]: '1', [`rank.${cy}`]: '2', [`rank.${di}`]: '2' };
  expect((await app.post(path, fields)).status).toBe(303);
  const answers = await app.sql<{ answer: unknown }[]>`
    select a.answer from answer a join obligation o on o.id = a.obligation_id where o.kind = 'choose'`;
  expect(answers).toEqual([{ answer: { choices: [bo, cy] } }]);
  const page = await (await app.request(path)).text();
  expect(page).toMatch(/<ol><li>Bo<\/li><li>Cy<\/li><\/ol>/);
  expect(page).toContain('Change answer');
});

test('the draft is told by the choices that it keeps, not by points', async () => {
  const [bo, cy] = [await idOf('Bo'), await idOf('Cy')];
  await app.post(path, { [`rank.${bo}`]: '1', [`rank.${cy}`]: '2' });
  await makeDrafts(app.sql, CYCLE, app.now);
  const unit = await (await app.request(`/cycles/${CYCLE}/units/all`)).text();
  expect(unit).toContain('It has the one pair that people’s choices lead to.');
  expect(unit).not.toMatch(/fewest points|Optimal|more together/);
});

test('the page passes what a program can check of WCAG 2.2 AA, on a phone and a desk', async () => {
  const sight = await openSight(app.deps);
  const check = (page: Page) => new AxeBuilder({ page }).withTags(RULES);
  for (const viewport of [PHONE, DESK]) {
    expect(await faultsOf(sight, [path], { colorScheme: 'light', viewport, check })).toEqual([]);
  }
  await sight.close();
}, 120_000);

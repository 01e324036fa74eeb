/** A form with a question of every type: what it refuses, what it keeps, what the report counts, and that synthetic people can fill it in. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant, startDefinition, testApp, type TestApp } from '../api/testing.ts';
import { makeReport } from '../db/queries/report.ts';
import { fillForm } from '../rehearsal/answers.ts';
import { readForm } from '../rehearsal/form.ts';
import { makePeople } from '../rehearsal/people.ts';
import { getPlan } from '../db/queries/cycles.ts';

const TEXT = `
adept: 1
id: every-type
name: Every type
contact: office@example.org
time-zone: Europe/Stockholm
cycle: { starts: 2 September, duration: 9 months }
questions:
  field: { ask: Your field, type: word }
  hopes: { ask: What do you hope for?, type: text }
  letter: { ask: Tell us about yourself, type: long-text }
  level: { ask: Your level, type: choice, options: { bachelor: Bachelor, master: Master } }
  topics: { ask: Your topics, type: choices, options: { studies: Studies, career: Career } }
  pace: { ask: I like a quick pace, type: agree }
  before: { ask: Have you taken part before?, type: yes-no }
  years: { ask: Years of work, type: number, min: 0, max: 40 }
  free: { ask: From when?, type: date }
  friend: { ask: Whom do you know?, type: person, optional: true }
  cv: { ask: Your CV, type: file-name }
applications:
  mentee: { ask: [field, hopes, letter, level, topics, pace, before, years, free, friend, cv] }
  mentor: { ask: [field, years] }
matching: { prefer: [{ near: years, within: 10 }, { same: field }] }
relationships: { meetings: { every: month } }
`;
const CYCLE = 'every-type-2024-25';
const PAGE = `/apply/${CYCLE}/mentee`;

const GOOD = {
  name: 'Ada Berg',
  email: 'ada@example.org',
  unit: 'all',
  'q.field': 'Astronomy',
  'q.hopes': 'Courage',
  'q.letter': 'Dear all,\nI am Ada.',
  'q.level': 'master',
  'q.topics': ['career', 'studies'],
  'q.pace': '4',
  'q.before': 'no',
  'q.years': '3,5',
  'q.free': '2024-10-01',
  'q.friend': 'Bo Ek',
  'q.friend.email': 'BO@example.org',
  'q.cv': 'ada.pdf',
};

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  await startDefinition(app, { text: TEXT, programme: 'every-type', start: '2024-09-02' });
  app.now = instant('2024-09-10T12:00+02:00');
});
afterAll(() => app.close());

test('options stand in the order in which they are written', async () => {
  const page = await (await app.request(PAGE)).text();
  expect(page).toMatch(/value="bachelor"[^]*value="master"[^]*value="studies"[^]*value="career"/);
  const [kept] = await app.sql`select plan #> '{questions,4,order}' as "order" from cycle`;
  expect(kept).toEqual({ order: ['studies', 'career'] });
});

test('each wrong answer is named, and what was entered stays', async () => {
  const wrong = {
    ...GOOD,
    'q.level': 'doctor',
    'q.years': '41',
    'q.free': '2024-02-30',
    'q.friend.email': 'bo',
    'q.cv': 'C:/cv',
  };
  const refused = await app.post(PAGE, wrong);
  const html = await refused.text();
  expect(refused.status).toBe(422);
  for (const said of [
    'Choose one.',
    'Write a number that is at most 40.',
    'Give a day, such as 2026-09-30.',
    'Write the e-mail address of the person',
    'Write the name of one file',
  ]) {
    expect(html).toContain(said);
  }
  expect(html).toContain('value="41"');
  expect(html).toContain('value="Bo Ek"');
});

test('the answers are kept as they are meant, and shown as people read them', async () => {
  expect((await app.post(PAGE, GOOD)).status).toBe(303);
  const [kept] = await app.sql<{ id: string; answer: unknown }[]>`
    select obligation_id as id, answer from answer`;
  expect(kept?.answer).toEqual({
    questions: {
      field: 'Astronomy',
      hopes: 'Courage',
      letter: 'Dear all,\nI am Ada.',
      level: 'master',
      topics: ['career', 'studies'],
      pace: 4,
      before: 'no',
      years: 3.5,
      free: '2024-10-01',
      friend: { name: 'Bo Ek', email: 'bo@example.org' },
      cv: 'ada.pdf',
    },
  });
  const html = await (await app.request(app.link('obligation', kept?.id ?? ''))).text();
  for (const said of [
    'Master',
    'Tuesday, 1 October 2024',
    'Bo Ek, bo@example.org',
    'value="bo@example.org"',
  ]) {
    expect(html).toContain(said);
  }
});

test('synthetic people fill in every form that the pages show, and the report counts their answers', async () => {
  const plan = await getPlan(app.sql, CYCLE);
  const people = makePeople(plan, 20, '7').filter(({ entrance }) => entrance !== 'too-late');
  for (const person of people) {
    const path = `/apply/${CYCLE}/${person.role}`;
    const form = readForm(await (await app.request(path)).text(), path);
    if (form === null) throw new Error('no form');
    const asked = {
      kind: 'apply',
      obligation: person.key,
      subject: person.role,
      occurrence: 1,
      relationship: null,
      openedAt: app.now,
    } as const;
    const about = { zone: 'Europe/Stockholm', firstDay: plan.cycle.firstDay, known: [], changed: false };
    const body = fillForm(form, { seed: '7', person, asked, ...about });
    expect((await app.request(path, { method: 'POST', body })).status, body.toString()).toBe(303);
  }
  const { questions } = await makeReport(app.sql, CYCLE, app.now);
  const mentees = people.filter(({ role }) => role === 'mentee').length + 1;
  const total = (id: string) =>
    questions
      .filter(({ question, ask }) => question === id && ask === 'apply-mentee')
      .flatMap(({ values, numbers }) => [
        ...values.map(({ n }) => n),
        ...(numbers === null ? [] : [numbers.n]),
      ])
      .reduce((sum, n) => sum + n, 0);
  expect(total('level')).toBe(mentees);
  expect(total('before')).toBe(mentees);
  expect(total('years')).toBe(mentees);
  const page = await app.request(`/cycles/${CYCLE}/report`, {
    headers: { authorization: 'Bearer test-key' },
  });
  expect(await page.text()).toContain('Master: ');
});

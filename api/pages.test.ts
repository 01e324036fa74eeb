import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAsk } from '../db/queries/obligations.ts';
import { getPlan } from '../db/queries/cycles.ts';
import { propose, settle } from '../db/queries/relationships.ts';
import { CYCLE, instant, startStockholm, testApp, type TestApp } from './testing.ts';

const NASTY = `Åsa "O'Neil" <script>alert(1)</script>`;

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  await startStockholm(app);
});
afterAll(() => app.close());

const csv = (...rows: string[]): string => ['name,email,role,unit', ...rows].join('\n');
const importCsv = (text: string) => app.api('POST', `/api/cycles/${CYCLE}/participants`, { csv: text });

async function obligation(email: string, kind: string): Promise<string> {
  const [row] = await app.sql<{ id: string }[]>`
    select o.id from obligation o join participant p on p.id = o.participant_id
    join person on person.id = p.person_id where person.email = ${email} and o.kind = ${kind}
    order by o.opened_at desc limit 1`;
  if (row === undefined) throw new Error(`${email} owes no ${kind}`);
  return app.link('obligation', row.id);
}

const page = async (path: string) => {
  const response = await app.request(path);
  return { status: response.status, html: await response.text() };
};

test('a file with faults imports nobody and names each by line and column', async () => {
  app.now = instant('2024-09-10T12:00+02:00');
  const refused = await importCsv(
    csv(
      'Ada Lovelace,ada@x.example,student,physics',
      ',bob,teacher,chemistry',
      'Ada,ADA@x.example,student,physics',
    ),
  );
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({
    errors: [
      { at: 'line 3, column name' },
      { at: 'line 3, column email', found: 'bob' },
      { at: 'line 3, column role', found: 'teacher', expected: expect.stringContaining('"student"') },
      { at: 'line 3, column unit', found: 'chemistry', expected: expect.stringContaining('"physics"') },
      { at: 'line 4, column email', found: 'ada@x.example' },
    ],
  });
  expect(await app.sql`select from person`).toHaveLength(0);
  const header = await importCsv('name,mail,job\nA,a@x.example,student');
  expect(await header.json()).toMatchObject({ errors: [{ at: 'line 1, column job' }, {}, {}] });
});

test('imported people are asked at once and answer on their page, again until the deadline', async () => {
  const good = csv(
    `"${NASTY.replaceAll('"', '""')}",asa@x.example,student,physics`,
    'Bo Ek,bo@x.example,alum,Department of Physics',
  );
  const taken = await importCsv(good);
  expect([taken.status, await taken.json()]).toEqual([201, { imported: 2, already: 0, unchanged: [] }]);
  const again = await importCsv(good.replace('Bo Ek', 'Bo Alm'));
  expect([again.status, await again.json()]).toEqual([
    200,
    {
      imported: 0,
      already: 2,
      unchanged: [
        { line: 2, email: 'asa@x.example', name: NASTY },
        { line: 3, email: 'bo@x.example', name: 'Bo Ek', given: 'Bo Alm' },
      ],
    },
  ]);
  const path = await obligation('asa@x.example', 'apply');
  const first = await page(path);
  expect(first.status).toBe(200);
  expect(first.html).not.toContain('<script');
  expect(first.html).toContain('&lt;script&gt;');
  expect(first.html).toContain('Friday, 11 October 2024');
  expect(first.html).toContain('Who reads your answer');
  expect(first.html).toContain('The coordinators of your department and of the programme.');
  expect(first.html).toContain('for the Alumni Mentorship Programme.');
  const empty = await app.post(path, {});
  expect([empty.status, (await empty.text()).includes('Choose at least one.')]).toEqual([422, true]);
  const sent = await app.post(path, { 'q.topics': ['career', 'nonsense', 'network'] });
  expect([sent.status, sent.headers.get('location')]).toEqual([303, path]);
  const after = await page(path);
  expect(after.html).toContain('Career paths, Building a network');
  expect(after.html).toContain('You can change it until');
  expect((await app.post(path, { 'q.topics': 'studies' })).status).toBe(303);
  const revisions = await app.sql`select answer from response order by revision`;
  expect(revisions.map(({ answer }) => answer)).toEqual([
    { questions: { topics: ['career', 'network'] } },
    { questions: { topics: ['studies'] } },
  ]);
});

test('a link that was cut off or made up leads to a page that helps', async () => {
  const path = await obligation('asa@x.example', 'apply');
  for (const wrong of [path.slice(0, -1), `${path}x`, path.replace('/o/', '/leave/'), '/o/x/y']) {
    const { status, html } = await page(wrong);
    expect(status, wrong).toBe(404);
    expect(html).toContain('may have been cut off');
  }
});

test('people apply by page while the window is open; later they are kept for the next cycle', async () => {
  const path = `/apply/${CYCLE}/mentor`;
  const person = { name: 'Carl Dahl', email: ' Carl@X.example', unit: 'media' };
  const partial = await app.post(path, { ...person, unit: '' });
  const html = await partial.text();
  expect(partial.status).toBe(422);
  expect(html).toContain('Choose your department.');
  expect(html).toContain('value="Carl Dahl"');
  const sent = await app.post(path, { ...person, 'q.topics': 'career' });
  expect(sent.headers.get('location')).toBe(`${path}/received`);
  const again = await app.post(path, { ...person, unit: 'physics', 'q.topics': 'studies' });
  expect(again.headers.get('location')).toBe(`${path}/received`);
  const rows = await app.sql`
    select p.unit_id, p.source, p.applied_at is not null as applied from participant p
    join person on person.id = p.person_id where email = 'carl@x.example'`;
  expect(rows).toEqual([{ unit_id: 'media', source: 'page', applied: true }]);
  await app.post(`/apply/${CYCLE}/mentor`, {
    name: 'Bo',
    email: 'bo@x.example',
    unit: 'physics',
    'q.topics': 'career',
  });
  // Who has applied is told that what there is stands; who has not is sent their link.
  const told = await app.sql`
    select email, template from message m join participant p on p.id = m.recipient
    join person on person.id = p.person_id where email in ('carl@x.example', 'bo@x.example') and m.state = 'queued'
    order by 1, m.at, 2`;
  expect(told.map(({ email, template }) => `${email} ${template}`)).toEqual([
    'bo@x.example ask-apply',
    'bo@x.example ask-apply',
    'carl@x.example application-received',
    'carl@x.example application-stands',
  ]);

  app.now = instant('2024-10-12T00:00+02:00');
  expect((await page(path)).html).toContain('Applications have closed');
  const late = await app.post(path, { name: 'Dora Ek', email: 'dora@x.example', unit: 'media' });
  expect(late.headers.get('location')).toBe(`${path}/noted`);
  expect(await app.sql`select name, unit_id from interest`).toEqual([{ name: 'Dora Ek', unit_id: 'media' }]);
  expect(await app.sql`select from message where template = 'late-application'`).toHaveLength(1);
  const closed = await page(await obligation('bo@x.example', 'apply'));
  expect(closed.status).toBe(410);
  expect(closed.html).toContain('The time to answer is over');
  expect((await importCsv(csv('Eva Falk,eva@x.example,student,media'))).status).toBe(422);
});

async function proposePair(): Promise<string> {
  const plan = await getPlan(app.sql, CYCLE);
  const who = await app.sql<{ id: string; email: string }[]>`
    select p.id, email from participant p join person on person.id = p.person_id`;
  const id = (email: string) => who.find((row) => row.email === email)?.id ?? '';
  return propose(app.sql, plan, {
    cycleId: CYCLE,
    unitId: 'physics',
    mentee: id('asa@x.example'),
    mentor: id('bo@x.example'),
    score: 300,
    now: app.now,
  });
}

test('a match is accepted on one page, and can be changed until it has been carried out', async () => {
  app.now = instant('2024-10-25T10:00+02:00');
  const relationship = await proposePair();
  const [mentee, mentor] = [
    await obligation('asa@x.example', 'accept'),
    await obligation('bo@x.example', 'accept'),
  ];
  expect((await page(mentee)).html).toContain('Bo Ek');
  expect((await app.post(mentee, { accept: 'maybe' })).status).toBe(422);
  expect((await app.post(mentee, { accept: 'no' })).status).toBe(303);
  expect((await app.post(mentee, { accept: 'yes' })).status).toBe(303);
  expect((await app.post(mentor, { accept: 'yes' })).status).toBe(303);
  await settle(app.sql, await getPlan(app.sql, CYCLE), relationship, app.now);
  const done = await page(mentee);
  expect([done.status, done.html.includes('It can no longer be changed')]).toEqual([200, true]);
  expect((await app.post(mentee, { accept: 'no' })).status).toBe(410);
});

test('invitation, meeting and check-in each have their form and their receipt', async () => {
  const plan = await getPlan(app.sql, CYCLE);
  const open = async (id: string, at: string) => {
    app.now = instant(at);
    const ask = plan.asks.find((one) => one.id === id);
    if (ask === undefined) throw new Error(`No ask ${id}`);
    await openAsk(app.sql, CYCLE, ask, app.now);
  };
  await open('invitation-kick-off', '2024-10-30T09:00+01:00');
  const invitation = await obligation('asa@x.example', 'answer-invitation');
  expect((await page(invitation)).html).toContain('Wednesday, 13 November 2024');
  expect((await app.post(invitation, { coming: 'yes' })).status).toBe(303);
  expect((await page(invitation)).html).toContain('Yes, I am coming');

  await open('meeting-1', '2024-12-13T09:00+01:00');
  const meeting = await obligation('asa@x.example', 'report-meeting');
  const wrong = await app.post(meeting, {
    happened: 'yes',
    on: '2024-12-24',
    minutes: 'long',
    note: 'Kaffe & <b>',
  });
  const html = await wrong.text();
  expect(wrong.status).toBe(422);
  for (const text of [
    'still to come',
    'whole minutes',
    'Choose one of the five.',
    'Kaffe &amp; &lt;b&gt;',
    'value="long"',
  ]) {
    expect(html).toContain(text);
  }
  const met = { happened: 'yes', on: '2024-12-10', minutes: '45', rating: '4' };
  expect((await app.post(meeting, met)).status).toBe(303);
  expect((await page(meeting)).html).toContain('We met on Tuesday, 10 December 2024 for 45 minutes: useful.');

  await open('check-in-winter', '2025-01-15T09:00+01:00');
  const checkIn = await obligation('asa@x.example', 'check-in');
  expect((await app.post(checkIn, { 'q.connection': '6' })).status).toBe(422);
  expect((await app.post(checkIn, { 'q.connection': '5' })).status).toBe(303);
  expect((await page(checkIn)).html).toContain('Agree strongly');
});

test('somebody leaves by a page that says what will happen', async () => {
  const [row] = await app.sql<{ id: string }[]>`
    select p.id from participant p join person on person.id = p.person_id where email = 'bo@x.example'`;
  const path = app.link('leave', row?.id ?? '');
  expect((await page(path)).html).toContain('your match, if you have one, ends');
  expect((await app.post(path, {})).status).toBe(422);
  expect((await app.post(path, { leave: 'yes' })).status).toBe(303);
  expect((await page(path)).html).toContain('You have left the programme');
  const withdrawn = await page(await obligation('bo@x.example', 'check-in'));
  expect([withdrawn.status, withdrawn.html.includes('no longer asked of you')]).toEqual([410, true]);
});

test('inspection and report count what happened', async () => {
  const inspection = await (await app.api('GET', `/api/cycles/${CYCLE}`)).json();
  expect(inspection).toMatchObject({
    where: { phase: 'relationships' },
    counts: { relationships: { ended: 1 } },
    tasks: [{ kind: 'match-fell-through', unit: 'physics' }],
  });
  const report = await (await app.api('GET', `/api/cycles/${CYCLE}/report`)).json();
  expect(report).toMatchObject({
    people: { mentee: { joined: 1, applied: 1, matched: 1, left: 0 }, mentor: { joined: 2, left: 1 } },
    relationships: { proposed: 1, started: 1, endedEarly: 1, completed: 0 },
    meetings: { asked: 1, reported: 1, held: 1, months: [{ occurrence: 1, minutes: 45, rating: 4 }] },
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runOne } from '../activities/run-step.ts';
import { getPlan } from '../db/queries/cycles.ts';
import { propose, settle } from '../db/queries/relationships.ts';
import { respond } from '../db/queries/responses.ts';
import { cycleWorkflowId } from '../workflows/messages.ts';
import { CYCLE, instant, startStockholm, testApp, type TestApp } from './testing.ts';

const PEOPLE = [
  'name,email,role,unit',
  'Ada Ek,ada@x.example,student,physics',
  'Bo Ek,bo@x.example,alum,physics',
].join('\n');

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  await startStockholm(app);
  app.now = instant('2024-09-10T12:00+02:00');
  await app.api('POST', `/api/cycles/${CYCLE}/participants`, { csv: PEOPLE });
  const plan = await getPlan(app.sql, CYCLE);
  const [mentee = '', mentor = ''] = await idsOf('participant', 'role');
  app.now = instant('2024-10-20T12:00+02:00');
  const pair = { cycleId: CYCLE, unitId: 'physics', mentee, mentor, score: 0, now: app.now };
  const relationship = await propose(app.sql, plan, pair);
  for (const id of await obligations('accept')) {
    await respond(app.sql, { obligationId: id, answer: { accept: true }, now: app.now });
  }
  await settle(app.sql, plan, relationship, app.now);
});
afterAll(() => app.close());

const idsOf = async (table: string, order: string): Promise<string[]> => {
  const rows = await app.sql<{ id: string }[]>`select id from ${app.sql(table)} order by ${app.sql(order)}`;
  return rows.map(({ id }) => id);
};
const obligations = async (kind: string): Promise<string[]> => {
  const rows = await app.sql<{ id: string }[]>`select id from obligation where kind = ${kind} order by id`;
  return rows.map(({ id }) => id);
};
/** Runs one step of the cycle at its moment. */
async function run(key: string): Promise<void> {
  const owner = cycleWorkflowId(CYCLE);
  const [step] = await app.sql<{ at: number }[]>`select at from step where owner = ${owner} and key = ${key}`;
  app.now = step?.at ?? 0;
  await runOne(app.sql, { owner, key, now: app.now });
}
const move = (body: unknown) => app.api('PATCH', `/api/cycles/${CYCLE}/events/conclusion`, body);
const mails = (template: string) =>
  app.sql`select params, recipient from message where template = ${template} order by at, recipient`;

test('who has had an event in the first mail is told, before any invitation', async () => {
  expect((await move({ day: '2025-05-22' })).status).toBe(200);
  expect((await mails('event-changed')).map(({ params }) => params)).toEqual([
    { event: 'conclusion', change: 'moved', sequence: 1 },
    { event: 'conclusion', change: 'moved', sequence: 1 },
  ]);
});

test('an event that moves takes its deadline along, and tells each invited person once', async () => {
  await run('ask/invitation-conclusion');
  const [first = ''] = await obligations('answer-invitation');
  await respond(app.sql, { obligationId: first, answer: { coming: true }, now: app.now });
  await run('close/invitation-conclusion');
  const states = () =>
    app.sql`select state, due_at from obligation where kind = 'answer-invitation' order by state`;
  expect((await states()).map(({ state }) => state)).toEqual(['expired', 'met']);

  expect((await move({ day: '2025-05-27', confirm: true })).status).toBe(200);
  // The deadline lies ahead again, so who had not answered may, and the answer of the other stands.
  const due_at = instant('2025-05-26T00:00+02:00');
  expect(await states()).toEqual([
    { state: 'met', due_at },
    { state: 'open', due_at },
  ]);
  const told = await mails('event-changed');
  expect(told).toHaveLength(4);
  expect(told.at(-1)?.params).toEqual({ event: 'conclusion', change: 'moved', sequence: 2 });
  await move({ day: '2025-05-27', confirm: true });
  expect(await mails('event-changed')).toHaveLength(4);
});

test('its notice goes to those who come, once for each date', async () => {
  await run('notice/conclusion');
  await run('notice/conclusion');
  expect(await mails('event-notice')).toHaveLength(1);
  expect((await move({ day: '2025-05-28' })).status).toBe(200);
  await run('notice/conclusion');
  expect(await mails('event-notice')).toHaveLength(2);
  await run('close/invitation-conclusion');
  const open = await app.sql`select from obligation where kind = 'answer-invitation' and state = 'open'`;
  expect(open).toHaveLength(0);
});

test('at short notice an invitation can be answered until the event begins, and nobody is reminded at once', async () => {
  app.now = instant('2024-12-20T12:00+01:00');
  const path = `/api/cycles/${CYCLE}/events/mid-way`;
  expect((await app.api('PATCH', path, { day: '2024-12-21', from: '18:00', to: '20:00' })).status).toBe(200);
  const owner = cycleWorkflowId(CYCLE);
  for (const key of [
    'ask/invitation-mid-way',
    'remind/invitation-mid-way/1',
    'remind/invitation-mid-way/2',
  ]) {
    await runOne(app.sql, { owner, key, now: app.now });
  }
  const owed = await app.sql`select state, due_at from obligation where subject = 'mid-way'`;
  const untilItBegins = { state: 'open', due_at: instant('2024-12-21T18:00+01:00') };
  expect(owed).toEqual([untilItBegins, untilItBegins]);
  const sent =
    await app.sql`select template from message where event_id = 'mid-way' and template <> 'event-changed'`;
  expect(sent.map(({ template }) => template)).toEqual(['ask-answer-invitation', 'ask-answer-invitation']);
});

test('of several overdue reminders the last speaks for all', async () => {
  const owner = cycleWorkflowId(CYCLE);
  await run('ask/check-in-winter');
  app.now = instant('2025-01-27T12:00+01:00');
  for (const count of [1, 2]) {
    await runOne(app.sql, { owner, key: `remind/check-in-winter/${count}`, now: app.now });
  }
  expect(await mails('remind-check-in')).toHaveLength(2);
});

test('in a cycle that was cancelled nothing moves, and another may start', async () => {
  await app.api('POST', `/api/cycles/${CYCLE}/cancel`);
  expect((await move({ day: '2025-05-29' })).status).toBe(409);
  app.now = instant('2024-09-01T12:00+02:00');
  const again = await app.api('POST', '/api/cycles', { definition: 'su-alumni', start: '2024-09-02' });
  expect(await again.json()).toMatchObject({ id: `${CYCLE}-2` });
});

describe('somebody who is a mentee and a mentor', () => {
  let both: TestApp;
  beforeAll(async () => {
    both = await testApp();
    await startStockholm(both);
    both.now = instant('2024-09-10T12:00+02:00');
    const people = [
      'name,email,role,unit',
      'Ada,ada@x.example,student,physics',
      'Bo,bo@x.example,alum,physics',
      'Bo,bo@x.example,student,physics',
      'Cy,cy@x.example,alum,physics',
    ];
    await both.api('POST', `/api/cycles/${CYCLE}/participants`, { csv: people.join('\n') });
    both.now = instant('2024-10-20T12:00+02:00');
    await pairUp('Ada', 'Bo');
    await pairUp('Bo', 'Cy');
  });
  afterAll(() => both.close());

  async function pairUp(mentee: string, mentor: string): Promise<void> {
    const plan = await getPlan(both.sql, CYCLE);
    const idOf = async (name: string, role: string): Promise<string> => {
      const [row] = await both.sql<{ id: string }[]>`
        select p.id from participant p join person on person.id = p.person_id
        where person.name = ${name} and p.role = ${role}`;
      return row?.id ?? '';
    };
    const who = { mentee: await idOf(mentee, 'mentee'), mentor: await idOf(mentor, 'mentor') };
    const pair = { cycleId: CYCLE, unitId: 'physics', ...who, score: 0, now: both.now };
    const relationship = await propose(both.sql, plan, pair);
    const owed = await both.sql<{ id: string }[]>`
      select id from obligation where kind = 'accept' and relationship_id = ${relationship}`;
    for (const { id } of owed)
      await respond(both.sql, { obligationId: id, answer: { accept: true }, now: both.now });
    await settle(both.sql, plan, relationship, both.now);
  }

  const toEach = async (template: string): Promise<string[]> => {
    const rows = await both.sql<{ name: string }[]>`
      select person.name from message m join participant p on p.id = m.recipient
      join person on person.id = p.person_id where m.template = ${template} order by 1`;
    return rows.map(({ name }) => name);
  };

  test('is invited to an event of both roles once, and told once when it moves', async () => {
    const owner = cycleWorkflowId(CYCLE);
    for (const event of ['kick-off', 'mid-way']) {
      const key = `ask/invitation-${event}`;
      const [step] = await both.sql<
        { at: number }[]
      >`select at from step where owner = ${owner} and key = ${key}`;
      both.now = step?.at ?? 0;
      await runOne(both.sql, { owner, key, now: both.now });
    }
    const each = ['Ada', 'Bo', 'Cy'];
    expect(await toEach('ask-answer-invitation')).toEqual([...each, ...each].toSorted());
    const body = { day: '2025-02-14' };
    expect((await both.api('PATCH', `/api/cycles/${CYCLE}/events/mid-way`, body)).status).toBe(200);
    expect(await toEach('event-changed')).toEqual(each);
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { runStep } from '../activities/run-step.ts';
import { loadEvents, loadMailRows } from '../db/queries/mail-facts.ts';
import { getPlan } from '../db/queries/cycles.ts';
import { propose, settle } from '../db/queries/relationships.ts';
import { respond } from '../db/queries/responses.ts';
import { eventsAhead } from '../activities/mail/facts.ts';
import { mailsFor } from '../definitions/preview/mails.ts';
import { cycleWorkflowId } from '../workflows/messages.ts';
import { CYCLE, instant, STOCKHOLM, testApp, type TestApp } from './testing.ts';

const ONE_UNIT = STOCKHOLM.replace('  mid-way: { ', '  mid-way: { units: [physics], ');
const UNITS = ['astronomy', 'physics'];
const PEOPLE = [
  'name,email,role,unit',
  ...UNITS.flatMap((unit) => [
    `Ada Ek,ada@${unit}.example,student,${unit}`,
    `Bo Ek,bo@${unit}.example,alum,${unit}`,
  ]),
].join('\n');

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  await app.api('POST', '/api/definitions', { text: ONE_UNIT });
  await app.api('POST', '/api/cycles', { definition: 'su-alumni', start: '2024-09-02' });
  app.now = instant('2024-09-10T12:00+02:00');
  await app.api('POST', `/api/cycles/${CYCLE}/participants`, { csv: PEOPLE });
  app.now = instant('2024-10-20T12:00+02:00');
  for (const unit of UNITS) await pairUp(unit);
});
afterAll(() => app.close());

async function pairUp(unit: string): Promise<void> {
  const plan = await getPlan(app.sql, CYCLE);
  const [mentee, mentor] = await app.sql<{ id: string }[]>`
    select id from participant where unit_id = ${unit} order by role`;
  const who = { unitId: unit, mentee: mentee?.id ?? '', mentor: mentor?.id ?? '' };
  const relationship = await propose(app.sql, plan, { cycleId: CYCLE, ...who, score: 0, now: app.now });
  const owed = await app.sql<{ id: string }[]>`
    select id from obligation where kind = 'accept' and relationship_id = ${relationship}`;
  for (const { id } of owed)
    await respond(app.sql, { obligationId: id, answer: { accept: true }, now: app.now });
  await settle(app.sql, plan, relationship, app.now);
}

/** The units of those who have a message about the event, or an invitation to it. */
const unitsOf = async (table: 'message' | 'obligation', kind: string): Promise<string[]> => {
  const rows =
    table === 'message'
      ? await app.sql<{ unit: string }[]>`
          select p.unit_id as unit from message m join participant p on p.id = m.recipient
          where m.template = ${kind} and m.event_id = 'mid-way'`
      : await app.sql<{ unit: string }[]>`
          select p.unit_id as unit from obligation o join participant p on p.id = o.participant_id
          where o.kind = ${kind} and o.subject = 'mid-way'`;
  return rows.map(({ unit }) => unit);
};

test('the first mail lists an event only to the people of its units', async () => {
  const plan = await getPlan(app.sql, CYCLE);
  const events = (await loadEvents(app.sql, [CYCLE])).get(CYCLE) ?? [];
  const messages = await app.sql<
    { id: string }[]
  >`select id from message where template = 'start-of-programme'`;
  const rows = await loadMailRows(
    app.sql,
    messages.map(({ id }) => id),
  );
  expect(rows).toHaveLength(4);
  for (const row of rows) {
    const listed = eventsAhead(row, { plan, events }).map(({ id }) => id);
    expect(listed.includes('mid-way'), row.unitId ?? '').toBe(row.unitId === 'physics');
    expect(listed).toContain('kick-off');
  }
});

test('only people of its units are invited to an event, and told when it moves', async () => {
  const owner = cycleWorkflowId(CYCLE);
  const key = 'ask/invitation-mid-way';
  const [step] = await app.sql<{ at: number }[]>`select at from step where owner = ${owner} and key = ${key}`;
  app.now = step?.at ?? 0;
  await runStep(app.sql, { owner, key, now: app.now });
  expect(await unitsOf('obligation', 'answer-invitation')).toEqual(['physics', 'physics']);
  const moved = await app.api('PATCH', `/api/cycles/${CYCLE}/events/mid-way`, { day: '2025-02-14' });
  expect(moved.status).toBe(200);
  expect(await unitsOf('message', 'event-changed')).toEqual(['physics', 'physics']);
});

test('the preview tells the units apart', async () => {
  const plan = await getPlan(app.sql, CYCLE);
  const invited = (unit?: string) =>
    mailsFor(plan, 'mentee', { pace: 'at-once', ...(unit === undefined ? {} : { unit }) }).filter(
      ({ event }) => event === 'mid-way',
    );
  expect(invited('astronomy')).toEqual([]);
  expect(invited('physics')).not.toEqual([]);
  expect(invited()[0]?.units).toEqual(['physics']);
});

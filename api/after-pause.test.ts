/** A pair that rests is asked again afterwards what it had before it, and what all are being asked. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nextStep, runStep } from '../activities/run-step.ts';
import { getPlan } from '../db/queries/cycles.ts';
import { pausePair, propose, resumePair, settle } from '../db/queries/relationships.ts';
import { instant, startDefinition, testApp, type TestApp } from './testing.ts';

const TEXT = `adept: 1
id: rests
name: Rests
contact: mentoring@office.example
time-zone: Europe/Stockholm
cycle: { starts: 2 September, duration: 12 months }
questions: { useful: { ask: Worth my time, type: agree } }
applications: { mentee: { closes: 11 October }, mentor: { closes: 11 October } }
relationships: { duration: 6 months, meetings: { every: month } }
check-ins:
  own: { on: 30 days after pair start, ask: [useful] }
  shared: { on: 2 December, ask: [useful] }
  later: { on: 15 December, ask: [useful] }
`;
const CYCLE = 'rests-2024-25';
let app: TestApp;
let pair = '';

/** Runs what is due until a day, at the moments at which it is. */
async function until(day: string): Promise<void> {
  const end = instant(`${day}T12:00+01:00`);
  for (;;) {
    const steps = await Promise.all(
      [`cycle/${CYCLE}`, `rel/${CYCLE}/${pair}`].map(async (owner) => ({
        owner,
        next: await nextStep(app.sql, { owner, now: app.now }),
      })),
    );
    const [first] = steps
      .flatMap(({ owner, next }) =>
        next.state === 'waiting' && next.key !== null ? [{ owner, key: next.key, at: next.at ?? 0 }] : [],
      )
      .toSorted((a, b) => a.at - b.at);
    if (first === undefined || first.at > end) break;
    app.now = Math.max(app.now, first.at);
    await runStep(app.sql, { owner: first.owner, key: first.key, now: app.now });
  }
  app.now = end;
}

const mentee = async () => {
  const rows = await app.sql<{ ask_id: string; state: string; due: string }[]>`
    select o.ask_id, o.state, to_char(o.due_at - interval '1 second', 'YYYY-MM-DD') as due from obligation o
    join participant p on p.id = o.participant_id and p.role = 'mentee'
    where o.kind = 'check-in' order by o.opened_at`;
  return rows.map(({ ask_id, state, due }) => `${ask_id} ${state} ${due}`);
};

beforeAll(async () => {
  app = await testApp();
  await startDefinition(app, { text: TEXT, programme: 'rests', start: '2024-09-02' });
  app.now = instant('2024-09-10T12:00+02:00');
  const csv = 'name,email,role\nAda,ada@x.example,mentee\nBo,bo@x.example,mentor';
  await app.api('POST', `/api/cycles/${CYCLE}/participants`, { csv });
  const plan = await getPlan(app.sql, CYCLE);
  const [one, other] = await app.sql<{ id: string }[]>`select id from participant order by role`;
  app.now = instant('2024-11-01T10:00+01:00');
  const who = { unitId: 'all', mentee: one?.id ?? '', mentor: other?.id ?? '' };
  pair = await propose(app.sql, plan, { cycleId: CYCLE, ...who, score: 0, now: app.now });
  for (const { id } of await app.sql<{ id: string }[]>`select id from obligation where kind = 'accept'`)
    await app.post(app.link('obligation', id), { accept: 'yes' });
  await settle(app.sql, plan, pair, app.now);
});
afterAll(() => app.close());

test('what was open is asked again, its own with as much time as was left, and what has come meanwhile too', async () => {
  await until('2024-12-03');
  expect(await mentee()).toEqual(['check-in-own open 2024-12-15', 'check-in-shared open 2024-12-16']);
  const plan = await getPlan(app.sql, CYCLE);
  await pausePair(app.sql, plan, { relationship: pair, until: null, now: app.now });
  expect((await mentee()).map((one) => one.split(' ')[1])).toEqual(['withdrawn', 'withdrawn']);
  await until('2024-12-16');
  await resumePair(app.sql, plan, { relationship: pair, now: app.now });
  expect(await mentee()).toEqual([
    'check-in-own open 2024-12-28',
    'check-in-shared open 2024-12-16',
    'check-in-later open 2024-12-29',
  ]);
  const mails = await app.sql<{ template: string; ask: string }[]>`
    select m.template, m.params ->> 'ask' as ask from message m join participant p on p.id = m.recipient
    where p.role = 'mentee' and m.at = ${app.now} and m.obligation_id is not null order by 2`;
  expect(mails.map(({ template, ask }) => `${template} ${ask}`)).toEqual([
    'ask-check-in check-in-later',
    'remind-check-in check-in-own',
    'remind-check-in check-in-shared',
  ]);
});

test('its own time to answer ends when the pause lets it', async () => {
  await until('2024-12-27');
  expect((await mentee())[0]).toBe('check-in-own open 2024-12-28');
  await until('2024-12-29');
  expect((await mentee())[0]).toBe('check-in-own expired 2024-12-28');
});

test('who rests for longer than all could answer is not asked that again', async () => {
  const plan = await getPlan(app.sql, CYCLE);
  await app.sql`update obligation set state = 'open', closed_at = null where ask_id = 'check-in-later'`;
  await pausePair(app.sql, plan, { relationship: pair, until: null, now: app.now });
  await until('2025-01-20');
  await resumePair(app.sql, plan, { relationship: pair, now: app.now });
  expect((await mentee()).at(-1)).toBe('check-in-later withdrawn 2024-12-29');
});

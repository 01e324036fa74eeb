import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ask } from '../../definitions/plan/types.ts';
import { pairsAtRisk, reviewRisk } from './at-risk.ts';
import { openOffice, twoUnits, type Office } from './matches/testing.ts';
import { closeAsk, openAsk } from './obligations.ts';
import { propose, settle } from './relationships.ts';
import { respond } from './responses.ts';
import { closeByHand } from './tasks.ts';

/** Three monthly reports, closed at the beats 5, 6 and 7, and two check-ins that close at 9 and 10. */
function withMeetings() {
  const plan = twoUnits();
  const [pattern] = plan.asks;
  if (pattern === undefined) throw new Error('The small plan has asks.');
  const beat = (pattern.due - pattern.opens) / 2;
  const report = (occurrence: number): Ask => ({
    ...pattern,
    id: `meeting-${occurrence}`,
    obligation: 'report-meeting',
    subject: 'meeting',
    occurrence,
    roles: ['mentee', 'mentor'],
    audience: 'active',
    opens: pattern.opens + (3 + occurrence) * beat,
    due: pattern.opens + (4 + occurrence) * beat,
  });
  const check = (n: number): Ask => ({
    ...report(1),
    id: `check-in-${n}`,
    obligation: 'check-in',
    subject: `check-in-${n}`,
    occurrence: 1,
    questions: ['useful'],
    opens: pattern.opens + (7 + n) * beat,
    due: pattern.opens + (8 + n) * beat,
  });
  return { ...plan, asks: [...plan.asks, report(1), report(2), report(3), check(1), check(2)] };
}

let office: Office;
let pair: string;
beforeAll(async () => {
  office = await openOffice(withMeetings());
  const mentee = await office.apply('ella', 'mentee', 'art', ['ink']);
  const mentor = await office.apply('mina', 'mentor', 'art', ['ink']);
  const { sql, plan, cycleId, at } = office;
  pair = await propose(sql, plan, { cycleId, unitId: 'art', mentee, mentor, score: 0, now: at(3) });
  const accepts = await sql<{ id: string }[]>`select id from obligation where kind = 'accept'`;
  for (const { id } of accepts)
    await respond(sql, { obligationId: id, answer: { accept: true }, now: at(3) });
  await settle(sql, plan, pair, at(3));
  for (const ask of plan.asks.filter(({ obligation }) => obligation === 'report-meeting')) {
    await openAsk(sql, cycleId, ask, ask.opens);
  }
});
afterAll(() => office.close());

const checkIn = (n: number): Ask => {
  const found = office.plan.asks.find(({ id }) => id === `check-in-${n}`);
  if (found === undefined) throw new Error('No such check-in.');
  return found;
};

const score = async (ask: string, role: string, useful: number): Promise<void> => {
  const [owed] = await office.sql<{ id: string; opened_at: number }[]>`
    select o.id, o.opened_at from obligation o join participant p on p.id = o.participant_id
    where o.ask_id = ${ask} and p.role = ${role}`;
  const answer = { questions: { useful } };
  const given = await respond(office.sql, {
    obligationId: owed?.id ?? '',
    answer,
    now: office.at(9) + useful,
  });
  expect(given).toEqual({ result: 'recorded' });
};

const report = async (occurrence: number, role: string, happened: boolean): Promise<void> => {
  const [owed] = await office.sql<{ id: string; opened_at: number }[]>`
    select o.id, o.opened_at from obligation o join participant p on p.id = o.participant_id
    where o.kind = 'report-meeting' and o.occurrence = ${occurrence} and p.role = ${role}`;
  if (owed === undefined) throw new Error('Nothing is owed.');
  const given = await respond(office.sql, {
    obligationId: owed.id,
    answer: { happened },
    now: owed.opened_at + 1,
  });
  expect(given).toEqual({ result: 'recorded' });
};

const watched = (beat: number) => ({ cycleId: office.cycleId, now: office.at(beat) });
const missing = async (beat: number) =>
  (await pairsAtRisk(office.sql, office.plan, watched(beat))).map((one) => [one.id, one.missing]);
const review = (beat: number) => reviewRisk(office.sql, office.plan, watched(beat));
const task = async () => {
  const [row] = await office.sql<{ unit_id: string; facts: unknown; closed_at: number | null }[]>`
    select unit_id, facts, closed_at from task where kind = 'at-risk' and subject = ${pair}`;
  return row;
};

test('a pair is at risk when nobody has reported a meeting in two closed months since the last one', async () => {
  expect(await missing(5)).toEqual([]);
  expect(await missing(6)).toEqual([[pair, [1, 2]]]);
  // Saying that nothing happened is a missing month too; one of the two saying that they met is a meeting.
  await report(1, 'mentor', false);
  expect(await missing(6)).toEqual([[pair, [1, 2]]]);
});

test('its unit gets one task, which closes when they meet', async () => {
  await review(6);
  await review(6);
  expect(await task()).toEqual({
    unit_id: 'art',
    facts: { reasons: ['missing/1', 'missing/2'] },
    closed_at: null,
  });
  await report(3, 'mentee', false);
  expect((await task())?.closed_at).toBeNull();
  await report(3, 'mentee', true);
  expect((await task())?.closed_at).not.toBeNull();
  expect(await missing(7)).toEqual([]);
});

test('somebody who lets two things in a row expire is silent, and one answer mends it', async () => {
  for (const ask of office.plan.asks.filter(({ obligation }) => obligation === 'report-meeting'))
    await closeAsk(office.sql, office.cycleId, ask.id, office.at(8));
  await openAsk(office.sql, office.cycleId, checkIn(1), office.at(8));
  await closeAsk(office.sql, office.cycleId, 'check-in-1', office.at(9));
  const [risk] = await pairsAtRisk(office.sql, office.plan, watched(9));
  // The mentor has answered the first report, and neither the two after it nor the check-in; the mentee the last.
  expect(risk?.silent.map(({ name, asked }) => [name, asked])).toEqual([['mina', 3]]);
});

test('a low answer in a check-in opens a task at once, a task seen to only for a new reason', async () => {
  await openAsk(office.sql, office.cycleId, checkIn(2), office.at(9));
  await score('check-in-2', 'mentee', 4);
  expect((await task())?.facts).toEqual({ reasons: [expect.stringMatching(/^silent\//)] });
  await score('check-in-2', 'mentee', 2);
  expect((await task())?.facts).toMatchObject({
    reasons: expect.arrayContaining([expect.stringMatching(/^low\/check-in-2\/useful\//)]),
  });
  const [open] = await office.sql<
    { id: string }[]
  >`select id from task where kind = 'at-risk' and closed_at is null`;
  await closeByHand(office.sql, open?.id ?? '', office.at(9));
  await review(9);
  expect((await task())?.closed_at).toBe(office.at(9));
  await score('check-in-2', 'mentor', 1);
  expect((await task())?.closed_at).toBeNull();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ask } from '../../definitions/plan/types.ts';
import { openAtRiskTasks, pairsAtRisk } from './at-risk.ts';
import { openOffice, twoUnits, type Office } from './matches/testing.ts';
import { openAsk } from './obligations.ts';
import { propose, settle } from './relationships.ts';
import { respond } from './responses.ts';

/** Three monthly reports, closed at the beats 5, 6 and 7. */
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
  return { ...plan, asks: [...plan.asks, report(1), report(2), report(3)] };
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

const atRisk = (beat: number) => pairsAtRisk(office.sql, office.plan, office.cycleId, office.at(beat));

test('a pair is at risk when two closed months have no meeting that either reported', async () => {
  expect(await atRisk(5)).toEqual([]);
  expect(await atRisk(6)).toEqual([{ id: pair, unit_id: 'art', missing: [1, 2] }]);
  // Saying that nothing happened is a missing month too; one of the two saying that they met is a meeting.
  await report(1, 'mentor', false);
  expect(await atRisk(6)).toEqual([{ id: pair, unit_id: 'art', missing: [1, 2] }]);
  await report(2, 'mentee', false);
  await report(2, 'mentee', true);
  expect(await atRisk(6)).toEqual([]);
  expect(await atRisk(7)).toEqual([{ id: pair, unit_id: 'art', missing: [1, 3] }]);
});

test('its unit gets one task, however often it is looked for', async () => {
  await openAtRiskTasks(office.sql, office.plan, office.cycleId, office.at(7));
  await openAtRiskTasks(office.sql, office.plan, office.cycleId, office.at(7));
  const tasks = await office.sql`select unit_id, subject, facts from task where kind = 'at-risk'`;
  expect(tasks).toEqual([{ unit_id: 'art', subject: pair, facts: { missing: [1, 3] } }]);
});

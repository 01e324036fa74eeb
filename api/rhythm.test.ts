import { afterEach, beforeEach, expect, test } from 'vitest';
import { getPlan } from '../db/queries/cycles.ts';
import { openAsk } from '../db/queries/obligations.ts';
import { asksByRhythm, plusOffsets, zonedDay } from '../definitions/plan/dates.ts';
import { memberLinkId } from '../definitions/plan/links.ts';
import { CYCLE, instant, startPair, startStockholm, STOCKHOLM, testApp, type TestApp } from './testing.ts';

const ZONE = 'Europe/Stockholm';
let app: TestApp;
let page: string;

async function begin(meetings: string): Promise<void> {
  await startStockholm(app, STOCKHOLM.replace(/^ {2}meetings:.*\n/m, `  meetings: ${meetings}\n`));
  const { relationship, mentee } = await startPair(app);
  page = app.link('pair', memberLinkId({ relationship, participant: mentee }));
}

beforeEach(async () => {
  app = await testApp();
});
afterEach(() => app.close());

/** Asks each week until a moment, and gives the days on which the pair was asked. */
async function weeksUntil(until: number): Promise<string[]> {
  const { asks } = await getPlan(app.sql, CYCLE);
  for (const ask of asks.filter(({ rhythm, opens }) => rhythm && opens > app.now && opens < until)) {
    await openAsk(app.sql, CYCLE, ask, ask.opens);
  }
  app.now = until;
  const rows = await app.sql<{ opened_at: number }[]>`
    select distinct opened_at from obligation where kind = 'report-meeting' order by 1`;
  return rows.map(({ opened_at }) => zonedDay(opened_at, ZONE));
}

test('a pair is asked in the planned rhythm, as the preview has it, until it sets another', async () => {
  await begin('{ set-by: pair }');
  const foreseen = asksByRhythm(await getPlan(app.sql, CYCLE), app.now);
  const until = instant('2025-01-20T12:00+01:00');
  const asked = await weeksUntil(until);
  expect(asked).toEqual(
    foreseen.filter(({ opens }) => opens < until).map(({ opens }) => zonedDay(opens, ZONE)),
  );
  expect(asked.length).toBe(2);
  expect((await app.post(`${page}/rhythm`, { rhythm: 'year-1' })).status).toBe(422);
  expect((await app.post(`${page}/rhythm`, { rhythm: 'week-2' })).status).toBe(303);
  expect(await (await app.request(page)).text()).toContain('You have agreed to meet every 2 weeks.');
  const after = (await weeksUntil(instant('2025-03-22T12:00+01:00'))).slice(asked.length);
  expect(after.length).toBe(4);
  for (const [index, day] of after.entries()) {
    const due = plusOffsets('2025-01-20', [{ unit: 'week', count: 2 * (index + 1) }]);
    expect(day >= due && day <= plusOffsets(due, [{ unit: 'day', count: 6 }]), `${day} for ${due}`).toBe(
      true,
    );
  }
  expect(await app.sql`select 1 from message where template = 'rhythm-changed'`).toHaveLength(1);
});

test('after a pause nobody is asked week after week for what was left out', async () => {
  await begin('{ every: 2 weeks, pair-may-change: true }');
  await app.sql`update relationship set paused_at = ${app.now}`;
  expect(await weeksUntil(instant('2025-01-20T12:00+01:00'))).toEqual([]);
  await app.sql`update relationship set paused_at = null`;
  const asked = await weeksUntil(instant('2025-02-20T12:00+01:00'));
  expect(asked.length).toBeGreaterThan(1);
  for (const [index, day] of asked.slice(1).entries()) {
    expect(day >= plusOffsets(asked[index] ?? '', [{ unit: 'day', count: 7 }]), day).toBe(true);
  }
});

test('where the programme sets the rhythm, a pair cannot', async () => {
  await begin('{ every: month }');
  expect((await app.post(`${page}/rhythm`, { rhythm: 'week-2' })).status).toBe(422);
  expect(await (await app.request(page)).text()).toContain('You meet once a month, as the programme has it.');
});

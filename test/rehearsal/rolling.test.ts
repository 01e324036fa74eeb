/** A rolling programme over three years: it goes on by itself and ends when its owner ends it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rehearse, storyOf, type TestRun } from './support.ts';

const TEXT = `
adept: 1
id: rolling
name: Rolling
organiser: The office
contact: office@example.org
time-zone: Europe/Stockholm
languages: [en]
cycle: { kind: rolling }
questions:
  useful: { ask: It is useful, type: agree }
  topic: { ask: What about?, type: choice, options: { a: Careers, b: Studies } }
goals: { useful: { text: It is useful, measured-by: [yearly.useful] } }
applications: { mentee: { ask: [topic] }, mentor: { ask: [topic] } }
matching: { prefer: [{ same: topic, weight: 2 }], accept: { within: 7 days } }
relationships: { duration: 6 months }
events: { meeting: { name: Yearly meeting, on: 5 November, where: Hall } }
check-ins: { half-way: { on: 3 months after pair start, ask: [useful] } }
feedback:
  last: { opens: the day after pair end, from: everyone, ask: [useful] }
  yearly: { opens: 1 May, from: everyone, ask: [useful] }
`;
const YEARS = 3;

let run: TestRun;
beforeAll(async () => {
  const story = storyOf(TEXT, { file: 'rolling.yaml', start: '2026-09-01' }, { people: 24, seed: '3' });
  run = await rehearse({ ...story, years: YEARS });
}, 300_000);
afterAll(() => run.close());

test('no invariant is broken', () => {
  expect(run.violations).toEqual([]);
});

describe('it goes on', () => {
  test('a report is made for each stretch, and the last one at the end', async () => {
    const told = await run.parts.sql`
      select to_char(at, 'YYYY-MM-DD') as day from message where template = 'report-ready' order by at`;
    expect(told.map((row) => row['day'])).toEqual(['2027-08-31', '2028-08-31', '2029-08-31']);
  });

  test('applications stay open beyond the first stretch', async () => {
    const [late] = await run.parts.sql<{ n: number }[]>`
      select count(*) as n from participant where applied_at > '2027-09-01'`;
    expect(late?.n).toBeGreaterThan(0);
  });

  test('what has a day of the calendar comes each year, until the programme is ended', async () => {
    const events = await run.parts.sql`select id, day from event order by day`;
    expect(events.map((row) => [row['id'], row['day']])).toEqual([
      ['meeting', '2026-11-05'],
      ['meeting~2', '2027-11-05'],
      ['meeting~3', '2028-11-05'],
    ]);
  });
});

describe('its owner ends it', () => {
  test('who comes after that is kept, and takes no part', async () => {
    const [closing] = await run.parts.sql<{ at: number }[]>`select closing_at as at from cycle`;
    const [after] = await run.parts.sql<{ n: number }[]>`
      select count(*) as n from participant where joined_at > ${closing?.at ?? 0}`;
    expect(after?.n).toBe(0);
    const [kept] = await run.parts.sql<{ n: number }[]>`select count(*) as n from interest`;
    expect(kept?.n).toBeGreaterThan(0);
  });

  test('everybody who takes part hears of it once', async () => {
    const rows = await run.parts.sql<{ n: number; readers: number }[]>`
      select count(*) as n, count(distinct recipient) as readers from message where template = 'cycle-closing'`;
    expect(rows[0]?.n).toBeGreaterThan(0);
    expect(rows[0]?.n).toBe(rows[0]?.readers);
  });
});

describe('who comes is matched one by one', () => {
  test('pairs begin all through the years, end after their own time, and are asked on their own days', async () => {
    const pairs = await run.parts.sql<{ began: string; months: number }[]>`
      select to_char(opened_at, 'YYYY') as began,
        round(extract(epoch from ends_at - opened_at) / 2629800)::int as months
      from relationship where state = 'completed' order by opened_at`;
    expect(new Set(pairs.map(({ began }) => began)).size).toBeGreaterThan(1);
    expect(pairs.some(({ months }) => months === 6)).toBe(true);
    const asked = await run.parts.sql`
      select distinct ask_id from obligation where ask_id in ('check-in-half-way', 'feedback-last')`;
    expect(asked).toHaveLength(2);
  });
});

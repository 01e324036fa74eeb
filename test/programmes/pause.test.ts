/** Pairs that rest for a while: nothing is asked meanwhile, and their own dates move by as much. */
import { describe, expect, test } from 'vitest';
import { zonedDay } from '../../definitions/plan/dates.ts';
import { storyOf } from '../rehearsal/support.ts';
import { rehearsed, these } from './scenario.ts';

const TEXT = `adept: 1
id: pause
name: A programme with time to rest
organiser: Career Services
contact: mentoring@office.example
time-zone: Europe/Stockholm
cycle: { starts: 2 September, duration: 12 months }
matching: { publish: 25 October }
applications:
  mentee: { opens: cycle start, closes: 11 October }
  mentor: { opens: cycle start, closes: 11 October }
relationships: { meetings: { every: month }, duration: 5 months }
questions:
  useful: { ask: The programme is worth my time, type: agree }
check-ins:
  half-way: { on: 100 days after pair start, ask: [useful] }
feedback:
  end: { opens: the day after pair end, ask: [useful] }
`;
const story = storyOf(TEXT, { file: 'pause.yaml', start: '2024-09-02' }, { people: 48, seed: 'rest' });
const told = rehearsed(story);

interface Rest {
  readonly relationship: string;
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/** Pauses that ended, of pairs that came to their planned end and rested once. */
async function rests(): Promise<Rest[]> {
  const rows = await told().run.parts.sql<
    { relationship_id: string; paused_at: number; resumed_at: number }[]
  >`
    select z.relationship_id, z.paused_at, z.resumed_at from pause z
    join relationship r on r.id = z.relationship_id and r.state = 'completed'
    where z.resumed_at is not null
      and not exists (select from pause y where y.relationship_id = r.id and y.paused_at <> z.paused_at)
    order by z.paused_at`;
  return rows.map(({ relationship_id, paused_at, resumed_at }) => {
    const [from, to] = [zonedDay(paused_at, 'Europe/Stockholm'), zonedDay(resumed_at, 'Europe/Stockholm')];
    return {
      relationship: relationship_id,
      from,
      to,
      days: (Date.parse(to) - Date.parse(from)) / 86_400_000,
    };
  });
}

const plus = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const startOf = (id: string): string => told().together.find((one) => one.id === id)?.started ?? '';

describe('a pair rests', () => {
  test('and goes on, by itself on a day of return or by hand', async () => {
    const all = await rests();
    expect(all.length).toBeGreaterThan(1);
    expect(all.every(({ days }) => days >= 13)).toBe(true);
  });

  test('both are told when it begins and when it ends', async () => {
    for (const { relationship, from, to } of await rests()) {
      const paused = these(told().mails, { relationship, template: 'pair-paused' });
      const resumed = these(told().mails, { relationship, template: 'pair-resumed' });
      expect(paused.map(({ day }) => day)).toEqual([from, from]);
      expect(resumed.map(({ day }) => day)).toEqual([to, to]);
    }
  });

  test('no meeting is asked about meanwhile, though others are asked', async () => {
    const asks = these(told().mails, { template: 'ask-report-meeting' });
    for (const { relationship, from, to } of await rests()) {
      const during = asks.filter(({ day }) => day > from && day < to);
      expect(these(during, { relationship })).toEqual([]);
      if (Date.parse(to) - Date.parse(from) > 31 * 86_400_000) expect(during.length).toBeGreaterThan(0);
    }
  });

  test('what hangs on its own start moves by the length of the pause', async () => {
    const moved = (await rests()).filter(({ relationship, from }) => from < plus(startOf(relationship), 100));
    expect(moved.length).toBeGreaterThan(0);
    for (const { relationship, days } of moved) {
      const [ask] = these(told().mails, { relationship, template: 'ask-check-in' });
      expect(ask?.day).toBe(plus(startOf(relationship), 100 + days));
    }
  });

  test('its end moves too, and the feedback with it', async () => {
    for (const { relationship, days } of await rests()) {
      const pair = told().together.find(({ id }) => id === relationship);
      const others = told().together.filter(
        (one) => one.started === pair?.started && one.state === 'completed' && one.id !== relationship,
      );
      const usual = others.map(({ ended }) => ended ?? '').toSorted()[0];
      if (usual !== undefined) expect((pair?.ended ?? '') >= plus(usual, days - 1)).toBe(true);
      const [ask] = these(told().mails, { relationship, template: 'ask-give-feedback' });
      expect(ask?.day).toBe(pair?.ended);
    }
  });
});

/** A pair's own time: the mentee says how long, both may go on for longer, and what hangs on the end moves with it. */
import { describe, expect, test } from 'vitest';
import { storyOf } from '../rehearsal/support.ts';
import { daysOf, rehearsed, these } from './scenario.ts';

const TEXT = `adept: 1
id: own-time
name: A programme of their own time
organiser: Career Services
contact: mentoring@office.example
time-zone: Europe/Stockholm
cycle: { starts: 2 September, duration: 12 months }
matching: { publish: 25 October }
applications:
  mentee: { opens: cycle start, closes: 11 October }
  mentor: { opens: cycle start, closes: 11 October }
relationships:
  meetings: { every: month }
  duration: { usually: 4 months, set-by: mentee, extension: 2 months }
questions:
  useful: { ask: The programme was worth my time, type: agree }
feedback:
  end: { opens: the day after pair end, ask: [useful] }
`;
const story = storyOf(TEXT, { file: 'own-time.yaml', start: '2024-09-02' }, { people: 24, seed: 'long' });
const told = rehearsed(story);

const monthsLater = (day: string, months: number): string => {
  const date = new Date(`${day}T12:00:00Z`);
  const wanted = date.getUTCMonth() + months;
  date.setUTCMonth(wanted);
  if (date.getUTCMonth() !== ((wanted % 12) + 12) % 12) date.setUTCDate(0);
  return date.toISOString().slice(0, 10);
};

const lived = () => told().together.filter(({ state }) => state === 'completed');
const chosen = (id: string): number => {
  const [owed] = these(told().owed, { relationship: id, kind: 'set-duration' });
  const count = owed?.answer?.['count'];
  return typeof count === 'number' ? count : 4;
};
const extended = (id: string): boolean => {
  const owed = these(told().owed, { relationship: id, kind: 'extend' });
  return owed.length > 1 && owed.every(({ answer }) => answer?.['extend'] === true);
};

describe('the mentee says how long', () => {
  test('on the day on which the pair starts, and only the mentee is asked', () => {
    const asks = these(told().mails, { template: 'ask-set-duration' });
    expect(asks.length).toBeGreaterThan(6);
    expect(asks.every(({ reader }) => reader === 'mentee')).toBe(true);
    const starts = new Map(told().together.map(({ id, started }) => [id, started]));
    expect(asks.every(({ day, relationship }) => day === starts.get(relationship ?? ''))).toBe(true);
  });

  test('what is usual stands where nobody says anything else', () => {
    const lengths = lived().map(({ id }) => chosen(id));
    expect(lengths).toContain(4);
    expect(lengths.some((length) => length !== 4)).toBe(true);
  });

  test('the pair ends after that time, and later only if both wanted to go on', async () => {
    // A pair that has rested gets the time back: see pause.test.ts.
    const rested = await told().run.parts.sql<{ id: string }[]>`select relationship_id as id from pause`;
    const steady = lived().filter(({ id }) => rested.every((one) => one.id !== id));
    expect(steady.length).toBeGreaterThan(4);
    for (const { id, started, ended } of steady) {
      const months = chosen(id) + (extended(id) ? 2 : 0);
      const last = monthsLater(started ?? '', months);
      // The end is the last instant of the day; told with the local day after it. Feedback needs its time before the report.
      const [wanted, limit] = [monthsLater(started ?? '', chosen(id)), '2025-08-20'];
      if (wanted > limit || last > limit) expect((ended ?? '') <= '2025-09-01').toBe(true);
      else expect([ended, id]).toEqual([dayAfter(extended(id) ? monthsLater(wanted, 2) : last), id]);
    }
  });

  test('both are told when the last day moves', () => {
    const moved = lived().filter(({ id }) => chosen(id) < 9 && chosen(id) !== 4);
    for (const { id, mentees, mentors } of moved) {
      const mails = these(told().mails, { template: 'dates-changed', relationship: id });
      expect(mails.length % (mentees.length + mentors.length)).toBe(0);
      expect(mails.length).toBeGreaterThan(0);
    }
  });
});

describe('an extension', () => {
  test('is asked of both, six weeks before the end as it stands', () => {
    const asked = these(told().owed, { kind: 'extend' });
    expect(asked.length).toBeGreaterThan(6);
    expect(lived().some(({ id }) => extended(id))).toBe(true);
    expect(lived().some(({ id }) => these(asked, { relationship: id }).length > 0 && !extended(id))).toBe(
      true,
    );
  });

  test('is asked once', () => {
    for (const { id } of lived())
      expect(daysOf(these(told().mails, { template: 'ask-extend', relationship: id })).length).toBeLessThan(
        2,
      );
  });
});

test('feedback is asked the day after the end as it came to be', () => {
  for (const { id, ended } of lived()) {
    const mails = these(told().mails, { template: 'ask-give-feedback', relationship: id });
    expect(mails.length).toBeGreaterThan(0);
    expect(daysOf(mails)).toEqual([ended]);
  }
});

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

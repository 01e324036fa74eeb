/** Pairs that one of the two ends before their time: without blame, and the one who is left gets somebody else. */
import { describe, expect, test } from 'vitest';
import { storyOf } from '../rehearsal/support.ts';
import { readersOf, rehearsed, these } from './scenario.ts';

const TEXT = `adept: 1
id: early-end
name: A programme that lets people go
organiser: Career Services
contact: mentoring@office.example
time-zone: Europe/Stockholm
cycle: { starts: 2 September, duration: 9 months }
matching: { by: algorithm, publish: 25 October }
applications:
  mentee: { opens: cycle start, closes: 11 October }
  mentor: { opens: cycle start, closes: 11 October }
relationships: { meetings: { every: month } }
questions:
  useful: { ask: The programme is worth my time, type: agree }
check-ins:
  winter: { on: 15 January, ask: [useful] }
`;
const story = storyOf(TEXT, { file: 'early-end.yaml', start: '2024-09-02' }, { people: 32, seed: 'parting' });
const told = rehearsed(story);

/** Pairs that somebody ended, with who it was and who was left. */
const parted = () =>
  these(told().mails, { template: 'ended-early' }).flatMap(({ to, relationship, day }) => {
    const pair = told().together.find(({ id }) => id === relationship);
    if (pair === undefined) return [];
    const left = [...pair.mentees, ...pair.mentors].filter((id) => id !== to);
    return [{ pair, by: to, left, day }];
  });

describe('either side can end it', () => {
  test('and some do, on different days', () => {
    expect(parted().length).toBeGreaterThan(1);
    for (const { pair, day } of parted()) {
      expect(pair.state).toBe('ended');
      expect(pair.ended).toBe(day);
    }
  });

  test('the other is told kindly on that day, and neither has left the programme by it', () => {
    for (const { pair, by, left, day } of parted()) {
      const mails = these(told().mails, { template: 'partner-ended', relationship: pair.id });
      expect(readersOf(mails)).toEqual(left);
      expect(mails.every((mail) => mail.day === day && mail.text.includes('nobody is to blame'))).toBe(true);
      expect(told().people.find(({ id }) => id === by)?.left ?? '9999' > day).not.toBe(day);
    }
  });
});

describe('replacement', () => {
  test('where Adept publishes by itself, the one who is left gets the best who is free at once', () => {
    const again = parted().filter(({ left, day }) =>
      told().together.some(
        (one) => one.proposed === day && left.some((id) => [...one.mentees, ...one.mentors].includes(id)),
      ),
    );
    expect(again.length).toBeGreaterThan(0);
  });

  test('the two are not proposed to each other again', () => {
    for (const { pair } of parted()) {
      const same = told().together.filter(
        (one) => one.mentees.join() === pair.mentees.join() && one.mentors.join() === pair.mentors.join(),
      );
      expect(same).toHaveLength(1);
    }
  });

  test('all other pairs go on', () => {
    const gone = new Set(parted().map(({ pair }) => pair.id));
    const others = told().together.filter(({ id, started }) => started !== null && !gone.has(id));
    expect(others.filter(({ state }) => state === 'completed').length).toBeGreaterThan(5);
  });
});

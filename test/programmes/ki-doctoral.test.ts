/** KI's doctoral students: each should have a mentor from outside, whom they choose themselves, at any time. */
import { describe, expect, test } from 'vitest';
import { plusOffsets } from '../../definitions/plan/dates.ts';
import { brokenBy } from '../rehearsal/invariants.ts';
import { programme } from '../rehearsal/support.ts';
import { askedOn, rhythmPairs } from './own-rhythm.ts';
import { answersOf, distinct, idsOf, rehearsed, these } from './scenario.ts';

const story = programme('ki-doctoral', '2026-09-01', { people: 26, seed: '3' });
const told = rehearsed(story);

const begun = () => told().together.filter(({ started }) => started !== null);
const students = () => these(told().people, { role: 'mentee' });
const monthBefore = (day: string, months: number) => plusOffsets(day, [{ unit: 'month', count: -months }]);

describe('no cohort: every doctoral student, at any time', () => {
  test('pairs begin on days of their own, in one year and in the next', () => {
    const days = distinct(begun().map(({ started }) => started ?? ''));
    expect(days.length).toBeGreaterThan(3);
    const reports = these(told().mails, { template: 'report-ready' });
    expect(reports.map(({ day }) => day)).toEqual(['2027-08-31', '2028-08-31']);
  });

  test('nobody is told a date of publishing', () => {
    expect(these(told().mails, { template: 'remind-publish' })).toEqual([]);
    for (const { text } of these(told().mails, { template: 'application-received' }))
      expect(text).not.toContain('proposed around');
  });
});

describe('you should have a mentor', () => {
  test('the first mail says that it is their right', () => {
    const asked = these(told().mails, { template: 'ask-apply', reader: 'mentee' });
    expect(asked.length).toBeGreaterThan(5);
    for (const { text } of asked)
      expect(text).toContain('As a doctoral student you have a right to a mentor.');
    for (const { text } of these(told().mails, { template: 'ask-apply', reader: 'mentor' }))
      expect(text).not.toContain('right to');
  });

  test('whoever has none is reminded of it, month by month, and can name somebody else', () => {
    const again = these(told().mails, { template: 'entitled-alone' });
    expect(again.length).toBeGreaterThan(1);
    for (const { day, to, text, reader } of again) {
      expect(reader).toBe('mentee');
      expect(day.slice(-2)).toBe('01');
      expect(text).toContain('name somebody else by the link');
      const had = begun().filter(({ mentees }) => mentees.includes(to));
      for (const { started, ended } of had)
        expect(day < (started ?? '') || (ended !== null && day >= ended), `${to} on ${day}`).toBe(true);
    }
  });

  test('the office hears of those who have been without for two months, and the task is theirs', async () => {
    const tasks = await told().run.parts.sql<{ who: string; day: string }[]>`
      select facts ->> 'participant' as who, to_char(opened_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as day
      from task where kind = 'entitled' order by opened_at, id`;
    expect(tasks.length).toBeGreaterThan(0);
    expect(idsOf(students())).toEqual(expect.arrayContaining(tasks.map(({ who }) => who)));
    const mails = these(told().mails, { template: 'entitled-waiting' });
    expect(distinct(mails.map(({ day }) => day))).toEqual(distinct(tasks.map(({ day }) => day)));
    expect(distinct(mails.map(({ reader }) => reader))).toEqual(['coordinator']);
    for (const { who, day } of tasks) {
      const lately = begun().filter(({ mentees }) => mentees.includes(who));
      for (const { ended } of lately)
        expect((ended ?? '') <= monthBefore(day, 2) || (ended ?? '9') > day).toBe(true);
    }
  });

  test('the report says how many have one', () => {
    const { entitled } = told().run.summary.report;
    const stayed = students().filter(({ left }) => left === null);
    const now = new Set(
      begun().flatMap(({ state, mentees }) => (state === 'active' || state === 'completed' ? mentees : [])),
    );
    expect(entitled).toEqual({
      entitled: stayed.length,
      with: stayed.filter(({ id }) => now.has(id)).length,
    });
    expect(entitled?.with).toBeGreaterThan(0);
  });

  test('somebody who is forgotten would be noticed', async () => {
    const broken = await brokenBy(told().run, (tx) => tx`delete from task where kind = 'entitled'`);
    expect(broken).toContain('the-entitled-are-followed-up');
  });
});

describe('how do you choose your mentor', () => {
  test('the student names one, who is asked and says yes before anything begins', () => {
    const named = answersOf(these(told().owed, { kind: 'apply', role: 'mentee' }), 'chosen');
    expect(named.size).toBeGreaterThan(5);
    const asked = these(told().mails, { template: 'ask-accept' });
    expect(distinct(asked.map(({ reader }) => reader))).toEqual(['mentor']);
    const chosen = asked.filter(({ text }) => text.includes('has named you as the mentor'));
    expect(chosen.length).toBeGreaterThan(3);
    // Whose choice comes to nothing may be proposed somebody by the office.
    for (const { text } of asked.filter((mail) => !chosen.includes(mail)))
      expect(text).toContain('proposes that you work together');
  });

  test('a mentor is not involved in the same project', () => {
    const project = answersOf(these(told().owed, { kind: 'apply' }), 'project');
    const consents = answersOf(these(told().owed, { kind: 'accept' }), 'project');
    const answered = (id: string) => (project.get(id) ?? consents.get(id))?.join();
    const known = begun().filter(({ mentors: [mentor = ''] }) => answered(mentor) !== undefined);
    expect(known.length).toBeGreaterThan(3);
    for (const { mentees, mentors } of known)
      expect(answered(mentors[0] ?? '')).not.toBe(answered(mentees[0] ?? ''));
  });
});

describe('who will take the initiative', () => {
  test('the student is told to write first, and the mentor to expect it', () => {
    const welcomes = these(told().mails, { template: 'start-of-programme' });
    expect(welcomes.length).toBeGreaterThan(8);
    for (const { reader, text } of welcomes)
      expect(text).toContain(
        reader === 'mentee' ? 'You write first' : 'Your doctoral student writes to you first',
      );
  });
});

describe('how often should you meet', () => {
  test('that is left to each pair, and it is asked in its own rhythm', async () => {
    const pairs = await rhythmPairs(told());
    expect(distinct(pairs.map(({ count, unit }) => `${count} ${unit}`)).length).toBeGreaterThan(1);
    expect(pairs.some((pair) => askedOn(told(), pair).length > 1)).toBe(true);
  });

  test('whether it helps is asked half a year after each pair began', () => {
    const asked = these(told().mails, { template: 'ask-check-in' });
    expect(asked.length).toBeGreaterThan(2);
    const pairs = new Map(begun().map((pair) => [pair.id, pair]));
    for (const { day, relationship } of asked) {
      const pair = pairs.get(relationship ?? '');
      expect(day >= plusOffsets(pair?.started ?? '9999-01-01', [{ unit: 'month', count: 6 }])).toBe(true);
    }
  });
});

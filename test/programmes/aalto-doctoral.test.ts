/** Aalto University: doctoral students in groups of two or three with a mentor from industry. */
import { describe, expect, test } from 'vitest';
import { brokenBy } from '../rehearsal/invariants.ts';
import { programme } from '../rehearsal/support.ts';
import { daysOf, distinct, owersOf, readersOf, rehearsed, these } from './scenario.ts';
import type { Together } from './told.ts';

const story = programme('aalto-doctoral', '2026-09-01', { people: 36, seed: '3' });
const told = rehearsed(story);

const started = (): Together[] => told().together.filter((one) => one.started !== null);
const nameOf = (id: string): string => told().people.find((one) => one.id === id)?.name ?? '';
const labelled = (subject: string): readonly string[] =>
  started().find(({ id }) => subject.startsWith(id))?.mentees ?? [];

describe('small group mentoring with 2-3 mentees per mentor', () => {
  test('those who are matched are so in groups, each with one mentor', () => {
    expect(started().length).toBeGreaterThan(3);
    expect(distinct(started().map(({ format }) => format))).toEqual(['group']);
    for (const { mentors } of started()) expect(mentors).toHaveLength(1);
    // A rehearsal's invariants hold each to two or three at its start.
    const sizes = distinct(started().map(({ mentees }) => mentees.length));
    expect(sizes).toEqual(expect.arrayContaining([2, 3]));
  });

  test('one that starts with a single mentee would be noticed', async () => {
    const broken = await brokenBy(
      told().run,
      (tx) => tx`
        delete from membership m using relationship r
        where r.id = m.relationship_id and r.started_at is not null and m.role = 'mentee'
          and exists (select from membership other where other.relationship_id = r.id and other.role = 'mentee'
                      and other.participant_id < m.participant_id)`,
    );
    expect(broken).toContain('groups-keep-limits');
  });

  test('every member is asked, and reads who the others are', () => {
    const asked = these(told().mails, { template: 'ask-accept' });
    for (const { mentees, mentors, id } of started()) {
      const own = these(asked, { relationship: id });
      // Who comes into a group that lives already is welcomed into it, and the others are told.
      const joined = these(told().mails, { template: 'member-joined', relationship: id });
      const came = (one: string): boolean => joined.some(({ text }) => text.includes(nameOf(one)));
      const founders = [...mentees, ...mentors].filter((one) => !came(one));
      expect(readersOf(own)).toEqual(expect.arrayContaining(founders));
      const [mentor = ''] = mentors;
      for (const mail of own.filter(({ to }) => to !== mentor)) {
        expect(mail.text).toContain(`with ${nameOf(mentor)}, your mentor`);
      }
      for (const mentee of mentees.filter((one) => founders.includes(one))) {
        expect(these(own, { to: mentor })[0]?.text).toContain(nameOf(mentee));
      }
    }
  });

  test('a group meets every month, and all of it is asked how it went', () => {
    const reports = these(told().owed, { kind: 'report-meeting' });
    const [whole] = started().filter(({ state, mentees }) => state === 'completed' && mentees.length === 3);
    const own = reports.filter(({ relationship }) => relationship === whole?.id);
    expect(distinct(own.map(({ occurrence }) => occurrence))).toEqual([1, 2, 3]);
    expect(owersOf(own)).toEqual(
      expect.arrayContaining([...(whole?.mentees ?? []), ...(whole?.mentors ?? [])]),
    );
    const mails = these(told().mails, { template: 'ask-report-meeting', relationship: whole?.id ?? '' });
    expect(mails.map(({ subject }) => subject).filter((one) => !one.includes('has your group met?'))).toEqual(
      [],
    );
  });
});

describe('plus one individual session', () => {
  const sessions = () => these(told().owed, { kind: 'report-individual' });

  test('each mentee owes one report, and the mentor one for each mentee', () => {
    const asked = sessions();
    expect(asked.length).toBeGreaterThan(10);
    for (const group of distinct(asked.map(({ relationship }) => relationship ?? ''))) {
      const own = these(asked, { relationship: group });
      const mentees = these(own, { role: 'mentee' });
      expect(distinct(mentees.map(({ by }) => by))).toHaveLength(mentees.length);
      const about = (role: 'mentee' | 'mentor') => these(own, { role }).map(({ subject }) => subject);
      expect(about('mentor').toSorted()).toEqual(about('mentee').toSorted());
      expect(owersOf(these(own, { role: 'mentor' }))).toHaveLength(1);
    }
  });

  test('a group of three owes six, once, in the middle of the autumn', () => {
    const three = started().find(({ state, mentees }) => state === 'completed' && mentees.length === 3);
    const own = sessions().filter(({ relationship }) => relationship === three?.id);
    expect(own.filter(({ subject }) => labelled(subject).length === 3)).toHaveLength(6);
    expect(distinct(own.map(({ opened }) => opened))).toEqual(['2026-11-07']);
  });

  test('each reads with whom, and the report counts what was held', () => {
    const mails = these(told().mails, { template: 'ask-report-individual', reader: 'mentee' });
    for (const { relationship, subject } of mails) {
      const [mentor = ''] = started().find(({ id }) => id === relationship)?.mentors ?? [];
      expect(subject).toContain(`have you met ${nameOf(mentor)} alone?`);
    }
    const { individualSessions } = told().run.summary.report;
    expect(individualSessions.asked).toBe(these(sessions(), { role: 'mentee' }).length);
    expect(individualSessions.held).toBeGreaterThan(individualSessions.asked / 2);
  });
});

describe('the mentors lead groups', () => {
  test('they alone are trained to, before anybody meets', async () => {
    const trained = these(told().mails, { template: 'ask-answer-invitation', event: 'facilitation' });
    expect(distinct(trained.map(({ reader }) => reader))).toEqual(['mentor']);
    // Whoever rests when invitations go out has time for nothing.
    const resting = await told().run.parts.sql<{ id: string }[]>`select relationship_id as id from pause`;
    const before = started()
      .filter(({ started: since }) => since !== null && since < '2026-08-21')
      .filter(({ id }) => resting.every((one) => one.id !== id));
    expect(before.length).toBeGreaterThan(2);
    expect(readersOf(trained)).toEqual(
      expect.arrayContaining(before.flatMap(({ state, mentors }) => (state === 'completed' ? mentors : []))),
    );
    const met = these(told().owed, { kind: 'report-meeting' }).map(({ opened }) => opened);
    expect(distinct(met)[0]).toBe('2026-10-15');
  });
});

describe('organised twice a year, with a call in spring for the autumn', () => {
  test('people apply from April to June for September', () => {
    const calls = these(told().mails, { template: 'ask-apply' });
    expect(calls.length).toBeGreaterThan(10);
    const applied = these(told().owed, { kind: 'apply' });
    for (const { opened, until } of applied) {
      expect(opened >= '2026-04-01' && opened <= '2026-07-01').toBe(true);
      expect(until).toBe('2026-07-01');
    }
    expect(daysOf(calls).every((day) => day >= '2026-04-01' && day <= '2026-07-01')).toBe(true);
    expect(story.plan.cycle.lastDay).toBe('2026-12-31');
  });
});

describe('starts with a joint kick-off and ends with a wrap-up for all participants', () => {
  test.each([
    ['kick-off', '20260915'],
    ['wrap-up', '20261210'],
  ])('%s invites both roles of every group', (event, day) => {
    const invited = these(told().mails, { template: 'ask-answer-invitation', event });
    const welcomed = readersOf(these(told().mails, { template: 'start-of-programme' }));
    expect(welcomed).toEqual(expect.arrayContaining(readersOf(invited)));
    for (const { mentees, mentors } of started().filter(({ state }) => state === 'completed')) {
      expect(readersOf(invited)).toEqual(expect.arrayContaining([...mentees, ...mentors]));
    }
    for (const { calendar } of invited) expect(calendar).toContain(`DTSTART;VALUE=DATE:${day}`);
  });
});

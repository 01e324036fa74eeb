/** Stockholm University's alumni programme, 2024-25: departments pair, Student Services gathers everybody. */
import { describe, expect, test } from 'vitest';
import { programme } from '../rehearsal/support.ts';
import {
  daysOf,
  distinct,
  idsOf,
  inRelationships,
  owersOf,
  readersOf,
  rehearsed,
  these,
} from './scenario.ts';

const story = programme('su-alumni', '2024-09-02', { people: 16, seed: '1' });
const told = rehearsed(story);

/** The page's calendar: what, when, for whom, where. */
const CALENDAR = [
  ['mentee-workshop', '2024-11-05', ['mentee'], 'Zoom'],
  ['mentor-workshop', '2024-11-06', ['mentor'], 'Zoom'],
  ['kick-off', '2024-11-13', ['mentee', 'mentor'], 'University'],
  ['mid-way', '2025-02-12', ['mentee', 'mentor'], 'University'],
  ['sharing-mentees', '2025-03-07', ['mentee'], 'Zoom'],
  ['sharing-mentors', '2025-03-20', ['mentor'], 'Zoom'],
  ['conclusion', '2025-05-20', ['mentee', 'mentor'], 'University'],
] as const;

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

describe('participating departments pair their students and alumni', () => {
  test('eight of them, each within itself', () => {
    const { people, together } = told();
    const unitOf = new Map(people.map(({ id, unit }) => [id, unit]));
    expect(distinct(people.map(({ unit }) => unit))).toHaveLength(8);
    expect(together.length).toBeGreaterThan(4);
    for (const { unit, mentees, mentors } of together) {
      expect([...mentees, ...mentors].map((id) => unitOf.get(id))).toEqual([unit, unit]);
    }
  });

  test('one student and one alum at a time', () => {
    for (const { mentees, mentors } of told().together) {
      expect([mentees.length, mentors.length]).toEqual([1, 1]);
    }
  });

  test('each coordinator, and nobody else, is told of the draft', () => {
    const drafted = these(told().mails, { template: 'matches-drafted' });
    const withPeople = distinct(told().people.map(({ unit }) => unit));
    expect(readersOf(drafted)).toEqual(withPeople);
    expect(daysOf(drafted)).toHaveLength(1);
  });
});

describe('the events calendar', () => {
  test.each(CALENDAR)('%s on %s is for %j', (event, _day, roles) => {
    const invited = these(told().owed, { kind: 'answer-invitation', subject: event });
    expect(distinct(invited.map(({ role }) => role))).toEqual(roles);
    expect(inRelationships(told())).toEqual(expect.arrayContaining(owersOf(invited)));
  });

  test('is sent out to the participants in the beginning of the programme', () => {
    const beginning = these(told().mails, { template: 'start-of-programme' });
    expect(readersOf(beginning)).toEqual(inRelationships(told()));
    for (const { reader, text, calendar } of beginning) {
      const mine = CALENDAR.filter(([, , roles]) => roles.some((role) => role === reader));
      for (const [, day] of mine) expect(calendar).toContain(`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`);
      expect(text).toContain('Zoom');
      expect(text).toContain('University');
    }
  });

  test('the two workshops come before the kick-off, and those who come hear of each the day before', () => {
    for (const [event, day] of CALENDAR.slice(0, 6)) {
      const notices = these(told().mails, { template: 'event-notice', event });
      const coming = these(told().owed, { kind: 'answer-invitation', subject: event })
        .filter(({ answer }) => answer?.['coming'] === true)
        .map(({ by }) => by);
      expect(daysOf(notices).filter((one) => one !== dayBefore(day))).toEqual([]);
      expect(coming).toEqual(expect.arrayContaining(readersOf(notices)));
    }
  });

  test('the conclusion is to be decided: its owner is asked to fix it, and whoever was invited hears once', () => {
    const asked = these(told().mails, { template: 'fix-date', event: 'conclusion' });
    expect(asked.length).toBeGreaterThan(0);
    expect(distinct(asked.map(({ reader }) => reader))).toEqual(['owner']);
    const heard = these(told().mails, { template: 'event-changed', event: 'conclusion' });
    expect(heard.length).toBeGreaterThan(0);
    expect(heard).toHaveLength(readersOf(heard).length);
  });
});

describe('in addition to the events', () => {
  test('a pair meets each month, and both tell of it', () => {
    // Whoever has rested for a while was asked less often.
    const completed = these(told().together, { state: 'completed' }).filter(
      ({ id }) => these(told().mails, { template: 'pair-paused', relationship: id }).length === 0,
    );
    expect(completed.length).toBeGreaterThan(1);
    for (const { id, mentees, mentors } of completed) {
      const reports = these(told().owed, { kind: 'report-meeting', relationship: id });
      const months = distinct(reports.map(({ occurrence }) => occurrence));
      expect(months.length).toBeGreaterThanOrEqual(6);
      expect(owersOf(reports)).toEqual(distinct([...mentees, ...mentors]));
    }
  });

  test('who is interested too late hears of it, and their department keeps it', () => {
    const late = these(told().mails, { template: 'late-application' });
    expect(late.length).toBeGreaterThan(0);
    expect(distinct(late.map(({ reader }) => reader))).toEqual(['interest']);
  });

  test('everybody who took part hears in the end, and the owner gets a report', () => {
    const { people, mails } = told();
    expect(idsOf(people).filter((id) => these(mails, { to: id }).length === 0)).toEqual([]);
    expect(these(mails, { template: 'report-ready' })).toHaveLength(1);
  });
});

/** KI's alumni on the platform: members choose a mentor from those who are there now; who is chosen says yes or no. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkoutFolder } from '../../cli/setup/checkout.ts';
import { programme } from '../rehearsal/support.ts';
import { distinct, rehearsed, these } from './scenario.ts';

const story = programme('ki-alumni', '2026-09-01', { people: 30, seed: '3' });
const told = rehearsed(story);

/** The relationships of one member in the order in which they were proposed. */
const triesOf = (member: string) => told().together.filter(({ mentees }) => mentees.includes(member));

describe('the same programme, on another version of its page', () => {
  test('it says only what has changed, and keeps the pool of the earlier one', () => {
    const file = join(checkoutFolder(), 'definitions', 'programmes', 'ki-alumni.yaml');
    expect(readFileSync(file, 'utf8')).toContain('extends: ki-alumni-pool.yaml');
    expect(story.plan.applications?.mentor.by).toBe('pool');
    expect(story.plan.programme.organiser).toEqual({ en: "KI's alumni office" });
    const welcomes = these(told().mails, { template: 'application-received', reader: 'mentor' });
    expect(welcomes.length).toBeGreaterThan(0);
    for (const { subject } of welcomes) expect(subject).toContain('Welcome to the pool');
  });
});

describe('members apply for a mentor', () => {
  const asked = () => these(told().mails, { template: 'ask-choose' });

  test('each is asked to choose when they come, if somebody is there, on days of their own', () => {
    expect(asked().length).toBeGreaterThan(3);
    expect(distinct(asked().map(({ reader }) => reader))).toEqual(['mentee']);
    expect(distinct(asked().map(({ day }) => day)).length).toBeGreaterThan(2);
    for (const { text } of asked()) {
      expect(text).toContain('The first of your choices is asked as soon as you have; after a no, the next.');
      expect(text).not.toContain('Matches are proposed around');
    }
  });

  test('whom they chose first is asked first, and only somebody whom they chose', () => {
    const chosen = these(told().owed, { kind: 'choose', state: 'met' });
    expect(chosen.length).toBeGreaterThan(2);
    let first = 0;
    for (const { by, answer, opened } of chosen) {
      const choices = [answer?.['choices']].flat().map(String);
      const [next] = triesOf(by).filter(({ proposed }) => proposed >= opened);
      if (next === undefined || next.mentors.every((mentor) => !choices.includes(mentor))) continue;
      first += 1;
      expect(choices).toContain(next.mentors[0]);
    }
    expect(first).toBeGreaterThan(1);
  });

  test('a member has one mentor at a time, and nobody is asked again who has said no', () => {
    const members = told().people.filter(({ role }) => role === 'mentee');
    for (const { id } of members) {
      const mentors = triesOf(id).flatMap((one) => one.mentors);
      expect(mentors.length, id).toBe(new Set(mentors).size);
    }
  });

  test('pairs come about, each on a day of its own', () => {
    const begun = told().together.filter(({ started }) => started !== null);
    expect(begun.length).toBeGreaterThan(2);
    expect(distinct(begun.map(({ started }) => started ?? '')).length).toBeGreaterThan(2);
  });

  test('what they are told about themselves in confidence is not shown', () => {
    expect(story.plan.matching.choose).toMatchObject({ by: ['mentee'], show: ['needs'], names: true });
  });
});

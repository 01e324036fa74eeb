/** KI, Biomedicine and Toxicology: one year, windows that open a month apart, needs that decide who is matched. */
import { describe, expect, test } from 'vitest';
import { mailsFor } from '../../definitions/preview/mails.ts';
import { programme } from '../rehearsal/support.ts';
import { answersOf, daysOf, distinct, inRelationships, owersOf, rehearsed, these } from './scenario.ts';

const story = programme('ki-biomed-tox', '2026-10-01', { people: 12, seed: '4' });
const told = rehearsed(story);

describe('the application period', () => {
  test('opens in October for mentors and in November for mentees', () => {
    const asked = these(told().mails, { template: 'ask-apply' });
    const daysFor = (reader: 'mentor' | 'mentee') => daysOf(these(asked, { reader }));
    expect(daysFor('mentor').length).toBeGreaterThan(0);
    expect(daysFor('mentor').filter((day) => !day.startsWith('2026-10'))).toEqual([]);
    expect(daysFor('mentee')).toEqual(['2026-11-01']);
  });

  test('takes no student before November', () => {
    const applied = told().owed.filter(({ kind, role }) => kind === 'apply' && role === 'mentee');
    expect(applied.length).toBeGreaterThan(3);
    expect(applied.filter(({ opened }) => opened < '2026-11-01')).toEqual([]);
  });

  test('ends for both before anybody is matched', () => {
    const closes = distinct(these(told().owed, { kind: 'apply' }).map(({ until }) => until));
    expect(closes).toEqual(['2026-12-15']);
    expect(daysOf(these(told().mails, { template: 'matches-drafted' }))).toEqual(['2026-12-16']);
  });
});

describe('a mentor is matched with a mentee, by the work group', () => {
  test('one to one, each person once at a time', () => {
    const { together } = told();
    expect(together.filter(({ mentees, mentors }) => mentees.length + mentors.length !== 2)).toEqual([]);
    const completed = these(together, { state: 'completed' }).flatMap(({ mentees, mentors }) => [
      ...mentees,
      ...mentors,
    ]);
    expect(completed).toHaveLength(new Set(completed).size);
  });

  test('tailored to what the student needs: most pairs share a need', () => {
    const needs = answersOf(told().owed, 'needs');
    const shared = (one: string | undefined, other: string | undefined): number =>
      (needs.get(one ?? '') ?? []).filter((need) => needs.get(other ?? '')?.includes(need)).length;
    const first = told().together.filter(({ proposed }) => proposed < '2027-01-01');
    expect(first.length).toBeGreaterThan(2);
    expect(first.filter(({ mentees, mentors }) => shared(mentees[0], mentors[0]) > 0).length).toBeGreaterThan(
      first.length / 2,
    );
  });
});

describe('the year', () => {
  test('lasts one: pairs that stay are together until the report', () => {
    const { cycle } = story.plan;
    expect([cycle.firstDay, cycle.lastDay]).toEqual(['2026-10-01', '2027-09-30']);
    const completed = these(told().together, { state: 'completed' });
    expect(completed.length).toBeGreaterThan(0);
    expect(distinct(completed.map(({ ended }) => ended))).toEqual(['2027-09-30']);
  });

  test('asks both sides in spring and at the end whether the guidance fits', () => {
    const members = inRelationships(told());
    for (const [kind, subject] of [
      ['check-in', 'spring'],
      ['give-feedback', 'final'],
    ] as const) {
      const asked = these(told().owed, { kind, subject });
      expect(distinct(asked.map(({ role }) => role))).toEqual(['mentee', 'mentor']);
      expect(members).toEqual(expect.arrayContaining(owersOf(asked)));
    }
    const [goal] = told().run.summary.report.goals;
    expect(goal?.measures.map(({ ask, question }) => `${ask}.${question}`)).toEqual([
      'check-in-spring.guidance',
      'feedback-final.guidance',
    ]);
  });

  test('has no gatherings: none are sent out, and none are previewed', () => {
    const templates = new Set(told().mails.map(({ template }) => template));
    expect(templates.has('ask-answer-invitation')).toBe(false);
    expect(mailsFor(story.plan, 'mentee', { pace: 'at-once' }).filter(({ event }) => event)).toEqual([]);
  });
});

/** KI's HR department: managers and leaders, mostly in Swedish, with pairs that can be English. */
import { describe, expect, test } from 'vitest';
import { programme } from '../rehearsal/support.ts';
import { answersOf, distinct, inRelationships, readersOf, rehearsed, these } from './scenario.ts';

const story = programme('ki-leadership', '2026-09-01', { people: 16, seed: '2' });
const told = rehearsed(story);

describe('the language of a pair is its own', () => {
  test('every pair has one in common, in a cast that could have had pairs without', () => {
    const languages = answersOf(told().owed, 'pair-language');
    const common = (mentee: string, mentor: string): boolean =>
      (languages.get(mentee) ?? []).some((one) => languages.get(mentor)?.includes(one));
    const mentees = told().people.filter(({ id, role }) => role === 'mentee' && languages.has(id));
    const mentors = told().people.filter(({ id, role }) => role === 'mentor' && languages.has(id));
    const strangers = mentees.flatMap((one) => mentors.filter((other) => !common(one.id, other.id)));
    expect(strangers.length).toBeGreaterThan(0);
    expect(told().together.length).toBeGreaterThan(3);
    for (const {
      mentees: [mentee = ''],
      mentors: [mentor = ''],
    } of told().together) {
      expect(common(mentee, mentor)).toBe(true);
    }
  });

  test('English mentoring pairs can be made', () => {
    const languages = answersOf(told().owed, 'pair-language');
    const english = told().together.filter(({ mentees, mentors }) =>
      [...mentees, ...mentors].every((id) => languages.get(id)?.includes('english')),
    );
    expect(english.length).toBeGreaterThan(0);
  });

  test('the programme writes mostly in Swedish: its texts for people are there in both', () => {
    expect(story.plan.programme.languages).toEqual(['sv', 'en']);
    for (const { text } of story.plan.goals) expect(Object.keys(text)).toEqual(['sv', 'en']);
  });
});

describe('academic and administrative leaders are welcome', () => {
  test('both take part', () => {
    const areas = [...answersOf(told().owed, 'area').values()].flat();
    expect(distinct(areas)).toEqual(['academic', 'administrative']);
  });

  test('all who are matched are invited to the introduction, and nobody else', () => {
    const invited = these(told().mails, { template: 'ask-answer-invitation', event: 'introduction' });
    expect(inRelationships(told())).toEqual(expect.arrayContaining(readersOf(invited)));
    const before = told().together.filter(({ started }) => started !== null && started < '2026-10-21');
    const early = distinct(before.flatMap(({ mentees, mentors }) => [...mentees, ...mentors]));
    expect(readersOf(invited)).toEqual(expect.arrayContaining(early));
    expect(
      invited.map(({ calendar }) => calendar).filter((one) => !one?.includes('20261104T130000')),
    ).toEqual([]);
  });
});

describe('an opportunity to develop', () => {
  test('is asked about in winter and at the end, by the one question that measures it', () => {
    const asked = told().owed.filter(({ kind }) => kind === 'check-in' || kind === 'give-feedback');
    expect(distinct(asked.map(({ subject }) => subject))).toEqual(['final', 'winter']);
    const growth = answersOf(asked, 'growth');
    expect(growth.size).toBeGreaterThan(3);
  });
});

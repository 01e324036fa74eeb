/** How a programme ends for people: thanks, and stories that are published only with consent. */
import { describe, expect, test } from 'vitest';
import { storiesOf } from '../../db/queries/stories.ts';
import { mailsFor } from '../../definitions/preview/mails.ts';
import { storyOf } from '../rehearsal/support.ts';
import {
  answersOf,
  daysOf,
  distinct,
  inRelationships,
  owersOf,
  readersOf,
  rehearsed,
  these,
} from './scenario.ts';

const DEFINITION = `
adept: 1
id: endings
name: Endings
organiser: Career Services
contact: mentoring@office.example
time-zone: Europe/Stockholm
languages: [en]
cycle: { starts: 1 September, duration: 6 months }
applications:
  mentee: { opens: cycle start, closes: 20 September }
  mentor: { opens: cycle start, closes: 20 September }
matching: { publish: 1 October }
relationships: { meetings: { every: month } }
questions:
  story: { ask: What would you tell others?, type: long-text }
  publish: { ask: May we publish your story?, type: yes-no }
recognition:
  flowers: { text: We have flowers for you, for: mentors, on: 1 February }
  note: { text: Mentees are thanked too, for: mentees }
testimonials: { ask: [story], consent: publish }
`;

const story = storyOf(DEFINITION, { file: 'endings.yaml', start: '2026-09-01' }, { people: 16, seed: '3' });
const told = rehearsed(story);
const stories = () => these(told().owed, { kind: 'tell-story' });

describe('stories', () => {
  test('are asked for two weeks before the end, of everybody in a relationship', () => {
    expect(distinct(stories().map(({ opened }) => opened))).toEqual(['2027-02-14']);
    expect(daysOf(these(told().mails, { template: 'ask-tell-story' }))).toEqual(['2027-02-14']);
    const still = these(told().together, { state: 'completed' }).flatMap(({ mentees, mentors }) => [
      ...mentees,
      ...mentors,
    ]);
    expect(owersOf(stories())).toEqual(distinct(still));
    expect(inRelationships(told())).toEqual(expect.arrayContaining(owersOf(stories())));
  });

  test('may be published by those who said yes to that, and by nobody else', async () => {
    const consent = answersOf(stories(), 'publish');
    const saying = (what: string) => [...consent].flatMap(([id, [said]]) => (said === what ? [id] : []));
    expect(saying('yes').length).toBeGreaterThan(0);
    expect(saying('no').length).toBeGreaterThan(0);
    const names = new Map(told().people.map(({ id, name }) => [id, name]));
    const kept = await storiesOf(told().run.parts.sql, story.plan);
    expect(distinct(kept?.publishable.map(({ name }) => name) ?? [])).toEqual(
      distinct(saying('yes').map((id) => names.get(id) ?? '')),
    );
    expect(kept?.withheld).toBe(saying('no').length);
    for (const { answers } of kept?.publishable ?? []) expect(Object.keys(answers)).toEqual(['story']);
  });
});

describe('thanks', () => {
  const completed = (role: 'mentees' | 'mentors') =>
    distinct(these(told().together, { state: 'completed' }).flatMap((one) => one[role]));

  test('come on a date of their own to those whom they are for', () => {
    const thanked = these(told().mails, { template: 'thanks' });
    expect(distinct(thanked.map(({ reader }) => reader))).toEqual(['mentor']);
    expect(daysOf(thanked)).toEqual(['2027-02-01']);
    expect(readersOf(thanked)).toEqual(expect.arrayContaining(completed('mentors')));
    expect(thanked[0]?.text).toContain('We have flowers for you');
  });

  test('come to everybody on the last day, with the words for their role', () => {
    const ended = these(told().mails, { template: 'end-of-programme' });
    expect(daysOf(ended)).toEqual([story.plan.cycle.lastDay]);
    expect(readersOf(ended)).toEqual(distinct([...completed('mentees'), ...completed('mentors')]));
    for (const { reader, text } of ended)
      expect(text.includes('Mentees are thanked too')).toBe(reader === 'mentee');
  });

  test('are previewed on the same days', () => {
    const planned = (role: 'mentee' | 'mentor') =>
      mailsFor(story.plan, role, { pace: 'at-once' })
        .filter(({ template }) => template === 'thanks' || template === 'end-of-programme')
        .map(({ template, day }) => `${template} ${day}`);
    expect(planned('mentor')).toEqual(['thanks 2027-02-01', `end-of-programme ${story.plan.cycle.lastDay}`]);
    expect(planned('mentee')).toEqual([`end-of-programme ${story.plan.cycle.lastDay}`]);
  });
});

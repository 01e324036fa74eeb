/** KI's alumni mentor pool: ongoing, students explain their needs, the office knows the pool and searches. */
import { describe, expect, test } from 'vitest';
import { brokenBy } from '../rehearsal/invariants.ts';
import { programme } from '../rehearsal/support.ts';
import { askedOn, rhythmPairs } from './own-rhythm.ts';
import { answersOf, distinct, rehearsed, these } from './scenario.ts';

const story = programme('ki-alumni-pool', '2026-09-01', { people: 24, seed: '5' });
const told = rehearsed(story);

describe('an ongoing talent pool of alumni', () => {
  test('it goes on after its first year, and is ended by the office alone', () => {
    const reports = these(told().mails, { template: 'report-ready' });
    expect(reports.map(({ day }) => day)).toEqual(['2027-08-31', '2028-08-31']);
  });
});

describe('explain your needs', () => {
  test('students say in their own words what they need', () => {
    const needs = answersOf(told().owed, 'needs');
    expect(needs.size).toBeGreaterThan(3);
  });

  test('the office is asked to search, and pairs come about on days of their own', () => {
    expect(these(told().mails, { template: 'search' }).length).toBeGreaterThan(2);
    const begun = told().together.flatMap(({ started }) => started ?? []);
    expect(new Set(begun).size).toBeGreaterThan(1);
  });
});

describe('together you define how often you meet', () => {
  test('some set a rhythm of their own on their page, and are asked in it', async () => {
    const pairs = await rhythmPairs(told());
    expect(distinct(pairs.map(({ count, unit }) => `${count} ${unit}`)).length).toBeGreaterThan(1);
    expect(pairs.some((pair) => askedOn(told(), pair).length > 1)).toBe(true);
  });
});

describe('alumni who are willing to be mentors', () => {
  const members = () => told().people.filter(({ role }) => role === 'mentor');

  test('they join the pool at any time, and hear that they can rest, come back or leave', () => {
    const welcomes = these(told().mails, { template: 'application-received', reader: 'mentor' });
    expect(welcomes.length).toBeGreaterThan(2);
    for (const { subject, text } of welcomes) {
      expect(subject).toContain('Welcome to the pool');
      expect(text).toContain('You can rest, come back or leave at any time');
      expect(text).toMatch(/\/pool\/part_/);
    }
    expect(distinct(welcomes.map(({ day }) => day)).length).toBeGreaterThan(1);
  });

  test('once a year those who are with nobody are asked whether they still are', () => {
    const asked = these(told().owed, { kind: 'stay-willing' });
    expect(asked.length).toBeGreaterThan(2);
    const ids = new Set(members().map(({ id }) => id));
    for (const { by, opened } of asked) {
      expect(ids.has(by)).toBe(true);
      expect(opened >= '2027-09-01').toBe(true);
    }
    const said = asked.map(({ answer }) => answer?.['willing']);
    expect(said).toContain('yes');
    for (const { text } of these(told().mails, { template: 'ask-stay-willing' }))
      expect(text).toContain('you rest: nobody is proposed to you until you come back');
  });

  test('who rests is told how to come back, and who comes back is welcome', () => {
    const { mails } = told();
    expect(these(mails, { template: 'pool-resting' }).length).toBeGreaterThan(0);
    expect(these(mails, { template: 'pool-returned' }).length).toBeGreaterThan(0);
  });

  test('who does not answer rests from then on', () => {
    const silent = these(told().owed, { kind: 'stay-willing', state: 'expired' });
    const rested = these(told().mails, { template: 'pool-silent' }).map(({ to }) => to);
    expect(silent.length).toBeGreaterThan(0);
    expect(distinct(rested)).toEqual(distinct(silent.map(({ by }) => by)));
  });

  test('a pair with somebody who rests would be noticed, and so would a silence that leads to nothing', async () => {
    const { run } = told();
    expect(
      await brokenBy(
        run,
        (tx) => tx`update rest set rests_since = '2026-09-01', back_at = null
        where participant_id in (select participant_id from membership)`,
      ),
    ).toContain('nobody-is-proposed-while-resting');
    expect(await brokenBy(run, (tx) => tx`delete from rest where because = 'silent'`)).toContain(
      'silence-in-a-pool-is-settled',
    );
    expect(
      await brokenBy(
        run,
        (tx) => tx`update obligation set opened_at = '2026-12-01' where kind = 'stay-willing'`,
      ),
    ).toContain('pools-are-asked-in-time');
  });
});

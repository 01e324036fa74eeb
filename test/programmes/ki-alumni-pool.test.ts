/** KI's alumni mentor pool: ongoing, students explain their needs, the office knows the pool and searches. */
import { describe, expect, test } from 'vitest';
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

/** Aalto's open programme for employees: ongoing, suggested or searched, signed before they meet, about half a year. */
import { describe, expect, test } from 'vitest';
import { programme } from '../rehearsal/support.ts';
import { rehearsed, these } from './scenario.ts';

const story = programme('aalto-open', '2026-09-01', { people: 40, seed: '2' });
const told = rehearsed(story);

describe('ongoing', () => {
  test('a report is made at the end of the stretch, and the programme goes on', () => {
    const reports = these(told().mails, { template: 'report-ready' });
    expect(reports.map(({ day }) => day)).toEqual(['2027-08-31', '2028-08-31']);
  });

  test('employees apply in one year and in the next', () => {
    const received = these(told().mails, { template: 'application-received' });
    expect(received.some(({ day }) => day < '2027-08-31')).toBe(true);
    expect(received.some(({ day }) => day > '2027-08-31')).toBe(true);
  });
});

describe('the mentee can suggest possible mentors, or HR will search', () => {
  test('pairs come about, one by one', () => {
    const begun = told().together.flatMap(({ started }) => started ?? []);
    expect(begun.length).toBeGreaterThan(2);
    expect(new Set(begun).size).toBeGreaterThan(1);
  });
});

describe('both sign an agreement', () => {
  test('of those who are together each has signed', () => {
    const signed = these(told().owed, { kind: 'sign' });
    expect(signed.length).toBeGreaterThan(2);
  });
});

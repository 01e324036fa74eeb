/** Aalto's open programme for employees: ongoing, suggested or searched, signed before they meet, about half a year. */
import { describe, expect, test } from 'vitest';
import { programme } from '../rehearsal/support.ts';
import { plusOffsets, zonedDay } from '../../definitions/plan/dates.ts';
import { askedOn, meetsOn, rhythmPairs } from './own-rhythm.ts';
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

describe('usually on a monthly basis, according to an agreed schedule, for about half a year', () => {
  test('a pair is asked about its meetings in its own rhythm, counted from the day on which it signed', async () => {
    const pairs = await rhythmPairs(told());
    expect(pairs.length).toBeGreaterThan(2);
    const met = pairs.flatMap((pair) => meetsOn(told(), pair).map((day) => ({ pair, day })));
    expect(met.length).toBeGreaterThan(6);
    for (const pair of pairs) {
      const asked = askedOn(told(), pair);
      const due = meetsOn(told(), pair).filter(
        (day) => plusOffsets(day, [{ unit: 'day', count: 8 }]) <= zonedDay(pair.ended, 'Europe/Helsinki'),
      );
      for (const [index, day] of due.entries()) {
        const at = asked[index] ?? '';
        expect(
          at >= day && at <= plusOffsets(day, [{ unit: 'day', count: 8 }]),
          `${pair.id} ${day} ${at}`,
        ).toBe(true);
      }
    }
  });

  test('the reports of the second year count on from the first', () => {
    const second = these(told().owed, { kind: 'report-meeting' }).filter(
      ({ opened }) => opened > '2027-09-01',
    );
    expect(second.length).toBeGreaterThan(0);
    for (const { occurrence } of second) expect(occurrence).toBeGreaterThan(51);
  });
});

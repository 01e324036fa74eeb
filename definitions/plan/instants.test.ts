import { describe, expect, it } from 'vitest';
import { endOfDay, instantAt, instantOf, plusOffsets, startOfDay, zonedDay, zonedTime } from './instants.ts';
import { formatDay, formatDeadline, formatMoment } from './format.ts';
import type { DateRule, Offset } from './types.ts';

const iso = (ms: number): string => new Date(ms).toISOString();
const rule = (plus: Offset[], moment: DateRule['moment'], withinCycle = false): DateRule => ({
  base: { anchor: 'mid-way' },
  plus,
  moment,
  withinCycle,
  words: 'test',
});

describe('instantOf', () => {
  it.each([
    // The clock goes forward in Stockholm on 30 March 2025 and back on 27 October 2024.
    ['2025-03-29', [], '09:00', 'Europe/Stockholm', '2025-03-29T08:00:00.000Z'],
    ['2025-03-29', [{ unit: 'day', count: 1 }], '09:00', 'Europe/Stockholm', '2025-03-30T07:00:00.000Z'],
    ['2025-03-30', [], '02:30', 'Europe/Stockholm', '2025-03-30T01:30:00.000Z'],
    ['2024-10-27', [], '02:30', 'Europe/Stockholm', '2024-10-27T00:30:00.000Z'],
    ['2024-10-27', [], 'end', 'Europe/Stockholm', '2024-10-27T23:00:00.000Z'],
    ['2024-10-27', [], 'start', 'Europe/Stockholm', '2024-10-26T22:00:00.000Z'],
    // Leap day, month end, year boundary.
    ['2024-01-31', [{ unit: 'month', count: 1 }], 'start', 'UTC', '2024-02-29T00:00:00.000Z'],
    ['2023-01-31', [{ unit: 'month', count: 1 }], 'start', 'UTC', '2023-02-28T00:00:00.000Z'],
    ['2024-12-31', [{ unit: 'day', count: 1 }], 'start', 'UTC', '2025-01-01T00:00:00.000Z'],
    ['2024-12-31', [], 'end', 'UTC', '2025-01-01T00:00:00.000Z'],
    // Odd offsets; Lord Howe moves its clock by half an hour.
    ['2025-01-15', [], 'send', 'Asia/Kathmandu', '2025-01-15T03:15:00.000Z'],
    ['2025-04-05', [], 'send', 'Australia/Lord_Howe', '2025-04-04T22:00:00.000Z'],
    ['2025-04-07', [], 'send', 'Australia/Lord_Howe', '2025-04-06T22:30:00.000Z'],
    ['2025-01-15', [], 'send', 'Pacific/Chatham', '2025-01-14T19:15:00.000Z'],
    // Midnight does not exist in Beirut on the day its clock goes forward.
    ['2025-03-30', [], 'start', 'Asia/Beirut', '2025-03-29T22:00:00.000Z'],
  ] as const)('%s %j %s in %s is %s', (day, plus, moment, zone, expected) => {
    expect(iso(instantOf(rule([...plus], moment), { 'mid-way': day }, zone, '09:00'))).toBe(expected);
  });

  it('applies offsets in their order', () => {
    const month: Offset = { unit: 'month', count: 1 };
    const day: Offset = { unit: 'day', count: 1 };
    expect(plusOffsets('2025-01-30', [month, day])).toBe('2025-03-01');
    expect(plusOffsets('2025-01-30', [day, month])).toBe('2025-02-28');
  });

  it('cuts at the start of the last day where the rule says so', () => {
    const anchors = { 'mid-way': '2025-06-20', 'cycle-last-day': '2025-06-01' };
    expect(iso(instantOf(rule([], 'end', true), anchors, 'UTC', '09:00'))).toBe('2025-06-01T00:00:00.000Z');
  });

  it('names the rule whose anchor is missing', () => {
    expect(() => instantOf(rule([], 'start'), {}, 'UTC', '09:00')).toThrow('test');
  });
});

describe('local days', () => {
  it('a day is 23, 24 or 25 hours long', () => {
    const hours = (day: string): number =>
      (endOfDay(day, 'Europe/Stockholm') - startOfDay(day, 'Europe/Stockholm')) / 3_600_000;
    expect([hours('2025-03-30'), hours('2025-03-31'), hours('2024-10-27')]).toEqual([23, 24, 25]);
  });

  it('reads the day and the time back', () => {
    const at = instantAt('2024-11-13', '16:05', 'Pacific/Chatham');
    expect([zonedDay(at, 'Pacific/Chatham'), zonedTime(at, 'Pacific/Chatham')]).toEqual([
      '2024-11-13',
      '16:05',
    ]);
  });

  it('writes dates for people', () => {
    const at = instantAt('2024-11-13', '16:00', 'Europe/Stockholm');
    expect(formatDay(at, 'Europe/Stockholm', 'en')).toMatch(/^Wednesday,? 13 November 2024$/);
    expect(formatDay(at, 'Europe/Stockholm', 'sv')).toBe('onsdag 13 november 2024');
    expect(formatMoment(at, 'Europe/Stockholm', 'en')).toContain('16:00');
    const due = endOfDay('2024-11-13', 'Europe/Stockholm');
    expect(formatDeadline(due, 'Europe/Stockholm', 'en')).toMatch(/^Wednesday,? 13 November 2024$/);
  });
});

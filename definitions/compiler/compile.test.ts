import { describe, expect, it } from 'vitest';
import { compile, nextStart } from './index.ts';
import type { Plan } from '../plan/types.ts';

const iso = (ms: number | undefined): string => (ms === undefined ? 'none' : new Date(ms).toISOString());

interface Small {
  readonly zone?: string;
  readonly starts?: string;
  readonly duration?: string;
  readonly start: string;
  readonly rest?: string;
}

function compiled({
  zone = 'UTC',
  starts = '2 September',
  duration = '9 months',
  start,
  rest = '',
}: Small): Plan {
  const text = [
    'adept: 1',
    'id: small',
    'name: Small',
    'contact: hello@example.org',
    `time-zone: ${zone}`,
    `cycle: { starts: ${starts}, duration: ${duration} }`,
    rest,
  ].join('\n');
  const { plan, diagnostics } = compile(text, { file: 'small.yaml', start });
  if (plan === undefined) throw new Error(JSON.stringify(diagnostics));
  return plan;
}

describe('the cycle', () => {
  it.each([
    [{ start: '2024-09-02' }, '2025-06-01', '2024-25'],
    [{ starts: '29 February', duration: '1 year', start: '2024-02-29' }, '2025-02-27', '2024-25'],
    [{ starts: '31 August', duration: '6 months', start: '2024-08-31' }, '2025-02-27', '2024-25'],
    [{ starts: '1 January', duration: '12 months', start: '2025-01-01' }, '2025-12-31', '2025'],
    [{ starts: '2024-02-01', duration: '10 weeks', start: '2024-02-01' }, '2024-04-10', '2024'],
    [{ starts: '2 September', duration: 'P9M', start: '2023-09-02' }, '2024-06-01', '2023-24'],
  ])('%j ends on %s', (small, lastDay, period) => {
    const { cycle } = compiled(small);
    expect([cycle.lastDay, cycle.period, cycle.id]).toEqual([lastDay, period, `small-${period}`]);
  });

  it.each([
    ['Europe/Stockholm', '2024-09-01T22:00:00.000Z', '2025-06-01T22:00:00.000Z'],
    ['Asia/Kathmandu', '2024-09-01T18:15:00.000Z', '2025-06-01T18:15:00.000Z'],
    ['Australia/Lord_Howe', '2024-09-01T13:30:00.000Z', '2025-06-01T13:30:00.000Z'],
    ['Pacific/Chatham', '2024-09-01T11:15:00.000Z', '2025-06-01T11:15:00.000Z'],
  ])('in %s runs from %s to %s', (zone, startsAt, endsAt) => {
    const { cycle } = compiled({ zone, start: '2024-09-02' });
    expect([iso(cycle.startsAt), iso(cycle.endsAt)]).toEqual([startsAt, endsAt]);
  });
});

describe('dates of events', () => {
  const day = (on: string, more: Partial<Small> = {}): string | undefined =>
    compiled({
      start: '2024-09-02',
      ...more,
      rest: `events:\n  mid-way: { on: 12 February }\n  x: { on: ${on} }`,
    }).events.find(({ id }) => id === 'x')?.day;

  it.each([
    ['5 November', '2024-11-05'],
    ['5 January', '2025-01-05'],
    ['31 December', '2024-12-31'],
    ['2024-11-05', '2024-11-05'],
    ['5 November 2024', '2024-11-05'],
    ['2 weeks before mid-way', '2025-01-29'],
    ['the day after mid-way', '2025-02-13'],
    ['a month after mid-way', '2025-03-12'],
    ['2 months after cycle start', '2024-11-02'],
    ['3 weeks before cycle end', '2025-05-11'],
  ])('%s is %s', (on, expected) => {
    expect(day(on)).toBe(expected);
  });

  it('29 February is found in the year that has one', () => {
    expect(day('29 February', { start: '2023-09-02' })).toBe('2024-02-29');
  });

  it.each([
    ['5 November', '2024-11-04T23:00:00.000Z', '2024-11-05T23:00:00.000Z'],
    ['27 October', '2024-10-26T22:00:00.000Z', '2024-10-27T23:00:00.000Z'],
    ['30 March', '2025-03-29T23:00:00.000Z', '2025-03-30T22:00:00.000Z'],
    ['5 November 16:00-18:00', '2024-11-05T15:00:00.000Z', '2024-11-05T17:00:00.000Z'],
    ['5 November 9:30', '2024-11-05T08:30:00.000Z', '2024-11-05T23:00:00.000Z'],
    ['30 March 02:30-04:00', '2025-03-30T01:30:00.000Z', '2025-03-30T02:00:00.000Z'],
  ])('%s in Stockholm lasts from %s to %s', (on, startsAt, endsAt) => {
    const { events } = compiled({
      zone: 'Europe/Stockholm',
      start: '2024-09-02',
      rest: `events:\n  x: { on: ${on} }`,
    });
    expect([iso(events[0]?.startsAt), iso(events[0]?.endsAt)]).toEqual([startsAt, endsAt]);
  });
});

describe('meetings', () => {
  it('counted from a month end fall on the last day of shorter months', () => {
    const rest = 'relationships: { meetings: { every: month } }\nevents:\n  kick-off: { on: 31 October }';
    const { asks } = compiled({ start: '2024-09-02', rest });
    const days = asks
      .filter(({ subject }) => subject === 'meeting')
      .map(({ opens }) => iso(opens).slice(0, 10));
    expect(days).toEqual([
      '2024-11-30',
      '2024-12-31',
      '2025-01-31',
      '2025-02-28',
      '2025-03-31',
      '2025-04-30',
    ]);
  });

  it('without an event are counted from the end of acceptance', () => {
    const { asks } = compiled({
      start: '2024-09-02',
      rest: 'relationships: { meetings: { every: 2 weeks } }',
    });
    // Applications close on 7 October, matches are published two weeks later, a week is for accepting.
    expect(iso(asks.find(({ id }) => id === 'meeting-1')?.opens)).toBe('2024-11-11T09:00:00.000Z');
  });

  it('are none where the definition has none', () => {
    const { asks, relationship } = compiled({ start: '2024-09-02' });
    expect(asks.map(({ obligation }) => obligation)).toEqual(['apply', 'apply']);
    expect(relationship.meetings).toBeNull();
  });
});

describe('steps', () => {
  it('stand in the order of their instants, and each key once', () => {
    const rest = 'relationships: { meetings: { every: week } }\nevents:\n  kick-off: { on: 13 November }';
    const { steps } = compiled({ start: '2024-09-02', rest });
    expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
    expect(steps.at(-1)?.kind).toBe('report');
  });

  it('publish by themselves only where the algorithm decides', () => {
    const kinds = (rest: string): readonly string[] =>
      compiled({ start: '2024-09-02', rest })
        .steps.map(({ kind }) => kind)
        .filter((kind) => kind.includes('publish'));
    expect(kinds('matching: { by: algorithm }')).toEqual(['publish-matches']);
    expect(kinds('')).toEqual(['remind-publish', 'remind-publish', 'escalate-publish']);
  });

  it('keep no reminder that would not come before the deadline', () => {
    const rest = 'reminders: { after: [3 days, 12 days] }\nevents:\n  kick-off: { on: 13 November }';
    const { steps } = compiled({ start: '2024-09-02', rest });
    const reminders = steps.filter(({ key }) => key.startsWith('remind/invitation-kick-off'));
    expect(reminders.map(({ at }) => iso(at))).toEqual([
      '2024-11-02T09:00:00.000Z',
      '2024-11-11T09:00:00.000Z',
    ]);
    const { steps: later } = compiled({ start: '2024-09-02', rest: rest.replace('12 days', '2 weeks') });
    expect(later.filter(({ key }) => key.startsWith('remind/invitation-kick-off'))).toHaveLength(1);
  });
});

describe('texts', () => {
  it('are given in each language', () => {
    const rest = 'languages: [en, sv]\nroles:\n  mentor: { called: { en: alum, sv: alumn } }';
    const { roles } = compiled({ start: '2024-09-02', rest });
    expect([roles.mentor.label, roles.mentee.label]).toEqual([
      { en: 'alum', sv: 'alumn' },
      { en: 'mentee', sv: 'adept' },
    ]);
  });

  it('keep what they look like: no type is taken from YAML', () => {
    const rest = 'units:\n  list: { a: 007, b: 1.10, c: no, d: 2024-11-05, e: 1e3 }';
    const { units } = compiled({ start: '2024-09-02', rest });
    expect(units.map(({ name }) => name['en'])).toEqual(['007', '1.10', 'no', '2024-11-05', '1e3']);
  });
});

describe('nextStart', () => {
  const text = (starts: string): string => `cycle:\n  starts: ${starts}\n`;
  it.each([
    ['2 September', '2024-09-02', '2024-09-02'],
    ['2 September', '2024-09-03', '2025-09-02'],
    ['29 February', '2025-01-01', '2028-02-29'],
    ['2024-09-02', '2026-01-01', '2024-09-02'],
    ['Sept 2', '2024-01-01', undefined],
  ])('of %s from %s on is %s', (starts, today, expected) => {
    expect(nextStart(text(starts), today)).toBe(expected);
  });
});

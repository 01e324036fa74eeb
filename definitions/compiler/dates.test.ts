/** Every form of a date, what it means, and what it becomes in cycles of several shapes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusOffsets } from '../plan/instants.ts';
import { compile, nextStart } from './index.ts';
import type { Compiled } from './index.ts';

const iso = (ms: number | undefined): string => (ms === undefined ? 'none' : new Date(ms).toISOString());
const HEAD = [
  'adept: 1',
  'id: small',
  'name: Small',
  'contact: hello@example.org',
  'time-zone: Europe/Stockholm',
];
const YEAR = 'cycle: { starts: 2 September, duration: 9 months }';

function compiled(rest: string, start = '2024-09-02', cycle = YEAR): Compiled {
  return compile([...HEAD, cycle, rest].join('\n'), { file: 'small.yaml', start });
}

function event(on: string, rest = '', start?: string, cycle?: string) {
  const { plan, diagnostics } = compiled(
    `events:\n  mid-way: { on: 12 February }\n  x: { on: ${on} }\n${rest}`,
    start,
    cycle,
  );
  return { found: plan?.events.find(({ id }) => id === 'x'), codes: diagnostics.map(({ code }) => code) };
}

describe('an event', () => {
  it.each([
    ['first Monday of October', '2024-10-07'],
    ['the first Monday of October', '2024-10-07'],
    ['second Wednesday of November', '2024-11-13'],
    ['fourth Friday of November', '2024-11-22'],
    ['last Friday of November', '2024-11-29'],
    ['last Thursday of January 2025', '2025-01-30'],
    ['2 weeks after first Monday of October', '2024-10-21'],
    ['the day before mid-way', '2025-02-11'],
    ['10 days after 5 November', '2024-11-15'],
    ['3 working days after mid-way', '2025-02-17'],
    ['5 working days before mid-way', '2025-02-05'],
    ['a working day after mid-way', '2025-02-13'],
  ])('on %s is on %s', (on, day) => {
    expect(event(on).found?.day).toBe(day);
  });

  it('in a month is shown as the month, and its date is to be fixed', () => {
    const { found } = event('October');
    expect(found).toMatchObject({ day: '2024-10-01', provisional: true });
    expect(found?.dateRule).toMatchObject({ precision: 'month', words: 'October' });
  });

  it.each([
    ['fifth Monday of October', 'A301'],
    ['first Monday in October', 'A301'],
    ['Octobre', 'A301'],
    ['July', 'A303'],
    ['3 months after pair start', 'A201'],
    ['300 working days after cycle start', 'A301'],
  ])('on %s is refused with %s', (on, code) => {
    expect(event(on).codes).toContain(code);
  });
});

describe('working days', () => {
  it('leave out the holidays that the definition names', () => {
    const holidays =
      'holidays:\n  thursday: 13 February\n  friday: { on: second Friday of February, name: Friday off }';
    expect(event('3 working days after mid-way', holidays).found?.day).toBe('2025-02-19');
  });

  it('are as many between as were counted, and back again', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 260 }), (date, count) => {
        const from = date.toISOString().slice(0, 10);
        const later = plusOffsets(from, [{ unit: 'working-day', count }]);
        const weekday = new Date(`${later}T00:00:00Z`).getUTCDay();
        expect(weekday).toBeGreaterThan(0);
        expect(weekday).toBeLessThan(6);
        const back = plusOffsets(later, [{ unit: 'working-day', count: -count }]);
        expect(plusOffsets(back, [{ unit: 'working-day', count }])).toBe(later);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a window', () => {
  const steps = (window: string, start?: string, cycle?: string) => {
    const { plan } = compiled(`applications:\n  mentor: { ${window} }`, start, cycle);
    const at = (key: string): string => iso(plan?.steps.find((step) => step.key === key)?.at);
    return [at('open-applications/mentor'), at('close-applications/mentor')];
  };

  it('of a month opens on its first day and closes with its last', () => {
    expect(steps('opens: October, closes: October')).toEqual([
      '2024-10-01T07:00:00.000Z',
      '2024-10-31T23:00:00.000Z',
    ]);
  });

  it('of the month in which the cycle starts opens with the cycle', () => {
    expect(steps('opens: September')[0]).toBe('2024-09-02T07:00:00.000Z');
  });

  it('may lie before the cycle: relative, or on the last such day before it', () => {
    const spring = 'cycle: { starts: 1 February, duration: 4 months }';
    expect(steps('opens: 3 months before cycle start, closes: 15 December', '2025-02-01', spring)).toEqual([
      '2024-11-01T08:00:00.000Z',
      '2024-12-15T23:00:00.000Z',
    ]);
  });
});

describe('runs', () => {
  const RUNS =
    'cycle: { runs: { autumn: { from: 1 September, to: 31 December }, spring: { from: 1 January, to: May } } }';

  it.each([
    ['2024-09-01', '2024-12-31', '2024-autumn'],
    ['2025-01-01', '2025-05-31', '2025-spring'],
  ])('the one from %s ends on %s', (start, lastDay, period) => {
    expect(compiled('', start, RUNS).plan?.cycle).toMatchObject({ lastDay, period, id: `small-${period}` });
  });

  it('follow each other', () => {
    const text = [...HEAD, RUNS].join('\n');
    expect(['2024-08-01', '2024-09-02', '2025-01-02'].map((today) => nextStart(text, today))).toEqual([
      '2024-09-01',
      '2025-01-01',
      '2025-09-01',
    ]);
  });

  it('start on no other day', () => {
    const { diagnostics } = compiled('', '2024-10-01', RUNS);
    expect(diagnostics.map(({ code, facts }) => [code, facts])).toEqual([
      ['A305', { start: '2024-10-01', starts: '1 September, 1 January', fits: ['2024-09-01', '2024-01-01'] }],
    ]);
  });
});

describe('a cycle', () => {
  it('from a day that does not fit is told of that alone', () => {
    const rest = [
      'applications:',
      '  mentee: { opens: cycle start, closes: 11 October }',
      '  mentor: { opens: cycle start, closes: 11 October }',
      'matching: { publish: 25 October }',
    ].join('\n');
    const { diagnostics } = compiled(
      rest,
      '2026-11-30',
      'cycle: { starts: 2 September, duration: 9 months }',
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['A305']);
  });

  it('may be given its last day in place of a duration', () => {
    const ends = 'cycle: { starts: 1 September, ends: 31 May }';
    expect(compiled('', '2024-09-01', ends).plan?.cycle.lastDay).toBe('2025-05-31');
  });

  it('that rolls starts on any day, and is reported after a year', () => {
    const rolling = 'cycle: { kind: rolling }';
    const { plan } = compiled('', '2024-10-17', rolling);
    expect(plan?.cycle).toMatchObject({ rolling: true, firstDay: '2024-10-17', lastDay: '2025-10-16' });
    expect(plan?.steps.map(({ key }) => key)).toEqual([
      'open-applications/mentee',
      'open-applications/mentor',
      'ask/apply-mentee',
      'ask/apply-mentor',
      'report/cycle',
      'close/apply-mentee',
      'close/apply-mentor',
    ]);
    expect(nextStart([...HEAD, rolling].join('\n'), '2024-10-17')).toBe('2024-10-17');
  });

  it.each([
    ['cycle: { starts: 2 September }', 'duration'],
    ['cycle: { duration: 9 months }', 'starts'],
  ])('%s lacks its %s', (cycle, key) => {
    expect(compiled('', '2024-09-02', cycle).diagnostics.map(({ code, facts }) => [code, facts])).toEqual([
      ['A102', { key, section: 'cycle' }],
    ]);
  });
});

describe('rests', () => {
  it('are found in the cycle, also those that begin before it', () => {
    const rest =
      'holidays: { new-year: 1 January }\nbreaks: { winter: { from: 20 December, to: 7 January } }';
    const { plan } = compiled(rest, '2025-01-01', 'cycle: { starts: 1 January, duration: 5 months }');
    const days = (rests: readonly { readonly first: string; readonly last: string }[] | undefined) =>
      rests?.map(({ first, last }) => `${first}/${last}`);
    expect(days(plan?.breaks)).toEqual(['2024-12-20/2025-01-07']);
    expect(days(plan?.holidays)).toContain('2025-01-01/2025-01-01');
  });
});

describe('a date that is not understood', () => {
  it.each([
    ['Oct', 'October'],
    ['January 13th', '13 January'],
    ['Wednesday 13 January', '13 January'],
    ['Wed. 13 January 2025', '13 January 2025'],
    ['13 Jan at 17:00', '13 January 17:00'],
    ['13.1.2025', '13 January 2025'],
    ['mid-December', '15 December'],
    ['the end of May', '31 May'],
    ['some time in March', 'March'],
    ['before Christmas', undefined],
  ])('%s is probably %s', (on, suggestion) => {
    const { diagnostics } = compiled(`events:\n  mid-way: { on: ${on} }`);
    expect(diagnostics.map(({ code, facts }) => [code, facts])).toEqual([
      ['A301', { found: on, ...(suggestion === undefined ? {} : { suggestion }) }],
    ]);
  });
});

it('a zone without its continent is one with', () => {
  const text = [...HEAD, YEAR].join('\n').replace('Europe/Stockholm', 'Stockholm');
  const { diagnostics } = compile(text, { file: 'small.yaml', start: '2024-09-02' });
  expect(diagnostics.map(({ facts }) => facts)).toEqual([
    { found: 'Stockholm', nearest: 'Europe/Stockholm' },
  ]);
});

import { expect, test } from 'vitest';
import { compile } from '../compiler/index.ts';
import { closed } from './closing.ts';
import { continued, stretchSpan } from './stretch.ts';
import type { Plan } from './types.ts';

const TEXT = `
adept: 1
id: rolling
name: Rolling
organiser: The office
contact: office@example.org
time-zone: Europe/Stockholm
languages: [en]
cycle: { kind: rolling, starts: 1 September }
goals: { useful: { text: It is useful, measured-by: [spring.useful] } }
questions: { useful: { ask: It is useful, type: agree } }
relationships: { duration: 6 months }
events:
  meeting: { name: Yearly meeting, on: 5 November 16:00-18:00, where: Hall }
  follow-up: { on: 2 weeks after meeting, where: Hall }
check-ins:
  spring: { on: 8 months after cycle start, ask: [useful] }
`;

function planOf(text: string): Plan {
  const { plan, diagnostics } = compile(text, { file: 'rolling.yaml', start: '2026-09-01' });
  if (plan === undefined) throw new Error(JSON.stringify(diagnostics));
  return plan;
}

const first = planOf(TEXT);
const iso = (ms: number | undefined): string => new Date(ms ?? 0).toISOString();

test('what has a day of the calendar comes again on it, what hangs on the start or on an event moves along', () => {
  const { plan, added } = continued(first, first);
  expect(added.events.map(({ id, day }) => [id, day])).toEqual([
    ['meeting~2', '2027-11-05'],
    ['follow-up~2', '2027-11-19'],
  ]);
  expect(added.asks.map(({ id, subject, opens }) => [id, subject, iso(opens)])).toContainEqual([
    'check-in-spring~2',
    'spring~2',
    '2028-05-01T07:00:00.000Z',
  ]);
  expect(plan.cycle).toMatchObject({
    firstDay: '2026-09-01',
    lastDay: '2028-08-31',
    stretches: 2,
    rolling: true,
  });
  expect(plan.goals[0]?.measuredBy).toEqual([
    { ask: 'check-in-spring', question: 'useful' },
    { ask: 'check-in-spring~2', question: 'useful' },
  ]);
});

test('ten stretches have ten reports and no key twice', () => {
  let plan = first;
  for (let n = 2; n <= 10; n += 1) plan = continued(first, plan).plan;
  const keys = plan.steps.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const reports = plan.steps.filter(({ kind }) => kind === 'report');
  expect(reports.map(({ at }) => iso(at).slice(0, 10))).toEqual(
    Array.from({ length: 10 }, (_, n) => `${2027 + n}-08-31`),
  );
  expect(plan.steps.filter(({ kind }) => kind === 'open-applications')).toHaveLength(2);
  expect(stretchSpan(plan, 10).to).toBe(plan.cycle.endsAt);
});

test('a day of the calendar comes in the stretch that has it', () => {
  const half = planOf(
    TEXT.replace('starts: 1 September', 'starts: 1 September, report: 6 months').replace(
      '8 months',
      '5 months',
    ),
  );
  const second = continued(half, half);
  expect(second.added.events).toEqual([]);
  expect(second.added.asks.map(({ id }) => id)).toEqual(['check-in-spring~2']);
  const third = continued(half, second.plan);
  expect(third.added.events.map(({ id, day }) => [id, day])).toEqual([
    ['meeting~3', '2027-11-05'],
    ['follow-up~3', '2027-11-19'],
  ]);
});

test('a programme that is ended has a last day with its report, and nothing after it', () => {
  const plan = closed(continued(first, first).plan, '2027-11-10');
  expect(plan.cycle.rolling).toBeUndefined();
  expect(plan.steps.at(-1)).toMatchObject({ kind: 'report', key: 'report/cycle~2' });
  expect(iso(plan.steps.at(-1)?.at)).toBe('2027-11-10T08:00:00.000Z');
  expect(plan.asks.map(({ id }) => id)).not.toContain('check-in-spring~2');
  expect(plan.steps.some(({ key }) => key === 'event/meeting~2')).toBe(true);
});

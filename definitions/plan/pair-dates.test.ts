import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../compiler/index.ts';
import { endWithin, pairDates } from './pair-dates.ts';
import type { Plan } from './types.ts';

const TEXT = readFileSync(new URL('../programmes/aalto-alumni.yaml', import.meta.url), 'utf8');

function planOf(text: string): Plan {
  const { plan, diagnostics } = compile(text, { file: 'aalto-alumni.yaml', start: '2025-10-01' });
  if (plan === undefined) throw new Error(JSON.stringify(diagnostics));
  return plan;
}

const plan = planOf(TEXT);
const at = (text: string): number => Date.parse(text);
const iso = (ms: number | null | undefined): string | undefined =>
  typeof ms === 'number' ? new Date(ms).toISOString() : undefined;

test('a pair lasts its own six months, and is asked half-way and the day after', () => {
  const { endsAt, asks } = pairDates(plan, at('2025-11-17T10:00:00Z'));
  expect(iso(endsAt)).toBe('2026-05-17T21:00:00.000Z');
  const [halfWay, final] = asks;
  expect([halfWay?.ask.id, iso(halfWay?.opens), iso(halfWay?.due)]).toEqual([
    'check-in-half-way',
    '2026-02-17T07:00:00.000Z',
    '2026-03-03T22:00:00.000Z',
  ]);
  expect(halfWay?.reminders.map(iso)).toEqual(['2026-02-20T07:00:00.000Z', '2026-02-24T07:00:00.000Z']);
  expect([final?.ask.id, iso(final?.opens)]).toEqual(['feedback-final', '2026-05-18T06:00:00.000Z']);
});

test('a pair that starts late ends in time for its last answers to be in before the cycle closes', () => {
  const { endsAt, asks } = pairDates(plan, at('2026-02-20T10:00:00Z'));
  const final = asks.find(({ ask }) => ask.id === 'feedback-final');
  expect(plan.cycle.lastDay).toBe('2026-06-30');
  expect(iso(final?.due)).toBe('2026-06-29T21:00:00.000Z');
  expect(endsAt).toBeLessThan(final?.opens ?? 0);
  expect(iso(endsAt)).toBe('2026-06-18T21:00:00.000Z');
});

test('a pair is not asked half-way when it is over by then', () => {
  const { asks } = pairDates(plan, at('2026-05-10T10:00:00Z'));
  expect(asks.map(({ ask }) => ask.id)).toEqual(['feedback-final']);
});

test('the day that is set as the last one is the end, and what is counted from it follows', () => {
  const { endsAt, asks } = pairDates(plan, at('2025-11-17T10:00:00Z'), '2026-03-31');
  expect(iso(endsAt)).toBe('2026-03-31T21:00:00.000Z');
  expect(asks.map(({ opens }) => iso(opens))).toEqual([
    '2026-02-17T07:00:00.000Z',
    '2026-04-01T06:00:00.000Z',
  ]);
});

test('a pair ends before the report also where all that it is asked comes before its end', () => {
  const early = planOf(TEXT.replace('opens: the day after pair end', 'opens: 3 weeks before pair end'));
  expect(early.cycle.lastDay).toBe('2026-06-30');
  expect(iso(endWithin(early, at('2026-02-20T10:00:00Z'), at('2026-07-03T21:00:00Z')))).toBe(
    '2026-06-29T21:00:00.000Z',
  );
});

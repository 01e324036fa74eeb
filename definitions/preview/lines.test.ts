import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../plan/types.ts';
import { datedLines } from './lines.ts';
import { planOf, stockholm } from './testing.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const FIRST = /```yaml\n(adept: 1\n[^`]*)```/.exec(README)?.[1] ?? '';

const told = (plan: Plan): string[] =>
  datedLines(plan).map(({ day, time, until, endOfDay, key, provisional }) =>
    [day, endOfDay ? 'end' : time, until, key, provisional === true ? 'provisional' : undefined]
      .filter((part) => typeof part === 'string')
      .join(' '),
  );
const about = (plan: Plan, pattern: RegExp): string[] => told(plan).filter((line) => pattern.test(line));

const PUBLISHING = /publish-|-accept|start-of|relationships-end/;

describe("the dated things of README's first definition", () => {
  const plan = planOf(FIRST, '2027-09-01');

  it('hold its event once, at its start', () => {
    expect(about(plan, / event/)).toEqual(['2027-10-25 16:00 18:00 event-begins/kick-off']);
  });

  it('hold the date of publishing and what is dated from it', () => {
    expect(about(plan, PUBLISHING)).toEqual([
      '2027-10-12 end publish-by/matching',
      '2027-10-12 ask-accept/matching',
      '2027-10-12 start-of-programme/matching',
      '2027-10-15 09:00 remind-accept/matching/1',
      '2027-10-17 09:00 remind-accept/matching/2',
      '2027-10-19 end close-accept/matching',
      '2028-05-31 relationships-end/matching',
    ]);
  });
});

describe('the dated things of a whole programme', () => {
  it('hold each event once, whole days without a time, and what may still move', () => {
    expect(about(stockholm(), / event/)).toEqual([
      '2024-11-05 event-begins/mentee-workshop',
      '2024-11-06 event-begins/mentor-workshop',
      '2024-11-13 event-begins/kick-off',
      '2025-02-12 event-begins/mid-way',
      '2025-03-07 event-begins/sharing-mentees',
      '2025-03-20 event-begins/sharing-mentors',
      '2025-05-20 event-begins/conclusion provisional',
    ]);
  });

  it('stand in the order of their days, each under a key of its own', () => {
    const lines = datedLines(stockholm());
    const days = lines.map(({ day }) => day);
    expect(days).toEqual(days.toSorted());
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  });

  it('hold every step but the end of an event', () => {
    const plan = stockholm();
    const keys = new Set(datedLines(plan).map(({ key }) => key));
    expect(plan.steps.filter(({ key }) => !keys.has(key)).map(({ kind }) => kind)).toEqual(
      plan.events.map(() => 'event'),
    );
  });

  it('say where a default comes from, and keep quiet where the plan does', () => {
    const origins = new Map(datedLines(stockholm()).map(({ key, origin }) => [key, origin]));
    expect(origins.get('remind-accept/matching/1')).toMatchObject({ from: 'default' });
    expect(origins.get('event-begins/kick-off')).toMatchObject({ from: 'definition' });
    expect(origins.get('close-accept/matching')).toBeUndefined();
  });
});

describe('publication', () => {
  it('has the time of its step, and no deadline, where Adept publishes by itself', () => {
    const own = stockholm((text) => text.replace('by: coordinator', 'by: algorithm'));
    expect(about(own, PUBLISHING).slice(0, 3)).toEqual([
      '2024-10-25 09:00 publish-matches/matching',
      '2024-10-25 09:00 ask-accept/matching',
      '2024-10-25 09:00 start-of-programme/matching',
    ]);
  });

  it('has no date where people bring their partner', () => {
    const found = stockholm((text) =>
      text
        .replace('by: coordinator', 'by: self-found')
        .replace(/^questions:.*$/m, 'questions:\n  chosen: { ask: Who is it?, type: person }')
        .replace('ask: [topics] }', 'ask: [topics, chosen] }'),
    );
    expect(about(found, /publish-by|-accept|start-of|relationships-end/)).toEqual([]);
  });
});

/** The facts of the programme's page, found again in the plan. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compile } from '../compiler/index.ts';
import { redate, pairDates, relationshipDates } from '../plan/dates.ts';
import { planHash } from '../plan/hash.ts';
import type { Plan } from '../plan/types.ts';

const FILE = new URL('./su-alumni.yaml', import.meta.url);

function stockholm(): Plan {
  const { plan, diagnostics } = compile(readFileSync(FILE, 'utf8'), {
    file: 'su-alumni.yaml',
    start: '2024-09-02',
  });
  expect(diagnostics).toEqual([]);
  if (plan === undefined) throw new Error('no plan');
  return plan;
}
const plan = stockholm();
const iso = (ms: number | null | undefined): string =>
  typeof ms === 'number' ? new Date(ms).toISOString() : 'none';
const at = (key: string, { steps }: Plan = plan): string => iso(steps.find((step) => step.key === key)?.at);

describe("Stockholm's programme", () => {
  it('has its seven events on their days, for their people, at their places', () => {
    expect(
      plan.events.map(({ id, day, roles, place, provisional }) => [
        id,
        day,
        roles.join(),
        place,
        provisional,
      ]),
    ).toEqual([
      ['mentee-workshop', '2024-11-05', 'mentee', 'Zoom', false],
      ['mentor-workshop', '2024-11-06', 'mentor', 'Zoom', false],
      ['kick-off', '2024-11-13', 'mentee,mentor', 'University', false],
      ['mid-way', '2025-02-12', 'mentee,mentor', 'University', false],
      ['sharing-mentees', '2025-03-07', 'mentee', 'Zoom', false],
      ['sharing-mentors', '2025-03-20', 'mentor', 'Zoom', false],
      ['conclusion', '2025-05-20', 'mentee,mentor', 'University', true],
    ]);
    expect(plan.events.filter(({ online }) => online)).toHaveLength(4);
    expect(plan.events.filter(({ training }) => training).map(({ id }) => id)).toEqual([
      'mentee-workshop',
      'mentor-workshop',
    ]);
  });

  it('has its eight departments, which pair their own people', () => {
    expect(plan.units.map(({ name }) => name['en'])).toEqual([
      'Department of Astronomy',
      'Department of Biology Education',
      'Department of Media Studies',
      'Department of Meteorology',
      'Department of Physics',
      'Department of Public Health Sciences',
      'Department of Romance Studies and Classics',
      'Stockholm Resilience Centre',
    ]);
    expect(new Set(plan.units.map(({ coordinator }) => coordinator)).size).toBe(8);
    expect([plan.matching.by, plan.matching.withinUnits, plan.relationship.format]).toEqual([
      'coordinator',
      true,
      'one-to-one',
    ]);
  });

  it('runs from 2 September 2024 to 1 June 2025', () => {
    const { id, period, firstDay, lastDay, startsAt, endsAt } = plan.cycle;
    expect([id, period, firstDay, lastDay]).toEqual([
      'su-alumni-2024-25',
      '2024-25',
      '2024-09-02',
      '2025-06-01',
    ]);
    expect([iso(startsAt), iso(endsAt)]).toEqual(['2024-09-01T22:00:00.000Z', '2025-06-01T22:00:00.000Z']);
  });

  it.each([
    ['open-applications/mentor', '2024-09-02T07:00:00.000Z'],
    ['remind/apply-mentee/1', '2024-10-04T07:00:00.000Z'],
    ['remind/apply-mentee/2', '2024-10-10T07:00:00.000Z'],
    ['close/apply-mentee', '2024-10-11T22:00:00.000Z'],
    ['draft-matches/matching', '2024-10-12T07:00:00.000Z'],
    ['remind-publish/matching/1', '2024-10-22T07:00:00.000Z'],
    ['remind-publish/matching/2', '2024-10-26T07:00:00.000Z'],
    // The clock goes back on 27 October.
    ['escalate-publish/matching', '2024-10-28T08:00:00.000Z'],
    ['ask/invitation-kick-off', '2024-10-30T08:00:00.000Z'],
    ['close/invitation-kick-off', '2024-11-11T23:00:00.000Z'],
    ['notice/kick-off', '2024-11-12T08:00:00.000Z'],
    ['event/kick-off', '2024-11-13T23:00:00.000Z'],
    ['ask/meeting-1', '2024-12-13T08:00:00.000Z'],
    ['ask/check-in-winter', '2025-01-15T08:00:00.000Z'],
    ['close/check-in-winter', '2025-01-29T23:00:00.000Z'],
    // And forward on 30 March.
    ['fix-date/conclusion/1', '2025-04-08T07:00:00.000Z'],
    ['fix-date/conclusion/2', '2025-05-06T07:00:00.000Z'],
    ['ask/meeting-6', '2025-05-13T07:00:00.000Z'],
    ['ask/meeting-7', 'none'],
    ['ask/feedback-final', '2025-05-21T07:00:00.000Z'],
    ['close/feedback-final', '2025-05-31T22:00:00.000Z'],
    ['report/cycle', '2025-06-01T07:00:00.000Z'],
    ['publish-matches/matching', 'none'],
  ])('%s is at %s', (key, expected) => {
    expect(at(key)).toBe(expected);
  });

  it('measures each goal by an answer', () => {
    expect(plan.goals.map(({ id, measuredBy }) => [id, measuredBy])).toEqual([
      ['connection', [{ ask: 'feedback-final', question: 'connection' }]],
      ['bond', [{ ask: 'feedback-final', question: 'bond' }]],
    ]);
  });

  it('gives a pair a week to accept, with two reminders', () => {
    const proposed = Date.parse('2024-10-24T12:00:00Z');
    const { acceptDue, acceptReminders } = relationshipDates(plan, proposed);
    expect(iso(acceptDue)).toBe('2024-10-31T23:00:00.000Z');
    expect(acceptReminders.map(iso)).toEqual(['2024-10-27T08:00:00.000Z', '2024-10-29T08:00:00.000Z']);
    expect(iso(pairDates(plan, proposed).endsAt)).toBe('2025-05-31T22:00:00.000Z');
  });
});

describe('a move of an event', () => {
  it('moves what hangs on it and nothing else', () => {
    const moved = redate(plan, { conclusion: { day: '2025-05-15', from: '16:00', to: '18:00' } });
    expect(moved.events.find(({ id }) => id === 'conclusion')).toMatchObject({
      day: '2025-05-15',
      provisional: false,
      startsAt: Date.parse('2025-05-15T14:00:00Z'),
      endsAt: Date.parse('2025-05-15T16:00:00Z'),
    });
    expect(at('event/conclusion', moved)).toBe('2025-05-15T16:00:00.000Z');
    expect(at('ask/feedback-final', moved)).toBe('2025-05-16T07:00:00.000Z');
    expect(at('remind/feedback-final/1', moved)).toBe('2025-05-19T07:00:00.000Z');
    expect(moved.steps.map(({ key }) => key).toSorted()).toEqual(plan.steps.map(({ key }) => key).toSorted());
    const hanging = (key: string): boolean => key.includes('conclusion') || key.includes('feedback-final');
    for (const { key, at: before } of plan.steps.filter((step) => !hanging(step.key))) {
      expect(at(key, moved), key).toBe(iso(before));
    }
  });

  it('to its own day changes no instant', () => {
    const same = redate(plan, { 'mid-way': { day: '2025-02-12' } });
    expect(same.steps.map(({ key, at: when }) => [key, when])).toEqual(
      plan.steps.map(({ key, at: when }) => [key, when]),
    );
  });

  it('moves the meetings that are counted from it', () => {
    const moved = redate(plan, { 'kick-off': { day: '2024-11-20' } });
    expect(at('ask/meeting-1', moved)).toBe('2024-12-20T08:00:00.000Z');
  });

  it('late in the year keeps feedback before the report', () => {
    const moved = redate(plan, { conclusion: { day: '2025-05-28' } });
    expect(at('close/feedback-final', moved)).toBe('2025-05-31T22:00:00.000Z');
  });
});

describe("the plan's hash", () => {
  const SCRIPT = `
    import { readFileSync } from 'node:fs';
    import { compile } from ${JSON.stringify(new URL('../compiler/index.ts', import.meta.url).href)};
    import { planHash } from ${JSON.stringify(new URL('../plan/hash.ts', import.meta.url).href)};
    const text = readFileSync(${JSON.stringify(fileURLToPath(FILE))}, 'utf8');
    process.stdout.write(planHash(compile(text, { file: 'su-alumni.yaml', start: '2024-09-02' }).plan));`;

  it.each([
    ['Pacific/Chatham', 'sv_SE.UTF-8'],
    ['America/St_Johns', 'tr_TR.UTF-8'],
  ])('is the same with TZ=%s and LANG=%s', { timeout: 60_000 }, (zone, lang) => {
    const env = { ...process.env, TZ: zone, LANG: lang, LC_ALL: lang };
    const args = ['--import', 'tsx', '--input-type=module', '-e', SCRIPT];
    expect(execFileSync(process.execPath, args, { env, encoding: 'utf8' })).toBe(planHash(plan));
  });

  it('does not depend on Windows line ends or a byte order mark', () => {
    const text = `\uFEFF${readFileSync(FILE, 'utf8').replaceAll('\n', '\r\n')}`;
    expect(planHash(compile(text, { file: 'su-alumni.yaml', start: '2024-09-02' }).plan)).toBe(
      planHash(plan),
    );
  });
});

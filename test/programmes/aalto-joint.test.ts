/** Aalto with organisations outside it: each invites its own people, and nobody else hears of it before it opens. */
import { describe, expect, test } from 'vitest';
import { programme } from '../rehearsal/support.ts';
import { distinct, rehearsed, these } from './scenario.ts';

const story = programme('aalto-joint', '2026-09-01', { people: 18, seed: '3' });
const { plan } = story;
const told = rehearsed(story);
const INVITERS = ['aalto', 'partner-a', 'partner-b'];

const invitedBy = async (): Promise<ReadonlyMap<string, string | null>> => {
  const rows = await told().run.parts.sql<{ id: string; by: string | null }[]>`
    select id, invited_by as by from participant`;
  return new Map(rows.map(({ id, by }) => [id, by]));
};

describe('"several organisations"', () => {
  test('each invites people to both roles, and everybody was invited by one of them', async () => {
    const by = await invitedBy();
    expect(distinct([...by.values()])).toEqual(INVITERS);
    for (const role of ['mentee', 'mentor'] as const) {
      const inviters = these(told().people, { role }).map(({ id }) => by.get(id) ?? null);
      expect(distinct(inviters), role).toEqual(INVITERS);
    }
  });

  test('the mail says who invites', async () => {
    const by = await invitedBy();
    const names = { aalto: 'Aalto University', 'partner-a': 'Partner A', 'partner-b': 'Partner B' };
    const asked = these(told().mails, { template: 'ask-apply' });
    expect(asked.length).toBe(told().people.length);
    for (const { to, text } of asked) {
      const [, name = ''] = Object.entries(names).find(([id]) => id === by.get(to)) ?? [];
      expect(text).toContain(`${name} invites you to the Joint mentoring programme`);
    }
  });
});

describe('"a pre-selected group"', () => {
  test('whoever tried the page without being invited takes no part, and got no mail', async () => {
    const tried = these(told().run.cast, { entrance: 'uninvited' });
    expect(tried.length).toBeGreaterThan(0);
    const mailed = await told().run.parts.sql<
      { recipient: string }[]
    >`select distinct recipient from mailbox`;
    const addresses = mailed.map(({ recipient }) => recipient);
    expect(addresses.length).toBeGreaterThan(10);
    for (const { email } of tried) expect(addresses.filter((one) => one.includes(email))).toEqual([]);
  });
});

describe('"information is released only when the window opens"', () => {
  test('the lists come in before or after; no participant hears of it before the first day, at its hour', () => {
    const toPeople = told().mails.filter(({ reader }) => reader === 'mentee' || reader === 'mentor');
    const asked = these(toPeople, { template: 'ask-apply' });
    expect(asked.length).toBeGreaterThan(10);
    expect(toPeople.filter(({ day, time }) => `${day} ${time}` < '2026-09-01 09:00')).toEqual([]);
  });
});

describe('"a theme for each run"', () => {
  test('the run has one, and at the end both sides say whether they learned about it', () => {
    expect(plan.cycle.theme).toEqual({ en: 'Leading service teams' });
    const [goal] = told().run.summary.report.goals;
    const [measure] = goal?.measures ?? [];
    expect([measure?.ask, measure?.question]).toEqual(['feedback-final', 'theme']);
    expect(measure?.n).toBeGreaterThan(3);
    expect(distinct(these(told().owed, { kind: 'give-feedback' }).map(({ role }) => role))).toEqual([
      'mentee',
      'mentor',
    ]);
  });

  test('pairs are made across the organisations', async () => {
    const by = await invitedBy();
    const across = told().together.filter(
      ({ mentees, mentors }) => by.get(mentees[0] ?? '') !== by.get(mentors[0] ?? ''),
    );
    expect(across.length).toBeGreaterThan(0);
  });
});

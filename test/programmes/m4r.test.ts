/** Mentor4Research: several universities together, applications at a place of their own, and goals that are declared. */
import { describe, expect, test } from 'vitest';
import { programme } from '../rehearsal/support.ts';
import { askedOn, rhythmPairs } from './own-rhythm.ts';
import { distinct, inRelationships, owersOf, rehearsed, these } from './scenario.ts';

const story = programme('m4r', '2026-09-01', { people: 24, seed: '6' });
const told = rehearsed(story);

describe('how to apply is told at its own place', () => {
  test('nobody is asked to apply by us: those who have are brought in, and get a receipt', async () => {
    expect(these(told().mails, { template: 'ask-apply' })).toEqual([]);
    expect(these(told().mails, { template: 'remind-apply' })).toEqual([]);
    const receipts = these(told().mails, { template: 'application-received' });
    expect(receipts.length).toBeGreaterThan(10);
    const applied = these(told().owed, { kind: 'apply', state: 'met' });
    expect(owersOf(applied)).toEqual(distinct(receipts.map(({ to }) => to)));
  });
});

describe('a part of what the universities offer together', () => {
  test('those who are matched read who carries the programme', () => {
    const welcomes = these(told().mails, { template: 'start-of-programme' });
    expect(welcomes.length).toBeGreaterThan(8);
    for (const { text } of welcomes)
      expect(text).toContain('It is carried together with Karolinska Institutet.');
  });
});

describe('together you define how often you meet', () => {
  test('the first mail leaves that to each pair, and each is asked in its own rhythm', async () => {
    for (const { text } of these(told().mails, { template: 'start-of-programme' }))
      expect(text).toContain('How often you meet is yours to set, on your page');
    const pairs = await rhythmPairs(told());
    expect(distinct(pairs.map(({ count, unit }) => `${count} ${unit}`)).length).toBeGreaterThan(1);
    expect(pairs.some((pair) => askedOn(told(), pair).length > 1)).toBe(true);
  });
});

describe('its three ideas', () => {
  test('each goal is measured, and personal development by the researchers alone', () => {
    const { goals } = told().run.summary.report;
    expect(goals.map(({ goal }) => goal)).toEqual(['commercialise', 'offering', 'development']);
    for (const { measures } of goals) for (const { n } of measures) expect(n).toBeGreaterThan(3);
    expect(story.plan.goals.find(({ id }) => id === 'development')?.roles).toEqual(['mentee']);
  });

  test('in winter and at the end those who are in a pair are asked, and nobody else', () => {
    const paired = inRelationships(told());
    for (const kind of ['check-in', 'give-feedback'] as const) {
      const asked = owersOf(these(told().owed, { kind }));
      expect(asked.length).toBeGreaterThan(8);
      expect(paired).toEqual(expect.arrayContaining(asked));
    }
  });
});

/** KI's Junior Faculty: pairs across departments, a virtual midterm seminar and a final virtual closing event. */
import { describe, expect, test } from 'vitest';
import { zonedDay } from '../../definitions/plan/dates.ts';
import { programme } from '../rehearsal/support.ts';
import { distinct, inRelationships, readersOf, rehearsed, these } from './scenario.ts';

const story = programme('ki-junior-faculty', '2026-10-01', { people: 24, seed: '4' });
const told = rehearsed(story);

describe('discontinued, and being brought back', () => {
  test('its text says so, and it can be rehearsed all the same before it is back', () => {
    expect(story.plan.programme.status).toBe('relaunching');
    expect(told().run.summary.relationships.completed).toBeGreaterThan(0);
  });
});

describe('a virtual midterm seminar, and a final virtual closing event', () => {
  test('all pairs are invited to both', () => {
    const paired = new Set(inRelationships(told()));
    for (const event of ['midterm', 'closing']) {
      const invited = these(told().mails, { template: 'ask-answer-invitation', event });
      expect(invited.length).toBeGreaterThan(paired.size / 2);
      expect(readersOf(invited).filter((id) => !paired.has(id))).toEqual([]);
    }
  });

  test('they are online, one in March and one in June', () => {
    expect(story.plan.events.map(({ id, place, online }) => [id, place, online])).toEqual([
      ['midterm', 'Online', true],
      ['closing', 'Online', true],
    ]);
    const held = told().run.summary.events.map(({ id, at }) => [
      id,
      zonedDay(Date.parse(at), 'Europe/Stockholm').slice(0, 7),
    ]);
    expect(held).toEqual([
      ['midterm', '2027-03'],
      ['closing', '2027-06'],
    ]);
  });
});

describe('together you define how often you meet', () => {
  test('nobody is asked for meetings by a rhythm of the programme', () => {
    const reports = story.plan.asks.filter(({ obligation }) => obligation === 'report-meeting');
    expect(reports.length).toBeGreaterThan(0);
    for (const { id, rhythm } of reports) expect(rhythm, id).toBeDefined();
  });

  test('whether it was useful is asked half-way and at the end', () => {
    const asked = told().owed.filter(({ kind }) => kind === 'check-in' || kind === 'give-feedback');
    expect(distinct(asked.map(({ subject }) => subject))).toEqual(['final', 'winter']);
    const measured = told().run.summary.report.goals.flatMap(({ measures }) => measures);
    expect(measured.map(({ question, n }) => [question, n > 0])).toEqual([['useful', true]]);
  });
});

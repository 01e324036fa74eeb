/** The Women STEM UP guide, in Swedish: each chapter is a question to the designer, and here is what people get of it. */
import { describe, expect, test } from 'vitest';
import { isReached, progressOf } from '../../definitions/plan/target.ts';
import { brokenBy } from '../rehearsal/invariants.ts';
import { programme } from '../rehearsal/support.ts';
import { answersOf, distinct, readersOf, rehearsed, these } from './scenario.ts';

const story = programme('women-stem-up', '2026-09-15', { people: 36, seed: '5' });
const told = rehearsed(story);

const begun = () => told().together.filter(({ started }) => started !== null);
const welcomes = () => these(told().mails, { template: 'start-of-programme' });

/** The meetings of each pair or group by the day, each as long as the longest report of it. */
async function metBy(id: string): Promise<ReadonlyMap<string, number>> {
  const set = await told().run.parts.sql<{ day: string; minutes: number }[]>`
    select day, minutes from appointment_report where relationship_id = ${id} and held`;
  const days = new Map(set.map(({ day, minutes }) => [day, minutes]));
  for (const { answer } of these(told().owed, { kind: 'report-meeting', relationship: id })) {
    if (answer?.['happened'] !== true) continue;
    const [on, minutes] = [String(answer['on']), Number(answer['minutes'])];
    days.set(on, Math.max(days.get(on) ?? 0, minutes));
  }
  return days;
}

describe('chapter 2: goals, priorities and how they are told', () => {
  test('every goal is measured by the people whose goal it is', () => {
    const { goals } = told().run.summary.report;
    expect(goals.map(({ goal }) => goal)).toEqual(['till-ratta', 'tillhorighet', 'ledarskap']);
    for (const { measures } of goals) for (const { n } of measures) expect(n).toBeGreaterThan(5);
  });
});

describe('chapter 3: two-way choice, and then an algorithm', () => {
  test('both sides choose, and most find somebody', () => {
    const chose = these(told().owed, { kind: 'choose', state: 'met' });
    expect(distinct(chose.map(({ role }) => role))).toEqual(['mentee', 'mentor']);
    expect(begun().length).toBeGreaterThan(5);
  });

  test('all who are proposed to each other read that a match may not feel perfect', () => {
    const asked = these(told().mails, { template: 'ask-accept' });
    expect(asked.length).toBeGreaterThan(10);
    for (const { text } of asked) {
      expect(text).toContain('Matchningen känns kanske inte perfekt, men samtalen ger dig något ändå');
    }
  });
});

describe('chapter 4: how long, how often, how much', () => {
  test('the mail that brings them together says so in Swedish', () => {
    expect(welcomes().length).toBeGreaterThan(10);
    for (const { text } of welcomes()) {
      expect(text).toContain('en gång i månaden, 20 till 60 minuter åt gången');
      expect(text).toContain('Sammanlagt är det tänkt att bli 10 timmar');
      expect(text).toContain('Räkna med 30 minuter extra vid ert första möte, för att lära känna varandra');
    }
  });

  test('some pairs take the freedom to meet more or less often', () => {
    const changed = these(told().mails, { template: 'rhythm-changed' });
    expect(changed.length).toBeGreaterThan(1);
  });

  test('the report counts who reached ten hours, and not all did', async () => {
    const { target } = told().run.summary.report;
    const opened = await told().run.parts.sql<{ id: string }[]>`
      select id from relationship where opened_at is not null`;
    const met = await Promise.all(opened.map(({ id }) => metBy(id)));
    const reached = met.filter((days) => {
      const minutes = [...days.values()].reduce((sum, one) => sum + one, 0);
      return isReached(progressOf({ minutes: 600 }, { sessions: days.size, minutes }));
    });
    expect(target).toEqual({ target: { minutes: 600 }, pairs: opened.length, reached: reached.length });
    expect(reached.length).toBeGreaterThan(0);
    expect(reached.length).toBeLessThan(opened.length);
  });

  test('a pair that reported less than the report says would be noticed', async () => {
    const broken = await brokenBy(
      told().run,
      (tx) => tx`
        update response set answer = jsonb_set(answer, '{minutes}', '5') where answer ? 'minutes'`,
    );
    expect(broken).toContain('report-equals-rows');
  });
});

describe('chapters 5 and 6: one-to-one and groups, online and face to face', () => {
  test('everybody says which form suits them, and is matched in one of theirs', () => {
    expect(distinct(begun().map(({ format }) => format))).toEqual(['group', 'one-to-one']);
    const wanted = answersOf(these(told().owed, { kind: 'apply' }), 'format');
    for (const { format, mentees, mentors } of begun()) {
      for (const one of [...mentees, ...mentors]) {
        const own = wanted.get(one);
        if (own !== undefined) expect(own).toContain(format);
      }
    }
  });
});

describe('chapter 7: mentors are trained, also in leading groups and in gender', () => {
  test.each(['mentorutbildning', 'genusutbildning'])('%s invites mentors alone', (event) => {
    const invited = these(told().mails, { template: 'ask-answer-invitation', event });
    expect(invited.length).toBeGreaterThan(4);
    expect(distinct(invited.map(({ reader }) => reader))).toEqual(['mentor']);
  });
});

describe('chapters 8 and 9: feedback, thanks, and words of those who took part', () => {
  test('they are asked in the middle and at the end', () => {
    const asked = told().owed.filter(({ kind }) => kind === 'check-in' || kind === 'give-feedback');
    expect(distinct(asked.map(({ subject }) => subject))).toEqual(['halvtid', 'slut']);
  });

  test('mentors are thanked by name of what they get', () => {
    const thanks = these(told().mails, { template: 'thanks' });
    expect(thanks.length).toBeGreaterThan(3);
    expect(distinct(thanks.map(({ reader }) => reader))).toEqual(['mentor']);
    for (const { text } of thanks) expect(text).toContain('Ett intyg över mentorskap och ledarskap');
  });

  test('a story is asked of both sides, and only those with consent are shown', () => {
    const asked = these(told().mails, { template: 'ask-tell-story' });
    expect(distinct(asked.map(({ reader }) => reader))).toEqual(['mentee', 'mentor']);
    const stories = these(told().owed, { kind: 'tell-story', state: 'met' });
    const consent = answersOf(stories, 'publicera');
    expect(distinct([...consent.values()].flat())).toEqual(['no', 'yes']);
    expect(readersOf(asked).length).toBeGreaterThanOrEqual(stories.length);
  });
});

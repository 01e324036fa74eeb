/** Silence: reminders, then the coordinator is told, then the pair ends and its partner is matched anew. */
import { describe, expect, test } from 'vitest';
import { storyOf } from '../rehearsal/support.ts';
import { distinct, readersOf, rehearsed, these } from './scenario.ts';

const TEXT = `adept: 1
id: silence
name: A programme that asks after people
organiser: Career Services
contact: mentoring@office.example
time-zone: Europe/Stockholm
cycle: { starts: 2 September, duration: 9 months }
matching: { publish: 25 October }
applications:
  mentee: { opens: cycle start, closes: 11 October }
  mentor: { opens: cycle start, closes: 11 October }
relationships: { meetings: { every: month } }
questions:
  useful: { ask: The programme is worth my time, type: agree }
check-ins:
  winter: { on: 15 January, ask: [useful] }
  settled: { on: 2 months after pair start, ask: [useful] }
reminders: { tell-coordinator: 10 days, then: reassign, wait: 7 days }
`;
const story = storyOf(TEXT, { file: 'silence.yaml', start: '2024-09-02' }, { people: 30, seed: 'hush' });
const told = rehearsed(story);

/** Pairs that ended because somebody had answered nothing, by who that was. */
const ended = () => {
  const away = new Set(these(told().mails, { template: 'ended-silent' }).map(({ to }) => to));
  return told().together.filter(
    ({ state, mentees, mentors }) => state === 'ended' && [...mentees, ...mentors].some((id) => away.has(id)),
  );
};

describe('the coordinator is told who is silent', () => {
  test('ten days after the first mail, by one mail for each question', () => {
    const mails = these(told().mails, { template: 'silent', reader: 'coordinator' });
    expect(mails.length).toBeGreaterThan(3);
    const shared = mails.filter(({ relationship }) => relationship === null);
    expect(distinct(shared.map(({ ask }) => ask)).length).toBe(shared.length);
    const winter = shared.find(({ ask }) => ask === 'check-in-winter');
    expect([winter?.day, winter?.time]).toEqual(['2025-01-25', '09:00']);
  });

  test('by name, and only of those who had not answered', () => {
    const names = new Map(told().people.map(({ id, name }) => [id, name]));
    const winter = these(told().mails, { template: 'silent', ask: 'check-in-winter' })[0];
    const owed = these(told().owed, { subject: 'winter' });
    const met = these(owed, { state: 'met' }).map(({ by }) => names.get(by) ?? '');
    const missed = these(owed, { state: 'expired' }).map(({ by }) => names.get(by) ?? '');
    for (const name of missed) expect(winter?.text).toContain(name);
    // Whoever answers late has been named; most have answered before.
    expect(met.filter((name) => !winter?.text.includes(name)).length).toBeGreaterThan(5);
  });

  test('of what a pair is asked on its own date too', () => {
    const own = these(told().mails, { template: 'silent', ask: 'check-in-settled' });
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ relationship }) => relationship !== null)).toBe(true);
  });
});

describe('who has answered nothing loses the pair, and the partner is matched anew', () => {
  test('a week after the coordinator was told', () => {
    expect(ended().length).toBeGreaterThan(0);
    const tells = new Set(these(told().mails, { template: 'silent' }).map(({ day }) => day));
    const week = (day: string): string =>
      new Date(Date.parse(day) - 7 * 86_400_000).toISOString().slice(0, 10);
    for (const { ended: day } of ended()) expect(tells.has(week(day ?? ''))).toBe(true);
  });

  test('the partner hears it kindly, and is no longer asked for the pair', () => {
    for (const { id, mentees, mentors } of ended()) {
      const members = [...mentees, ...mentors];
      const heard = these(told().mails, { relationship: id, template: 'partner-silent' });
      const silent = these(told().mails, { relationship: id, template: 'ended-silent' });
      expect(readersOf([...heard, ...silent])).toEqual(distinct(members));
      expect(heard.every(({ text }) => text.includes('says nothing about you'))).toBe(true);
      expect(these(told().owed, { relationship: id, state: 'open' })).toEqual([]);
    }
  });

  test('some partners have another pair afterwards, and nobody is offered somebody who was silent', () => {
    const partners = readersOf(these(told().mails, { template: 'partner-silent' }));
    const again = partners.filter((id) =>
      told().together.some(
        (one) => one.proposed > '2024-11-01' && [...one.mentees, ...one.mentors].includes(id),
      ),
    );
    expect(again.length).toBeGreaterThan(0);
    for (const { to, day } of these(told().mails, { template: 'ended-silent' })) {
      const later = told().together.filter(
        ({ mentees, mentors, proposed }) => proposed > day && [...mentees, ...mentors].includes(to),
      );
      expect(later).toEqual([]);
    }
  });

  test('whoever answers anything keeps the pair', () => {
    for (const { ended: day, mentees, mentors } of ended()) {
      const silent = [...mentees, ...mentors].filter(
        (id) => these(told().mails, { template: 'ended-silent', to: id }).length > 0,
      );
      for (const id of silent) {
        const asked = told().owed.filter(
          ({ by, state, opened, kind }) =>
            by === id && kind !== 'accept' && opened <= (day ?? '') && state === 'met',
        );
        // They have applied, and maybe answered long before.
        expect(asked.every(({ opened }) => opened < (day ?? ''))).toBe(true);
      }
    }
  });
});

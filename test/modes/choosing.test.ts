/** People choose each other from profiles: asked once all have applied, matched by what they wish. */
import { describe, expect, test } from 'vitest';
import { mailsFor } from '../../definitions/preview/mails.ts';
import { brokenBy } from '../rehearsal/invariants.ts';
import { storyOf } from '../rehearsal/support.ts';
import { answersOf, daysOf, distinct, owersOf, readersOf, rehearsed, these } from '../programmes/scenario.ts';
import type { Scenario } from '../programmes/scenario.ts';

const definition = (matching: string) => `
adept: 1
id: choosing
name: Choosing
contact: office@example.org
time-zone: Europe/Stockholm
cycle: { starts: 1 September, duration: 4 months }
roles: { mentor: { mentees: 2 } }
questions:
  form: { ask: How would you like to meet?, type: choice, options: { online: Online, campus: On campus } }
  topics: { ask: What about?, type: choices, options: { work: Work, studies: Studies, life: Life } }
  health: { ask: Anything we should know?, type: text, personal: true }
applications:
  mentee: { closes: 20 September, ask: [form, topics, health] }
  mentor: { closes: 25 September, ask: [form, topics] }
matching:
${matching}
  must:
    - { same: form, because: You want to meet in the same way }
  prefer:
    - { same: topics }
`;

const story = (matching: string, seed: string) =>
  storyOf(definition(matching), { file: 'choosing.yaml', start: '2024-09-01' }, { people: 24, seed });

/** What each has chosen, by their id. */
function wishesOf({ owed }: Scenario): ReadonlyMap<string, readonly string[]> {
  return new Map(
    these(owed, { kind: 'choose', state: 'met' }).map(({ by, answer }) => [
      by,
      [Object(answer)['choices']].flat().map(String),
    ]),
  );
}

/** The pairs of the day of publishing. */
const firstPairs = ({ together }: Scenario, day: string) =>
  these(together, { proposed: day }).flatMap(({ mentees, mentors }) =>
    mentees.map((mentee) => ({ mentee, mentor: mentors[0] ?? '' })),
  );

describe('both choose, and Adept matches the rest', () => {
  const it = story('  by: both-choose\n  otherwise: algorithm', '3');
  const told = rehearsed(it);

  test('everybody who applied and has somebody to choose is asked, the day after the last window closes', () => {
    const asked = these(told().mails, { template: 'ask-choose' });
    expect(daysOf(asked)).toEqual(['2024-09-26']);
    expect(distinct(asked.map(({ reader }) => reader))).toEqual(['mentee', 'mentor']);
    const applied = owersOf(these(told().owed, { kind: 'apply', state: 'met' }));
    const form = answersOf(told().owed, 'form');
    const role = new Map(told().people.map((person) => [person.id, person.role]));
    const has = applied.filter((id) =>
      applied.some(
        (other) => role.get(other) !== role.get(id) && String(form.get(other)) === String(form.get(id)),
      ),
    );
    expect(readersOf(asked)).toEqual(has);
  });

  test('nobody is chosen whom a rule of the programme forbids, or more than three', () => {
    const form = answersOf(told().owed, 'form');
    const wishes = [...wishesOf(told())];
    expect(wishes.length).toBeGreaterThan(8);
    for (const [id, choices] of wishes) {
      expect(choices.length).toBeLessThanOrEqual(3);
      expect(distinct(choices.map((other) => String(form.get(other))))).toEqual([String(form.get(id))]);
    }
  });

  test('those who wish for each other are matched before the rest, and Adept publishes on its date', () => {
    const pairs = firstPairs(told(), '2024-10-10');
    const wishes = wishesOf(told());
    const mutual = pairs.filter(
      ({ mentee, mentor }) => wishes.get(mentee)?.includes(mentor) && wishes.get(mentor)?.includes(mentee),
    );
    expect(mutual.length).toBeGreaterThan(0);
    expect(pairs.length).toBeGreaterThan(mutual.length);
    expect(these(told().mails, { template: 'matches-drafted' })).toEqual([]);
  });

  test('the invariant fails where two would rather have each other', async () => {
    const [pair] = firstPairs(told(), '2024-10-10').filter(
      ({ mentee, mentor }) =>
        wishesOf(told()).get(mentee)?.[0] === mentor && wishesOf(told()).get(mentor)?.includes(mentee),
    );
    const broken = await brokenBy(
      told().run,
      (tx) => tx`delete from draft_pair where mentee_id = ${pair?.mentee ?? ''}`,
    );
    expect(broken).toContain('choices-are-stable');
  });

  test('who answers at once gets what was foretold', () => {
    const foretold = mailsFor(it.plan, 'mentee', { pace: 'at-once' }).filter(({ template }) =>
      /choose/.test(template),
    );
    expect(foretold.map(({ template, day }) => [template, day])).toEqual([['ask-choose', '2024-09-26']]);
    const again = mailsFor(it.plan, 'mentee', { pace: 'last-day' }).filter(({ template }) =>
      /remind-choose/.test(template),
    );
    expect(daysOf(these(told().mails, { template: 'remind-choose' }))).toEqual(again.map(({ day }) => day));
  });
});

describe('mentees choose, and coordinators match the rest', () => {
  const told = rehearsed(
    story(
      '  by: mentee-chooses\n  otherwise: coordinator\n  choose: { show: [topics], anonymous: true }',
      '5',
    ),
  );

  test('only mentees choose, and the coordinator gets the draft', () => {
    const asked = these(told().mails, { template: 'ask-choose' });
    expect(distinct(asked.map(({ reader }) => reader))).toEqual(['mentee']);
    expect(daysOf(these(told().mails, { template: 'matches-drafted' }))).toEqual(['2024-10-04']);
  });

  test('whoever is matched at first is matched with somebody they chose', () => {
    const days = distinct(told().together.map(({ proposed }) => proposed));
    const pairs = firstPairs(told(), days[0] ?? '');
    expect(pairs.length).toBeGreaterThan(3);
    for (const { mentee, mentor } of pairs) expect(wishesOf(told()).get(mentee)).toContain(mentor);
  });

  test('whom no choice led to a match is told on the same day', () => {
    const days = distinct(told().together.map(({ proposed }) => proposed));
    const matched = told().together.flatMap(({ mentees }) => mentees);
    const without = told().people.filter(
      ({ id, role }) => role === 'mentee' && wishesOf(told()).has(id) && !matched.includes(id),
    );
    const unmatched = these(told().mails, { template: 'unmatched', reader: 'mentee' });
    expect(unmatched.length).toBeGreaterThan(0);
    expect(daysOf(unmatched)).toEqual([days[0]]);
    for (const { id, left } of without) if (left === null) expect(readersOf(unmatched)).toContain(id);
  });
});

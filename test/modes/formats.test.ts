/** One programme in which some meet as pairs, some in groups and some as peers, and one of peers alone. */
import { describe, expect, test } from 'vitest';
import { distinct, answersOf, rehearsed, these } from '../programmes/scenario.ts';
import { storyOf } from '../rehearsal/support.ts';

const text = (id: string, rest: string): string => `adept: 1
id: ${id}
name: Study Friends
contact: friends@example.org
time-zone: Europe/Stockholm
cycle: { starts: 1 September, duration: 5 months }
questions:
  topics: { ask: What would you talk about?, type: choices, options: { work: Work, law: Law, art: Art } }
  useful: { ask: It was worth my time, type: agree }
matching: { prefer: [{ same: topics, weight: 3 }] }
events:
  kick-off: { on: 8 November 16:00-18:00, where: Main hall }
feedback:
  final: { opens: 3 weeks before cycle end, ask: [useful] }
${rest}`;

const MIXED = text(
  'mixed',
  `applications:
  mentee: { closes: 5 October, ask: [topics] }
  mentor: { closes: 5 October, ask: [topics] }
roles: { mentor: { mentees: 3 } }
relationships:
  format: [one-to-one, group, peer]
  group: { mentees: 2-3, below-minimum: merge }
  meetings: { every: month }
`,
);
const PEERS = text(
  'peers',
  `applications:
  mentee: { closes: 5 October, ask: [topics] }
relationships: { format: peer, meetings: { every: month } }
`,
);
const story = (written: string, people: number) =>
  storyOf(written, { file: 'formats.yaml', start: '2026-09-01' }, { people, seed: '4' });

describe('three formats in one programme', () => {
  const told = rehearsed(story(MIXED, 30));
  const started = () => told().together.filter((one) => one.started !== null);

  test('each applicant says which; a mentor is not asked about peers', () => {
    const said = (role: 'mentee' | 'mentor', question: string) =>
      distinct([...answersOf(these(told().owed, { kind: 'apply', role }), question).values()].flat());
    expect(said('mentee', 'format')).toEqual(['group', 'one-to-one', 'peer']);
    expect(said('mentor', 'format-mentor')).toEqual(['group', 'one-to-one']);
    expect(said('mentor', 'format')).toEqual([]);
  });

  test('all three come about, and nobody meets in a way that they did not tick', () => {
    expect(distinct(started().map(({ format }) => format))).toEqual(['group', 'one-to-one', 'peer']);
    const applied = these(told().owed, { kind: 'apply' });
    const said = new Map([...answersOf(applied, 'format'), ...answersOf(applied, 'format-mentor')]);
    for (const { format, mentees, mentors } of started())
      for (const id of [...mentees, ...mentors]) expect(said.get(id)).toContain(format);
  });

  test('a mentor keeps to one format at a time', () => {
    const living = started().filter(({ state }) => state === 'completed');
    const of = (format: 'group' | 'one-to-one') =>
      these(living, { format }).flatMap(({ mentors }) => mentors);
    const both = of('group').filter((id) => of('one-to-one').includes(id));
    expect(of('group').length).toBeGreaterThan(0);
    expect(both).toEqual([]);
  });
});

describe('peers alone', () => {
  const told = rehearsed(story(PEERS, 14));

  test('everybody applies as one of them, and is with one other', () => {
    expect(distinct(told().people.map(({ role }) => role))).toEqual(['mentee']);
    const pairs = told().together.filter(({ started }) => started !== null);
    expect(pairs.length).toBeGreaterThan(3);
    for (const { mentees, mentors } of pairs) expect([mentees.length, mentors.length]).toEqual([2, 0]);
  });

  test('they are each other’s peers in their mails, and meet', () => {
    const asked = these(told().mails, { template: 'ask-accept' });
    for (const { text: body } of asked) expect(body).toContain('your peer, in Study Friends');
    const met = these(told().owed, { kind: 'report-meeting' }).filter(({ answer }) => answer?.['happened']);
    expect(met.length).toBeGreaterThan(8);
  });
});

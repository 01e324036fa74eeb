/** A programme with few places, in which coordinators decide about one role: from the first application to the last word. */
import { describe, expect, test } from 'vitest';
import { mailsFor } from '../definitions/preview/mails.ts';
import { distinct, rehearsed, these } from './programmes/scenario.ts';
import { storyOf } from './rehearsal/support.ts';

const TEXT = `
adept: 1
id: few-places
name: Few places
contact: few@office.example
time-zone: Europe/Stockholm
cycle: { starts: 1 September, duration: 9 months }
questions:
  year: { ask: Which year are you in?, type: number, min: 1, max: 5 }
  topics: { ask: Topics, type: choices, options: { career: Career, science: Science } }
  worth: { ask: It was worth my time, type: agree }
applications:
  mentee:
    closes: 30 September
    ask: [topics, year]
    places: 5
    attest: { enrolled: I am enrolled here }
    needs: [{ question: year, at-least: 2, because: The programme is for students from the second year on }]
  mentor: { closes: 30 September, ask: [topics], places: 6, review-until: 10 October }
matching: { prefer: [{ overlap: topics, weight: 2 }], publish: 20 October }
relationships: { meetings: { every: month } }
feedback: { final: { opens: 3 weeks before cycle end, ask: [worth] } }
`;
const story = storyOf(TEXT, { file: 'few-places.yaml', start: '2026-09-01' }, { people: 22, seed: '6' });
const { plan } = story;
const told = rehearsed(story);

interface Came {
  readonly id: string;
  readonly role: string;
  readonly admission: string | null;
  readonly applied: number;
}
const came = (): Promise<Came[]> => told().run.parts.sql<Came[]>`
  select id, role, admission, applied_at as applied from participant where applied_at is not null order by applied_at, id`;
const heard = (id: string): string[] => these(told().mails, { to: id }).map(({ template }) => template);

describe('five places for mentees', () => {
  test('the first five are taken; who comes later waits and is told so at once', async () => {
    const mentees = (await came()).filter(({ role }) => role === 'mentee');
    expect(mentees.length).toBeGreaterThan(6);
    const waited = mentees.filter(({ id }) => heard(id).includes('wait-listed'));
    expect(waited.map(({ id }) => id)).toEqual(mentees.slice(5).map(({ id }) => id));
  });

  test('who still waits when matches go out hears that, and is kept to be invited first next time', async () => {
    const left = (await came()).filter(
      ({ role, admission }) => role === 'mentee' && admission === 'unplaced',
    );
    expect(left.length).toBeGreaterThan(0);
    for (const { id } of left) {
      expect(heard(id)).toContain('no-place');
      expect(told().together.filter(({ mentees }) => mentees.includes(id))).toEqual([]);
    }
    const kept = await told().run.parts.sql<{ n: number }[]>`
      select count(*) as n from interest i join person x on x.email = i.email join participant p on p.person_id = x.id
      where p.admission = 'unplaced'`;
    expect(kept[0]?.n).toBeGreaterThanOrEqual(left.length);
  });
});

test('every mentee is of those for whom the programme is, and has confirmed it', async () => {
  const rows = await told().run.parts.sql<{ year: number; attested: string[] }[]>`
    select (a.answer #>> '{questions,year}')::int as year, a.answer -> 'attested' as attested
    from answer a join obligation o on o.id = a.obligation_id join participant p on p.id = o.participant_id
    where o.kind = 'apply' and p.role = 'mentee'`;
  expect(rows.length).toBeGreaterThan(6);
  expect(rows.filter(({ year }) => year < 2)).toEqual([]);
  expect(distinct(rows.map(({ attested }) => attested.join()))).toEqual(['enrolled']);
});

describe('mentors are decided about until 10 October', () => {
  test('the coordinator is asked the morning after the window, and everybody hears the decision', async () => {
    const asked = these(told().mails, { template: 'applications-to-review' });
    expect(asked.map(({ day, time }) => `${day} ${time}`)).toEqual(['2026-10-01 09:00']);
    const mentors = (await came()).filter(({ role }) => role === 'mentor');
    const outcomes = distinct(mentors.map(({ admission }) => admission));
    expect(outcomes).toContain('accepted');
    const decided = ['application-accepted', 'application-declined', 'wait-listed'];
    for (const { id } of mentors) expect(heard(id).filter((one) => decided.includes(one)).length, id).toBe(1);
    const days = told().mails.filter(
      ({ template, reader }) => decided.includes(template) && reader === 'mentor',
    );
    expect(days.filter(({ day }) => day <= '2026-09-30')).toEqual([]);
  });

  test('the receipt says by when one hears', () => {
    const [receipt] = these(told().mails, { template: 'application-received', reader: 'mentor' });
    expect(receipt?.text).toContain('decided about by the end of Saturday, 10 October 2026');
  });
});

test('matches are drafted the morning after the last decision, and the preview has the mails of it', () => {
  expect(these(told().mails, { template: 'matches-drafted' }).map(({ day }) => day)).toEqual(['2026-10-11']);
  const previewed = mailsFor(plan, 'mentor', { pace: 'at-once' }).map(
    ({ template, day }) => `${template} ${day}`,
  );
  expect(previewed).toContain('application-accepted 2026-10-10');
  const coordinator = mailsFor(plan, 'coordinator', { pace: 'last-day' }).map(({ template }) => template);
  expect(coordinator).toEqual(expect.arrayContaining(['applications-to-review', 'remind-review']));
});

/** How people come in where not everybody may apply on our page: elsewhere, in both roles, too late. */
import { describe, expect, test } from 'vitest';
import { getPlan } from '../../db/queries/cycles.ts';
import { CLOSED, entrance, OPEN, PLAIN, PLAIN_CYCLE } from './testing.ts';
import { instant } from '../testing.ts';

const at = entrance();
const { page, bring, runDue, mailed, startPlain } = at;

describe('elsewhere', () => {
  const ELSEWHERE = PLAIN.replace(
    'mentee: { opens: cycle start',
    'mentee: { by: external, at: "https://uni.example/apply", opens: cycle start',
  ).replace('ask: [topics] }\n  mentor', 'ask: [topics, years] }\n  mentor');

  test('our page points there and takes nothing; what was applied for there comes in with its answers', async () => {
    await startPlain(ELSEWHERE);
    at.app.now = OPEN;
    await runDue(PLAIN_CYCLE);
    const path = `/apply/${PLAIN_CYCLE}/mentee`;
    expect((await page(path)).html).toContain('href="https://uni.example/apply"');
    await at.app.post(path, { name: 'Eve', email: 'eve@x.example', unit: 'all', 'q.topics': 'career' });
    expect(await at.app.sql`select from participant`).toHaveLength(0);
    const wrong = await bring(
      PLAIN_CYCLE,
      'name,email,role,topics,years\nAda,ada@x.example,mentee,cooking,-1',
    );
    expect(await wrong.json()).toMatchObject({
      errors: [{ at: 'line 2, column topics' }, { at: 'line 2, column years', expected: 'at least 0' }],
    });
    at.app.now = instant('2026-10-02T10:00+03:00');
    const csv = 'name,email,role,topics,years\nAda,ada@x.example,mentee,Career;science,4';
    expect((await bring(PLAIN_CYCLE, csv)).status).toBe(201);
    expect(await (await bring(PLAIN_CYCLE, csv)).json()).toMatchObject({ imported: 0, already: 1 });
    expect(await mailed()).toEqual(['ada@x.example application-received']);
    const answers = await at.app.sql`select answer -> 'questions' as given from answer`;
    expect(answers).toEqual([{ given: { topics: ['career', 'science'], years: 4 } }]);
    const plan = await getPlan(at.app.sql, PLAIN_CYCLE);
    expect(plan.steps.filter(({ subject }) => subject === 'apply-mentee')).toEqual([]);
    expect(plan.steps.filter(({ subject }) => subject === 'apply-mentor').length).toBeGreaterThan(1);
  });
});

test('who comes in from elsewhere when the draft has been made is in the next one', async () => {
  const of = (role: string) => `${role}: { opens: cycle start`;
  const elsewhere = (role: string) =>
    `${role}: { by: external, at: "https://uni.example", opens: cycle start`;
  await startPlain(
    ['mentee', 'mentor'].reduce((text, role) => text.replace(of(role), elsewhere(role)), PLAIN),
  );
  // The morning after the last day: the draft is made before the coordinator has sent the list.
  at.app.now = instant('2026-10-01T09:00+03:00');
  await runDue(PLAIN_CYCLE);
  const pairs = () => at.app.sql`
    select d.id from draft_pair p join draft d on d.id = p.draft_id
    where d.version = (select max(version) from draft)`;
  expect(await pairs()).toEqual([]);
  at.app.now = instant('2026-10-01T10:00+03:00');
  const csv = 'name,email,role,topics\nAda,ada@x.example,mentee,Career\nBo,bo@x.example,mentor,Career';
  expect((await bring(PLAIN_CYCLE, csv)).status).toBe(201);
  expect(await pairs()).toHaveLength(1);
  const told = await at.app.sql`select at from message where template = 'matches-drafted'`;
  expect(told).toEqual([{ at: at.app.now }]);
});

describe('somebody in both roles', () => {
  test('applies for each, is told apart, and is never drafted with themselves', async () => {
    await startPlain();
    at.app.now = OPEN;
    await runDue(PLAIN_CYCLE);
    const both = { name: 'Bo', email: 'bo@x.example', unit: 'all', 'q.topics': 'career' };
    for (const role of ['mentee', 'mentor']) {
      await at.app.post(`/apply/${PLAIN_CYCLE}/${role}`, both);
    }
    await at.app.post(`/apply/${PLAIN_CYCLE}/mentee`, { ...both, name: 'Ann', email: 'ann@x.example' });
    const csv = 'name,email,role\nCy,cy@x.example,mentor\nCy,cy@x.example,mentee';
    expect(await (await bring(PLAIN_CYCLE, csv)).json()).toMatchObject({ imported: 2 });
    expect((await mailed()).filter((one) => one.startsWith('bo'))).toEqual([
      'bo@x.example application-received',
      'bo@x.example application-received',
    ]);
    const owed = await at.app.sql<{ id: string; role: string }[]>`
      select o.id, p.role from obligation o join participant p on p.id = o.participant_id
      join person on person.id = p.person_id where email = 'bo@x.example' order by p.role`;
    const pages = await Promise.all(
      owed.map(async ({ id }) => (await page(at.app.link('obligation', id))).html),
    );
    expect(pages[0]).toContain('For Bo, mentee');
    expect(pages[1]).toContain('For Bo, mentor');
    at.app.now = instant('2026-10-02T12:00+03:00');
    await runDue(PLAIN_CYCLE);
    const drafted = await at.app.sql`
      select pe.email as mentee, pm.email as mentor from draft_pair d
      join participant e on e.id = d.mentee_id join person pe on pe.id = e.person_id
      join participant m on m.id = d.mentor_id join person pm on pm.id = m.person_id`;
    expect(drafted).toEqual([{ mentee: 'ann@x.example', mentor: 'bo@x.example' }]);
  });
});

describe('those who came too late', () => {
  test('read what the programme says, and are invited first when the next cycle opens, once', async () => {
    await startPlain();
    at.app.now = CLOSED;
    const path = `/apply/${PLAIN_CYCLE}/mentee`;
    expect((await page(path)).html).toContain('We start again every September.');
    await at.app.post(path, { name: 'Dora', email: 'dora@x.example', unit: 'all' });
    await at.app.post(path, { name: 'Eli', email: 'eli@x.example', unit: 'all' });
    at.app.now = instant('2027-08-20T12:00+03:00');
    await startPlain(PLAIN, '2027-09-01');
    await bring('plain-2027-28', 'name,email,role\nEli,eli@x.example,mentee');
    at.app.now = instant('2027-09-01T09:00+03:00');
    await runDue('plain-2027-28');
    // Eli has been asked to apply by name already.
    expect(await mailed()).toEqual([
      'dora@x.example late-application',
      'dora@x.example next-opening',
      'eli@x.example late-application',
      'eli@x.example ask-apply',
    ]);
    const kept = Object(await (await at.app.api('GET', `/api/cycles/${PLAIN_CYCLE}/interests`)).json());
    expect(kept.interests).toMatchObject([{ invitedTo: 'plain-2027-28' }, { invitedTo: 'plain-2027-28' }]);
  });
});

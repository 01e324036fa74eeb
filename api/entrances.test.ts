/** How people come in where not everybody may apply on our page: by invitation, elsewhere, in both roles, early. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nextStep, runStep } from '../activities/run-step.ts';
import { getPlan } from '../db/queries/cycles.ts';
import { instant, startDefinition, testApp, type TestApp } from './testing.ts';

const JOINT = readFileSync(new URL('../definitions/programmes/aalto-joint.yaml', import.meta.url), 'utf8');
const CYCLE = 'aalto-joint-2026-27';
const BEFORE = instant('2026-08-20T12:00+03:00');
const OPEN = instant('2026-09-02T12:00+03:00');
const CLOSED = instant('2026-10-20T12:00+03:00');

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
  app.now = BEFORE;
});
afterEach(() => app.close());

/** A page without the address that it was asked for. */
const page = async (path: string): Promise<{ status: number; html: string }> => {
  const response = await app.request(path);
  return { status: response.status, html: (await response.text()).replaceAll(path, '') };
};
const bring = (cycle: string, csv: string) => app.api('POST', `/api/cycles/${cycle}/participants`, { csv });
/** Runs the steps of a cycle that are due, as its workflow does. */
async function runDue(cycle: string): Promise<void> {
  const owner = `cycle/${cycle}`;
  let next = await nextStep(app.sql, { owner, now: app.now });
  while (next.state === 'waiting' && next.key !== null && (next.at ?? 0) <= app.now) {
    next = await runStep(app.sql, { owner, key: next.key, now: app.now });
  }
}
const mails = () => app.sql<{ email: string; template: string }[]>`
  select coalesce(person.email, i.email) as email, m.template from message m
  left join participant p on p.id = m.recipient left join person on person.id = p.person_id
  left join interest i on i.id = m.recipient
  where m.recipient_kind in ('participant', 'interest') order by 1, m.at, 2`;
const mailed = async () => (await mails()).map(({ email, template }) => `${email} ${template}`);

describe('by invitation, hidden until it opens', () => {
  const HEADER = 'name,email,role,invited-by';
  const start = (text = JOINT) =>
    startDefinition(app, { text, programme: 'aalto-joint', start: '2026-09-01' });

  test('before it opens every address answers as if there were no such cycle', async () => {
    await start();
    for (const below of ['', '/mentee', '/mentor', '/nobody']) {
      const hidden = await page(`/apply/${CYCLE}${below}`);
      expect(hidden, below).toEqual(await page(`/apply/no-such-cycle${below}`));
      expect(hidden.status).toBe(404);
    }
    const sent = await app.post(`/apply/${CYCLE}/mentee`, { name: 'A', email: 'a@x.example' });
    expect(sent.status).toBe(404);
    // Without a key the API answers nothing about any cycle.
    const [api, other] = [await app.request(`/api/cycles/${CYCLE}`), await app.request('/api/cycles/none')];
    expect([api.status, await api.text()]).toEqual([other.status, await other.text()]);
    app.now = OPEN;
    expect((await page(`/apply/${CYCLE}`)).status).toBe(200);
  });

  test('an organisation is named for everybody who is invited, and by its own name too', async () => {
    await start();
    const refused = await bring(
      CYCLE,
      `${HEADER}\nAda,ada@x.example,mentee,\nBo,bo@x.example,mentor,partner-z`,
    );
    expect(await refused.json()).toMatchObject({
      errors: [
        {
          at: 'line 2, column invited-by',
          found: 'nothing',
          expected: '"aalto" or "partner-a" or "partner-b"',
        },
        { at: 'line 3, column invited-by', found: 'partner-z' },
      ],
    });
    const taken = await bring(
      CYCLE,
      `${HEADER}\nAda,ada@x.example,mentee,Partner A\nBo,bo@x.example,mentor,aalto`,
    );
    expect(taken.status).toBe(201);
    const { participants } = Object(await (await app.api('GET', `/api/cycles/${CYCLE}/participants`)).json());
    expect(participants).toMatchObject([
      { name: 'Ada', invitedBy: 'partner-a' },
      { name: 'Bo', invitedBy: 'aalto' },
    ]);
    expect(await mailed()).toEqual([]);
    app.now = OPEN;
    await runDue(CYCLE);
    expect(await mailed()).toEqual(['ada@x.example ask-apply', 'bo@x.example ask-apply']);
  });

  test('each organisation has its places; who leaves gives theirs back', async () => {
    await start(JOINT.replaceAll('visible: when open', 'visible: when open, places-each: 2'));
    const row = (n: number, by = 'partner-a') => `P${n},p${n}@x.example,mentee,${by}`;
    const refused = await bring(CYCLE, [HEADER, row(1), row(2), row(3), row(4, 'partner-b')].join('\n'));
    expect(await refused.json()).toMatchObject({
      errors: [
        {
          at: 'line 4, column invited-by',
          expected: 'at most 2 mentees of partner-a; 2 more can be invited',
        },
      ],
    });
    expect((await bring(CYCLE, [HEADER, row(1), row(2), row(4, 'partner-b')].join('\n'))).status).toBe(201);
    expect((await bring(CYCLE, [HEADER, row(3)].join('\n'))).status).toBe(422);
    const { invitations } = Object(await (await app.api('GET', `/api/cycles/${CYCLE}/invitations`)).json());
    expect(invitations).toContainEqual({
      role: 'mentee',
      inviter: 'partner-a',
      invited: 2,
      applied: 0,
      places: 2,
    });
    const [one] = await app.sql<
      { id: string }[]
    >`select p.id from participant p join person on person.id = p.person_id
      where email = 'p1@x.example'`;
    await app.post(app.link('leave', one?.id ?? ''), { leave: 'yes' });
    expect((await bring(CYCLE, [HEADER, row(3)].join('\n'))).status).toBe(201);
  });

  test('nobody else can apply; whoever was invited gets their link again, and all see the same page', async () => {
    await start();
    app.now = OPEN;
    await runDue(CYCLE);
    await bring(CYCLE, `${HEADER}\nAda,ada@x.example,mentee,partner-a`);
    const path = `/apply/${CYCLE}/mentee`;
    const { html } = await page(path);
    expect(html).toContain('Aalto University, Partner A, and Partner B invite people personally');
    expect(html).not.toContain('name="name"');
    const [known, stranger] = [
      await app.post(path, { email: 'Ada@X.example' }),
      await app.post(path, { email: 'eve@x.example', name: 'Eve', unit: 'all', 'q.topics': 'people' }),
    ];
    expect([known.status, known.headers.get('location')]).toEqual([303, `${path}/sent`]);
    expect([stranger.status, stranger.headers.get('location')]).toEqual([303, `${path}/sent`]);
    expect((await app.post(path, { email: 'nothing' })).status).toBe(422);
    expect(await mailed()).toEqual(['ada@x.example ask-apply', 'ada@x.example ask-apply']);
    expect(await app.sql`select from participant`).toHaveLength(1);
    app.now = CLOSED;
    expect((await page(path)).html).not.toContain('<form method="post"');
    expect((await app.post(path, { email: 'eve@x.example', name: 'Eve', unit: 'all' })).status).toBe(200);
    expect(await app.sql`select from interest`).toHaveLength(0);
  });
});

const PLAIN = `
adept: 1
id: plain
name: Plain
contact: plain@office.example
time-zone: Europe/Helsinki
cycle: { starts: 1 September, duration: 9 months, repeats: yearly }
interest: { text: "We start again every September." }
questions:
  topics: { ask: Topics, type: choices, options: { career: Career, science: Science } }
  years: { ask: Years, type: number, min: 0 }
applications:
  mentee: { opens: cycle start, closes: 30 September, ask: [topics] }
  mentor: { opens: cycle start, closes: 30 September, ask: [topics] }
matching: { prefer: [{ overlap: topics, weight: 2 }] }
relationships: { meetings: { every: month } }
feedback: { final: { opens: 3 weeks before cycle end, ask: [years] } }
`;
const PLAIN_CYCLE = 'plain-2026-27';
const startPlain = (text = PLAIN, start = '2026-09-01') =>
  startDefinition(app, { text, programme: 'plain', start });

describe('elsewhere', () => {
  const ELSEWHERE = PLAIN.replace(
    'mentee: { opens: cycle start',
    'mentee: { by: external, at: "https://uni.example/apply", opens: cycle start',
  ).replace('ask: [topics] }\n  mentor', 'ask: [topics, years] }\n  mentor');

  test('our page points there and takes nothing; what was applied for there comes in with its answers', async () => {
    await startPlain(ELSEWHERE);
    app.now = OPEN;
    await runDue(PLAIN_CYCLE);
    const path = `/apply/${PLAIN_CYCLE}/mentee`;
    expect((await page(path)).html).toContain('href="https://uni.example/apply"');
    await app.post(path, { name: 'Eve', email: 'eve@x.example', unit: 'all', 'q.topics': 'career' });
    expect(await app.sql`select from participant`).toHaveLength(0);
    const wrong = await bring(
      PLAIN_CYCLE,
      'name,email,role,topics,years\nAda,ada@x.example,mentee,cooking,-1',
    );
    expect(await wrong.json()).toMatchObject({
      errors: [{ at: 'line 2, column topics' }, { at: 'line 2, column years', expected: 'at least 0' }],
    });
    app.now = instant('2026-10-02T10:00+03:00');
    const csv = 'name,email,role,topics,years\nAda,ada@x.example,mentee,Career;science,4';
    expect((await bring(PLAIN_CYCLE, csv)).status).toBe(201);
    expect(await (await bring(PLAIN_CYCLE, csv)).json()).toMatchObject({ imported: 0, already: 1 });
    expect(await mailed()).toEqual(['ada@x.example application-received']);
    const answers = await app.sql`select answer -> 'questions' as given from answer`;
    expect(answers).toEqual([{ given: { topics: ['career', 'science'], years: 4 } }]);
    const plan = await getPlan(app.sql, PLAIN_CYCLE);
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
  app.now = instant('2026-10-01T09:00+03:00');
  await runDue(PLAIN_CYCLE);
  const pairs = () => app.sql`
    select d.id from draft_pair p join draft d on d.id = p.draft_id
    where d.version = (select max(version) from draft)`;
  expect(await pairs()).toEqual([]);
  app.now = instant('2026-10-01T10:00+03:00');
  const csv = 'name,email,role,topics\nAda,ada@x.example,mentee,Career\nBo,bo@x.example,mentor,Career';
  expect((await bring(PLAIN_CYCLE, csv)).status).toBe(201);
  expect(await pairs()).toHaveLength(1);
  const told = await app.sql`select at from message where template = 'matches-drafted'`;
  expect(told).toEqual([{ at: app.now }]);
});

describe('somebody in both roles', () => {
  test('applies for each, is told apart, and is never drafted with themselves', async () => {
    await startPlain();
    app.now = OPEN;
    await runDue(PLAIN_CYCLE);
    const both = { name: 'Bo', email: 'bo@x.example', unit: 'all', 'q.topics': 'career' };
    for (const role of ['mentee', 'mentor']) {
      await app.post(`/apply/${PLAIN_CYCLE}/${role}`, both);
    }
    await app.post(`/apply/${PLAIN_CYCLE}/mentee`, { ...both, name: 'Ann', email: 'ann@x.example' });
    const csv = 'name,email,role\nCy,cy@x.example,mentor\nCy,cy@x.example,mentee';
    expect(await (await bring(PLAIN_CYCLE, csv)).json()).toMatchObject({ imported: 2 });
    expect((await mailed()).filter((one) => one.startsWith('bo'))).toEqual([
      'bo@x.example application-received',
      'bo@x.example application-received',
    ]);
    const owed = await app.sql<{ id: string; role: string }[]>`
      select o.id, p.role from obligation o join participant p on p.id = o.participant_id
      join person on person.id = p.person_id where email = 'bo@x.example' order by p.role`;
    const pages = await Promise.all(
      owed.map(async ({ id }) => (await page(app.link('obligation', id))).html),
    );
    expect(pages[0]).toContain('For Bo, mentee');
    expect(pages[1]).toContain('For Bo, mentor');
    app.now = instant('2026-10-02T12:00+03:00');
    await runDue(PLAIN_CYCLE);
    const drafted = await app.sql`
      select pe.email as mentee, pm.email as mentor from draft_pair d
      join participant e on e.id = d.mentee_id join person pe on pe.id = e.person_id
      join participant m on m.id = d.mentor_id join person pm on pm.id = m.person_id`;
    expect(drafted).toEqual([{ mentee: 'ann@x.example', mentor: 'bo@x.example' }]);
  });
});

describe('those who came too late', () => {
  test('read what the programme says, and are invited first when the next cycle opens, once', async () => {
    await startPlain();
    app.now = CLOSED;
    const path = `/apply/${PLAIN_CYCLE}/mentee`;
    expect((await page(path)).html).toContain('We start again every September.');
    await app.post(path, { name: 'Dora', email: 'dora@x.example', unit: 'all' });
    await app.post(path, { name: 'Eli', email: 'eli@x.example', unit: 'all' });
    app.now = instant('2027-08-20T12:00+03:00');
    await startPlain(PLAIN, '2027-09-01');
    await bring('plain-2027-28', 'name,email,role\nEli,eli@x.example,mentee');
    app.now = instant('2027-09-01T09:00+03:00');
    await runDue('plain-2027-28');
    // Eli has been asked to apply by name already.
    expect(await mailed()).toEqual([
      'dora@x.example late-application',
      'dora@x.example next-opening',
      'eli@x.example late-application',
      'eli@x.example ask-apply',
    ]);
    const kept = Object(await (await app.api('GET', `/api/cycles/${PLAIN_CYCLE}/interests`)).json());
    expect(kept.interests).toMatchObject([{ invitedTo: 'plain-2027-28' }, { invitedTo: 'plain-2027-28' }]);
  });
});

describe('an application that is not sent at once', () => {
  const idOf = async (email: string): Promise<{ obligation: string; participant: string }> => {
    const [row] = await app.sql<{ obligation: string; participant: string }[]>`
      select o.id as obligation, p.id as participant from obligation o join participant p on p.id = o.participant_id
      join person on person.id = p.person_id where email = ${email}`;
    return row ?? { obligation: '', participant: '' };
  };

  test('is saved with what is missing, goes on by the mailed link, counts once it is sent, and is withdrawn by a click', async () => {
    await startPlain(PLAIN.replace('ask: [topics] }\n  mentor', 'ask: [topics, years] }\n  mentor'));
    app.now = OPEN;
    await runDue(PLAIN_CYCLE);
    const path = `/apply/${PLAIN_CYCLE}/mentee`;
    expect((await page(path)).html).toContain('name="save"');
    const nobody = await app.post(path, { 'q.years': '7', save: 'yes' });
    expect([nobody.status, (await nobody.text()).includes('Write your e-mail address')]).toEqual([422, true]);
    const begun = { name: 'Ada', email: 'ada@x.example', unit: 'all', 'q.years': 'about 7', save: 'yes' };
    for (const _ of [1, 2]) {
      const saved = await app.post(path, begun);
      expect(saved.headers.get('location')).toBe(`${path}/saved`);
    }
    expect(await mailed()).toEqual(['ada@x.example application-saved', 'ada@x.example ask-apply']);
    const { obligation, participant } = await idOf('ada@x.example');
    const own = app.link('obligation', obligation);
    const first = (await page(own)).html;
    expect(first).toContain('value="about 7"');
    expect(first).toContain('not sent yet');
    expect((await app.post(own, { 'q.years': '7', save: 'yes' })).status).toBe(303);
    expect((await page(own)).html).toContain('value="7"');
    expect(await app.sql`select from participant where applied_at is not null`).toHaveLength(0);
    expect((await app.post(own, { 'q.years': '7' })).status).toBe(422);
    expect((await app.post(own, { 'q.years': '7', 'q.topics': 'science' })).status).toBe(303);
    expect(await app.sql`select from participant where applied_at is not null`).toHaveLength(1);
    expect(await app.sql`select from unfinished`).toHaveLength(0);
    const sent = (await page(own)).html;
    expect(sent).not.toContain('name="save"');
    const leave = app.link('leave', participant);
    expect(sent).toContain(`href="http://adept.test${leave}"`);
    const confirm = (await page(leave)).html;
    expect(confirm).toContain('Withdraw my application');
    expect(confirm).not.toContain('checkbox');
    expect(await app.sql`select from participant where left_at is not null`).toHaveLength(0);
    expect((await app.post(leave, { leave: 'yes' })).status).toBe(303);
    expect(await app.sql`select from participant where left_at is not null`).toHaveLength(1);
  });
});

describe('somebody who has withdrawn', () => {
  const path = `/apply/${PLAIN_CYCLE}/mentee`;
  const ada = { name: 'Ada', email: 'ada@x.example', unit: 'all', 'q.topics': 'career' };
  const leave = async (): Promise<void> => {
    const [who] = await app.sql<{ id: string }[]>`select id from participant`;
    await app.post(app.link('leave', who?.id ?? ''), { leave: 'yes' });
    app.now += 3_600_000;
  };
  const taken = () => app.sql`
    select p.takes_part, o.state, a.answer -> 'questions' ->> 'topics' as topics from participant p
    join obligation o on o.participant_id = p.id left join answer a on a.obligation_id = o.id`;
  beforeEach(async () => {
    await startPlain();
    app.now = OPEN;
    await app.post(path, ada);
    await leave();
  });

  test('applies again in the same window, with new answers and a receipt, as often as they like', async () => {
    await app.post(path, { ...ada, 'q.topics': 'science' });
    expect(await taken()).toEqual([{ takes_part: true, state: 'met', topics: '["science"]' }]);
    await leave();
    expect(await taken()).toMatchObject([{ takes_part: false }]);
    await app.post(path, ada);
    expect(await taken()).toMatchObject([{ takes_part: true, topics: '["career"]' }]);
    expect(await mailed()).toEqual(
      ['application-received', 'goodbye', 'application-received', 'goodbye', 'application-received'].map(
        (template) => `ada@x.example ${template}`,
      ),
    );
    expect(await app.sql`select from interest`).toHaveLength(0);
  });

  test('may begin again and send it later by the mailed link', async () => {
    await app.post(path, { ...ada, save: 'yes', 'q.topics': 'science' });
    expect(await taken()).toMatchObject([{ takes_part: false, state: 'open' }]);
    const [owed] = await app.sql<{ id: string }[]>`select id from obligation`;
    const sent = await app.post(app.link('obligation', owed?.id ?? ''), { 'q.topics': 'science' });
    expect(sent.status).toBe(303);
    expect(await taken()).toEqual([{ takes_part: true, state: 'met', topics: '["science"]' }]);
    expect((await mailed()).at(-1)).toBe('ada@x.example application-saved');
  });

  test('is kept for the next time once the window has closed', async () => {
    app.now = CLOSED;
    await app.post(path, ada);
    expect(await taken()).toMatchObject([{ takes_part: false }]);
    expect(await app.sql`select from interest`).toHaveLength(1);
  });
});

describe('who may take part', () => {
  const ELIGIBLE = PLAIN.replace(
    'closes: 30 September, ask: [topics] }\n  mentor',
    `closes: 30 September, ask: [topics, years], attest: { enrolled: I am enrolled here },
      needs: [{ question: years, at-least: 2, because: It is for people with two years of work }] }\n  mentor`,
  );
  const ada = { name: 'Ada', email: 'ada@x.example', unit: 'all', 'q.topics': 'career' };

  test('is told above the form, confirmed by a tick, and said kindly before an application is sent', async () => {
    await startPlain(ELIGIBLE);
    app.now = OPEN;
    await runDue(PLAIN_CYCLE);
    const path = `/apply/${PLAIN_CYCLE}/mentee`;
    const { html } = await page(path);
    expect(html).toContain('<li>It is for people with two years of work</li>');
    expect(html).toContain('I am enrolled here');
    const refused = await app.post(path, { ...ada, 'q.years': '1' });
    const said = await refused.text();
    expect(refused.status).toBe(422);
    expect(said).toContain(
      'It is for people with two years of work. With this answer you cannot take part this time',
    );
    expect(said).toContain('Tick each of these');
    expect(await app.sql`select from participant`).toHaveLength(0);
    expect((await app.post(path, { ...ada, 'q.years': '2', attest: 'enrolled' })).status).toBe(303);
    const [kept] = await app.sql<{ answer: unknown }[]>`select answer from answer`;
    expect(kept?.answer).toEqual({ questions: { topics: ['career'], years: 2 }, attested: ['enrolled'] });
    const [owed] = await app.sql<{ id: string }[]>`select id from obligation`;
    const own = app.link('obligation', owed?.id ?? '');
    expect((await page(own)).html).toMatch(/name="attest" value="enrolled" checked/);
    expect((await app.post(own, { 'q.topics': 'career', 'q.years': '1', attest: 'enrolled' })).status).toBe(
      422,
    );
    expect((await app.post(own, { 'q.topics': 'career', 'q.years': '3' })).status).toBe(422);
    expect((await app.post(own, { 'q.topics': 'career', 'q.years': '3', attest: 'enrolled' })).status).toBe(
      303,
    );
  });

  test('holds for applications brought in from elsewhere', async () => {
    await startPlain(
      ELIGIBLE.replace('mentee: { opens', 'mentee: { by: external, at: "https://uni.example", opens'),
    );
    app.now = OPEN;
    const wrong = await bring(PLAIN_CYCLE, 'name,email,role,topics,years\nAda,ada@x.example,mentee,career,1');
    expect(await wrong.json()).toMatchObject({
      errors: [
        { at: 'line 2, column years', found: '1', expected: 'It is for people with two years of work' },
      ],
    });
  });
});

describe('places and decisions', () => {
  const apply = (role: string, n: number) =>
    app.post(`/apply/${PLAIN_CYCLE}/${role}`, {
      name: `P${n}`,
      email: `p${n}@x.example`,
      unit: 'all',
      'q.topics': 'career',
    });
  const standing = async () => {
    const reply = Object(await (await app.api('GET', `/api/cycles/${PLAIN_CYCLE}/applications`)).json());
    return reply.applications.map(
      (one: { email: string; admission: string }) => `${one.email} ${one.admission}`,
    );
  };
  const idOf = async (email: string): Promise<string> => {
    const [row] = await app.sql<{ id: string }[]>`
      select p.id from participant p join person on person.id = p.person_id where email = ${email}`;
    return row?.id ?? '';
  };

  test('the wait list moves up by itself when somebody leaves', async () => {
    await startPlain(
      PLAIN.replace(
        'closes: 30 September, ask: [topics] }\n  mentor',
        'closes: 30 September, ask: [topics], places: 2 }\n  mentor',
      ),
    );
    app.now = OPEN;
    for (const n of [1, 2, 3, 4]) {
      app.now += 60_000;
      await apply('mentee', n);
    }
    expect(await standing()).toEqual([
      'p1@x.example accepted',
      'p2@x.example accepted',
      'p3@x.example waiting',
      'p4@x.example waiting',
    ]);
    await app.post(app.link('leave', await idOf('p4@x.example')), { leave: 'yes' });
    await app.post(app.link('leave', await idOf('p1@x.example')), { leave: 'yes' });
    expect(await standing()).toEqual(['p2@x.example accepted', 'p3@x.example accepted']);
    expect((await mailed()).filter((one) => one.startsWith('p3'))).toEqual([
      'p3@x.example wait-listed',
      'p3@x.example place-free',
    ]);
  });

  test('where applications stay open, the coordinator is asked when one comes, and again until it is decided', async () => {
    const rolling = PLAIN.replace(
      '{ starts: 1 September, duration: 9 months, repeats: yearly }',
      '{ kind: rolling, starts: 1 September }',
    )
      .replaceAll('closes: 30 September, ', '')
      .replace('ask: [topics] }\n  mentor', 'ask: [topics], review-within: 2 weeks }\n  mentor')
      .replace(/feedback:.*\n/, '');
    await startPlain(rolling);
    const [{ id: cycle } = { id: '' }] = await app.sql<{ id: string }[]>`select id from cycle`;
    app.now = OPEN;
    await runDue(cycle);
    const enter = (n: number) =>
      app.post(`/apply/${cycle}/mentee`, {
        name: `P${n}`,
        email: `p${n}@x.example`,
        unit: 'all',
        'q.topics': 'career',
      });
    await enter(1);
    app.now += 86_400_000;
    await enter(2);
    const tasks = () => app.sql`
      select to_char(due_at - interval '1 second', 'YYYY-MM-DD') as due, closed_at is null as open from task
      where kind = 'review-applications' order by opened_at`;
    expect(await tasks()).toEqual([{ due: '2026-09-16', open: true }]);
    const toOffice = async (): Promise<string[]> => {
      const rows = await app.sql<{ template: string }[]>`
        select template from message where recipient_kind in ('unit', 'owner') and template like '%review' order by at`;
      return rows.map(({ template }) => template);
    };
    expect(await toOffice()).toEqual(['applications-to-review']);
    app.now = instant('2026-09-18T12:00+03:00');
    await runDue(cycle);
    expect(await toOffice()).toEqual(['applications-to-review', 'remind-review', 'escalate-review']);
    const decide = async (n: number) =>
      app.api('POST', `/api/cycles/${cycle}/applications/${await idOf(`p${n}@x.example`)}`, {
        decision: 'accept',
      });
    expect((await decide(1)).status).toBe(200);
    await app.post(app.link('leave', await idOf('p2@x.example')), { leave: 'yes' });
    expect(await tasks()).toMatchObject([{ open: false }]);
    app.now += 86_400_000;
    await enter(3);
    expect(await tasks()).toEqual([
      { due: '2026-09-16', open: false },
      { due: '2026-10-03', open: true },
    ]);
  });

  test('many who apply at once get no more places than there are', async () => {
    await startPlain(
      PLAIN.replace(
        'closes: 30 September, ask: [topics] }\n  mentor',
        'closes: 30 September, ask: [topics], places: 3 }\n  mentor',
      ),
    );
    app.now = OPEN;
    await Promise.all(Array.from({ length: 12 }, (_, n) => apply('mentee', n)));
    const all = await standing();
    expect(all).toHaveLength(12);
    expect(all.filter((one: string) => one.endsWith('accepted'))).toHaveLength(3);
  });

  test('a coordinator accepts, lets wait or declines on the page too; what cannot be done is said', async () => {
    await startPlain(
      PLAIN.replace(
        'closes: 30 September, ask: [topics] }\n  mentor',
        'closes: 30 September, ask: [topics], places: 1, review-until: 5 October }\n  mentor',
      ),
    );
    app.now = OPEN;
    for (const n of [1, 2, 3]) await apply('mentee', n);
    const ids = await Promise.all([1, 2, 3].map((n) => idOf(`p${n}@x.example`)));
    const decide = (n: number, decision: string) =>
      app.api('POST', `/api/cycles/${PLAIN_CYCLE}/applications/${ids[n - 1]}`, { decision });
    const seen = await app.request(`/cycles/${PLAIN_CYCLE}/people`, {
      headers: { authorization: 'Bearer test-key' },
    });
    expect(await seen.text()).toContain('aria-label="Accept: P1"');
    const byForm = await app.request(`/cycles/${PLAIN_CYCLE}/people/${ids[0]}`, {
      method: 'POST',
      headers: { authorization: 'Bearer test-key' },
      body: new URLSearchParams({ decision: 'accept' }),
    });
    expect([byForm.status, byForm.headers.get('location')]).toEqual([303, `/cycles/${PLAIN_CYCLE}/people`]);
    const full = await decide(2, 'accept');
    expect([full.status, await full.text()]).toEqual([409, expect.stringContaining('All places are taken')]);
    app.now += 60_000;
    expect((await decide(2, 'wait')).status).toBe(200);
    expect((await decide(3, 'decline')).status).toBe(200);
    expect((await decide(3, 'decline')).status).toBe(200);
    expect((await decide(3, 'accept')).status).toBe(409);
    expect((await decide(1, 'maybe')).status).toBe(422);
    app.now += 60_000;
    await app.post(app.link('leave', ids[0] ?? ''), { leave: 'yes' });
    expect((await mailed()).filter((one) => !one.startsWith('p1'))).toEqual([
      'p2@x.example application-received',
      'p2@x.example wait-listed',
      'p2@x.example place-free',
      'p3@x.example application-received',
      'p3@x.example application-declined',
    ]);
  });
});

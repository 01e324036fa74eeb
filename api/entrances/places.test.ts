/** Who may take part, and who gets a place. */
import { describe, expect, test } from 'vitest';
import { entrance, OPEN, PLAIN, PLAIN_CYCLE } from './testing.ts';
import { instant } from '../testing.ts';

const at = entrance();
const { page, bring, runDue, mailed, startPlain } = at;

/** The plain programme, with more said of the applications of mentees. */
const forMentees = (more: string): string =>
  PLAIN.replace('ask: [topics] }\n  mentor', `ask: [topics], ${more} }\n  mentor`);

describe('who may take part', () => {
  const ELIGIBLE = PLAIN.replace(
    'closes: 30 September, ask: [topics] }\n  mentor',
    `closes: 30 September, ask: [topics, years], attest: { enrolled: I am enrolled here },
      needs: [{ question: years, at-least: 2, because: It is for people with two years of work }] }\n  mentor`,
  );
  const ada = { name: 'Ada', email: 'ada@x.example', unit: 'all', 'q.topics': 'career' };

  test('is told above the form, confirmed by a tick, and said kindly before an application is sent', async () => {
    await startPlain(ELIGIBLE);
    at.app.now = OPEN;
    await runDue(PLAIN_CYCLE);
    const path = `/apply/${PLAIN_CYCLE}/mentee`;
    const { html } = await page(path);
    expect(html).toContain('<li>It is for people with two years of work</li>');
    expect(html).toContain('I am enrolled here');
    const refused = await at.app.post(path, { ...ada, 'q.years': '1' });
    const said = await refused.text();
    expect(refused.status).toBe(422);
    expect(said).toContain(
      'It is for people with two years of work. With this answer you cannot take part this time',
    );
    expect(said).toContain('Tick each of these');
    expect(await at.app.sql`select from participant`).toHaveLength(0);
    expect((await at.app.post(path, { ...ada, 'q.years': '2', attest: 'enrolled' })).status).toBe(303);
    const [kept] = await at.app.sql<{ answer: unknown }[]>`select answer from answer`;
    expect(kept?.answer).toEqual({ questions: { topics: ['career'], years: 2 }, attested: ['enrolled'] });
    const [owed] = await at.app.sql<{ id: string }[]>`select id from obligation`;
    const own = at.app.link('obligation', owed?.id ?? '');
    expect((await page(own)).html).toMatch(/name="attest" value="enrolled" checked/);
    expect(
      (await at.app.post(own, { 'q.topics': 'career', 'q.years': '1', attest: 'enrolled' })).status,
    ).toBe(422);
    expect((await at.app.post(own, { 'q.topics': 'career', 'q.years': '3' })).status).toBe(422);
    expect(
      (await at.app.post(own, { 'q.topics': 'career', 'q.years': '3', attest: 'enrolled' })).status,
    ).toBe(303);
  });

  test('holds for applications brought in from elsewhere', async () => {
    await startPlain(
      ELIGIBLE.replace('mentee: { opens', 'mentee: { by: external, at: "https://uni.example", opens'),
    );
    at.app.now = OPEN;
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
    at.app.post(`/apply/${PLAIN_CYCLE}/${role}`, {
      name: `P${n}`,
      email: `p${n}@x.example`,
      unit: 'all',
      'q.topics': 'career',
    });
  const standing = async () => {
    const reply = Object(await (await at.app.api('GET', `/api/cycles/${PLAIN_CYCLE}/applications`)).json());
    return reply.applications.map(
      (one: { email: string; admission: string }) => `${one.email} ${one.admission}`,
    );
  };
  const idOf = async (email: string): Promise<string> => {
    const [row] = await at.app.sql<{ id: string }[]>`
      select p.id from participant p join person on person.id = p.person_id where email = ${email}`;
    return row?.id ?? '';
  };

  test('the wait list moves up by itself when somebody leaves', async () => {
    await startPlain(forMentees('places: 2'));
    at.app.now = OPEN;
    for (const n of [1, 2, 3, 4]) {
      at.app.now += 60_000;
      await apply('mentee', n);
    }
    expect(await standing()).toEqual([
      'p1@x.example accepted',
      'p2@x.example accepted',
      'p3@x.example waiting',
      'p4@x.example waiting',
    ]);
    await at.app.post(at.app.link('leave', await idOf('p4@x.example')), { leave: 'yes' });
    await at.app.post(at.app.link('leave', await idOf('p1@x.example')), { leave: 'yes' });
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
    const [{ id: cycle } = { id: '' }] = await at.app.sql<{ id: string }[]>`select id from cycle`;
    at.app.now = OPEN;
    await runDue(cycle);
    const enter = (n: number) =>
      at.app.post(`/apply/${cycle}/mentee`, {
        name: `P${n}`,
        email: `p${n}@x.example`,
        unit: 'all',
        'q.topics': 'career',
      });
    await enter(1);
    at.app.now += 86_400_000;
    await enter(2);
    const tasks = () => at.app.sql`
      select to_char(due_at - interval '1 second', 'YYYY-MM-DD') as due, closed_at is null as open from task
      where kind = 'review-applications' order by opened_at`;
    expect(await tasks()).toEqual([{ due: '2026-09-16', open: true }]);
    const toOffice = async (): Promise<string[]> => {
      const rows = await at.app.sql<{ template: string }[]>`
        select template from message where recipient_kind in ('unit', 'owner') and template like '%review' order by at`;
      return rows.map(({ template }) => template);
    };
    expect(await toOffice()).toEqual(['applications-to-review']);
    at.app.now = instant('2026-09-18T12:00+03:00');
    await runDue(cycle);
    expect(await toOffice()).toEqual(['applications-to-review', 'remind-review', 'escalate-review']);
    const decide = async (n: number) =>
      at.app.api('POST', `/api/cycles/${cycle}/applications/${await idOf(`p${n}@x.example`)}`, {
        decision: 'accept',
      });
    expect((await decide(1)).status).toBe(200);
    await at.app.post(at.app.link('leave', await idOf('p2@x.example')), { leave: 'yes' });
    expect(await tasks()).toMatchObject([{ open: false }]);
    at.app.now += 86_400_000;
    await enter(3);
    expect(await tasks()).toEqual([
      { due: '2026-09-16', open: false },
      { due: '2026-10-03', open: true },
    ]);
  });

  test('many who apply at once get no more places than there are', async () => {
    await startPlain(forMentees('places: 3'));
    at.app.now = OPEN;
    await Promise.all(Array.from({ length: 12 }, (_, n) => apply('mentee', n)));
    const all = await standing();
    expect(all).toHaveLength(12);
    expect(all.filter((one: string) => one.endsWith('accepted'))).toHaveLength(3);
  });

  test('a coordinator accepts, lets wait or declines on the page too; what cannot be done is said', async () => {
    await startPlain(forMentees('places: 1, review-until: 5 October'));
    at.app.now = OPEN;
    for (const n of [1, 2, 3]) await apply('mentee', n);
    const ids = await Promise.all([1, 2, 3].map((n) => idOf(`p${n}@x.example`)));
    const decide = (n: number, decision: string) =>
      at.app.api('POST', `/api/cycles/${PLAIN_CYCLE}/applications/${ids[n - 1]}`, { decision });
    const seen = await at.app.request(`/cycles/${PLAIN_CYCLE}/people`, {
      headers: { authorization: 'Bearer test-key' },
    });
    expect(await seen.text()).toContain('aria-label="Accept: P1"');
    const byForm = await at.app.request(`/cycles/${PLAIN_CYCLE}/people/${ids[0]}`, {
      method: 'POST',
      headers: { authorization: 'Bearer test-key' },
      body: new URLSearchParams({ decision: 'accept' }),
    });
    expect([byForm.status, byForm.headers.get('location')]).toEqual([303, `/cycles/${PLAIN_CYCLE}/people`]);
    const full = await decide(2, 'accept');
    expect([full.status, await full.text()]).toEqual([409, expect.stringContaining('All places are taken')]);
    at.app.now += 60_000;
    expect((await decide(2, 'wait')).status).toBe(200);
    expect((await decide(3, 'decline')).status).toBe(200);
    expect((await decide(3, 'decline')).status).toBe(200);
    expect((await decide(3, 'accept')).status).toBe(409);
    expect((await decide(1, 'maybe')).status).toBe(422);
    at.app.now += 60_000;
    await at.app.post(at.app.link('leave', ids[0] ?? ''), { leave: 'yes' });
    expect((await mailed()).filter((one) => !one.startsWith('p1'))).toEqual([
      'p2@x.example application-received',
      'p2@x.example wait-listed',
      'p2@x.example place-free',
      'p3@x.example application-received',
      'p3@x.example application-declined',
    ]);
  });
});

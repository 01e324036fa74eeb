/** How people come in where only those may who are invited. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CLOSED, entrance, OPEN } from './testing.ts';
import { startDefinition } from '../testing.ts';

const JOINT = readFileSync(new URL('../../definitions/programmes/aalto-joint.yaml', import.meta.url), 'utf8');
const CYCLE = 'aalto-joint-2026-27';

const at = entrance();
const { page, bring, runDue, mailed } = at;

describe('by invitation, hidden until it opens', () => {
  const HEADER = 'name,email,role,invited-by';
  const start = (text = JOINT) =>
    startDefinition(at.app, { text, programme: 'aalto-joint', start: '2026-09-01' });

  test('before it opens every address answers as if there were no such cycle', async () => {
    await start();
    for (const below of ['', '/mentee', '/mentor', '/nobody']) {
      const hidden = await page(`/apply/${CYCLE}${below}`);
      expect(hidden, below).toEqual(await page(`/apply/no-such-cycle${below}`));
      expect(hidden.status).toBe(404);
    }
    const sent = await at.app.post(`/apply/${CYCLE}/mentee`, { name: 'A', email: 'a@x.example' });
    expect(sent.status).toBe(404);
    // Without a key the API answers nothing about any cycle.
    const [api, other] = [
      await at.app.request(`/api/cycles/${CYCLE}`),
      await at.app.request('/api/cycles/none'),
    ];
    expect([api.status, await api.text()]).toEqual([other.status, await other.text()]);
    at.app.now = OPEN;
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
    const { participants } = Object(
      await (await at.app.api('GET', `/api/cycles/${CYCLE}/participants`)).json(),
    );
    expect(participants).toMatchObject([
      { name: 'Ada', invitedBy: 'partner-a' },
      { name: 'Bo', invitedBy: 'aalto' },
    ]);
    expect(await mailed()).toEqual([]);
    at.app.now = OPEN;
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
    const { invitations } = Object(
      await (await at.app.api('GET', `/api/cycles/${CYCLE}/invitations`)).json(),
    );
    expect(invitations).toContainEqual({
      role: 'mentee',
      inviter: 'partner-a',
      invited: 2,
      applied: 0,
      places: 2,
    });
    const [one] = await at.app.sql<
      { id: string }[]
    >`select p.id from participant p join person on person.id = p.person_id
      where email = 'p1@x.example'`;
    await at.app.post(at.app.link('leave', one?.id ?? ''), { leave: 'yes' });
    expect((await bring(CYCLE, [HEADER, row(3)].join('\n'))).status).toBe(201);
  });

  test('nobody else can apply; whoever was invited gets their link again, and all see the same page', async () => {
    await start();
    at.app.now = OPEN;
    await runDue(CYCLE);
    await bring(CYCLE, `${HEADER}\nAda,ada@x.example,mentee,partner-a`);
    const path = `/apply/${CYCLE}/mentee`;
    const { html } = await page(path);
    expect(html).toContain('Aalto University, Partner A, and Partner B invite people personally');
    expect(html).not.toContain('name="name"');
    const [known, stranger] = [
      await at.app.post(path, { email: 'Ada@X.example' }),
      await at.app.post(path, { email: 'eve@x.example', name: 'Eve', unit: 'all', 'q.topics': 'people' }),
    ];
    expect([known.status, known.headers.get('location')]).toEqual([303, `${path}/sent`]);
    expect([stranger.status, stranger.headers.get('location')]).toEqual([303, `${path}/sent`]);
    expect((await at.app.post(path, { email: 'nothing' })).status).toBe(422);
    expect(await mailed()).toEqual(['ada@x.example ask-apply', 'ada@x.example ask-apply']);
    expect(await at.app.sql`select from participant`).toHaveLength(1);
    at.app.now = CLOSED;
    expect((await page(path)).html).not.toContain('<form method="post"');
    expect((await at.app.post(path, { email: 'eve@x.example', name: 'Eve', unit: 'all' })).status).toBe(200);
    expect(await at.app.sql`select from interest`).toHaveLength(0);
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDrafts } from '../../db/queries/matches.ts';
import { openOffice, type Office } from '../../db/queries/matches/testing.ts';
import { createApp } from '../app.tsx';

let office: Office;
let request: (path: string, init?: RequestInit) => Promise<Response>;
const ids: Record<string, string> = {};

beforeAll(async () => {
  office = await openOffice();
  for (const [name, role, unit, subjects, language] of [
    ['ann', 'mentee', 'art', ['film'], 'sv'],
    ['bob', 'mentee', 'art', ['film', 'paint'], 'sv'],
    ['cia', 'mentee', 'art', ['clay'], 'sv'],
    ['dag', 'mentee', 'art', ['clay'], 'fi'],
    ['ulf', 'mentor', 'art', ['film'], 'sv'],
    ['vera', 'mentor', 'art', ['paint'], 'sv'],
    ['yrsa', 'mentor', 'art', ['clay'], 'is'],
  ] as const) {
    ids[name] = await office.apply(name, role, unit, subjects, language);
  }
  await makeDrafts(office.sql, office.cycleId, office.at(3));
  const app = createApp({
    sql: office.sql,
    now: () => office.at(3),
    linkKey: 'key',
    localKey: 'secret',
    baseUrl: 'http://adept.test',
    access: 'key',
  });
  request = async (path, init = {}) =>
    app.request(path, {
      ...init,
      headers: { authorization: 'Bearer secret', 'content-type': 'application/json' },
    });
});
afterAll(() => office.close());

async function api(path: string, body?: object): Promise<{ status: number; body: unknown }> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await request(`/api/cycles/${office.cycleId}/units/art${path}`, init);
  return { status: response.status, body: await response.json() };
}

const pair = (mentee: string, mentor: string) => ({ mentee: ids[mentee], mentor: ids[mentor] });
const why = (mentee: string, mentor: string) =>
  `/why?mentee=${ids[mentee] ?? mentee}&mentor=${ids[mentor] ?? mentor}`;

/** Everything that the matching has stored. */
const stored = async () => office.sql`
  select (select json_agg(d) from draft d) as drafts, (select json_agg(p) from draft_pair p) as pairs,
    (select json_agg(r) from match_rule r) as rules`;

test('a draft says that it is optimal and verified, and stops saying so when it is swapped', async () => {
  expect(await api('/draft')).toMatchObject({
    body: { version: 1, total: 150, proof: { status: 'optimal', verified: true, fewer: 0, gap: 0 } },
  });
  const page = await (await request(`/cycles/${office.cycleId}/units/art`)).text();
  expect(page).toContain('Optimal, verified.');
});

test('what a change would do is told in words; nothing is stored', async () => {
  const before = await stored();
  const tried = await api('/what-if', {
    pins: [pair('cia', 'vera')],
    capacities: { [ids['ulf'] ?? '']: 2 },
    weights: { subject: 2 },
  });
  expect(tried).toMatchObject({
    status: 200,
    body: {
      version: 1,
      before: { matched: 2, total: 300 },
      after: { matched: 3 },
      words: [
        'Pairs: 3 instead of 2.',
        expect.stringContaining('Points of the weakest pair'),
        'All points are counted with the new weights.',
        'bob is matched with ulf (100 points) instead of vera (100 points).',
        'cia is matched, with vera (0 points).',
      ],
    },
  });
  expect(await api('/what-if', { pins: null })).toMatchObject({
    body: { words: ['Every pair stays as it is.'] },
  });
  expect(await stored()).toEqual(before);
});

test('a change that contradicts itself or the people is refused in words', async () => {
  for (const [body, status, code, detail] of [
    [{ pins: [pair('dag', 'ulf')] }, 409, 'pin-not-eligible', 'pinned, but may not be matched'],
    [{ weights: { colour: 1 } }, 409, 'unknown-wish', 'no wish about colour'],
    [{ capacities: { nobody: 1 } }, 409, 'unknown-person', 'no mentor nobody'],
  ] as const) {
    expect(await api('/what-if', body)).toMatchObject({
      status,
      body: { detail: expect.stringContaining(detail), errors: [{ code }] },
    });
  }
  expect(await api('/what-if', { weights: { subject: -1 }, more: 1 })).toMatchObject({ status: 422 });
});

test('why a pair, and why not another one', async () => {
  expect(await api(why('ann', 'ulf'))).toMatchObject({
    body: {
      kind: 'made',
      score: 100,
      reasons: [{ words: 'language: sv (0)' }, { words: 'subject: film (100)' }],
    },
  });
  expect(await api(why('dag', 'ulf'))).toMatchObject({
    body: {
      kind: 'not-eligible',
      words: ['dag and ulf may not be matched.', 'A pair must have something in common in "language".'],
    },
  });
  expect(await api(why('cia', 'ulf'))).toMatchObject({
    body: { kind: 'cost', words: expect.arrayContaining(['cia is matched, with ulf (0 points).']) },
  });
  expect(await api(why('ann', 'nobody'))).toMatchObject({ status: 409 });
});

test('who is left, and what would change that', async () => {
  expect(await api('/advice')).toMatchObject({
    body: {
      shortages: expect.arrayContaining([
        expect.objectContaining({ mentee: ids['cia'], why: 'all-taken' }),
        expect.objectContaining({ mentee: ids['dag'], why: 'no-eligible-partner' }),
      ]),
      words: expect.arrayContaining([
        'dag: there is nobody they may be matched with.',
        'Without the rule "A pair must have something in common in "language"." 1 more person would be matched.',
        'A new mentor for dag would answer language: fi.',
      ]),
    },
  });
});

test('a rehearsal that is only looked at answers what would be, and changes nothing', async () => {
  const deps = { sql: office.sql, now: () => office.at(3), linkKey: 'key', baseUrl: 'http://adept.test' };
  const app = createApp({ ...deps, access: 'open' });
  const post = async (path: string, body: object): Promise<Response> =>
    app.request(`/api/cycles/${office.cycleId}/units/art${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  const before = await stored();
  const asked = await post('/what-if', { weights: { subject: 3 } });
  expect(asked.status).toBe(200);
  expect(await asked.json()).toMatchObject({ words: expect.arrayContaining(['Every pair stays as it is.']) });
  expect((await post('/draft', {})).status).toBe(403);
  expect(await stored()).toEqual(before);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDrafts } from '../../db/queries/matches.ts';
import { openOffice, type Office } from '../../db/queries/matches/testing.ts';
import { createApp } from '../app.tsx';

let office: Office;
let app: ReturnType<typeof createApp>;
let api: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>;
const ids: Record<string, string> = {};
let beat = 3;

beforeAll(async () => {
  office = await openOffice();
  for (const [name, role, unit, subjects] of [
    ['ann', 'mentee', 'art', ['film']],
    ['bob', 'mentee', 'art', ['paint']],
    ['cia', 'mentee', 'art', ['clay']],
    ['ulf', 'mentor', 'art', ['film']],
    ['vera', 'mentor', 'art', ['paint']],
    ['lea', 'mentor', 'law', ['film']],
  ] as const) {
    ids[name] = await office.apply(name, role, unit, subjects);
  }
  await makeDrafts(office.sql, office.cycleId, office.at(1.5));
  app = createApp({
    sql: office.sql,
    now: () => office.at(beat),
    linkKey: 'key',
    localKey: 'secret',
    baseUrl: 'http://adept.test',
    access: 'key',
  });
  api = async (method, path, body) => {
    const response = await app.request(`/api/cycles/${office.cycleId}${path}`, {
      method,
      headers: { authorization: 'Bearer secret', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
});
afterAll(() => office.close());

const rules = (mentee: string, mentor: string) =>
  `/units/art/rules?mentee=${ids[mentee] ?? ''}&mentor=${ids[mentor] ?? ''}`;
const pair = (mentee: string, mentor: string) => ({ mentee: ids[mentee], mentor: ids[mentor] });

test('all units are listed, and the draft of one with instants that people can read', async () => {
  expect(await api('GET', '/matches')).toMatchObject({
    status: 200,
    body: { units: [{ unit: 'art', version: 1, pairs: 2, publishedAt: null }, { unit: 'law' }], matches: [] },
  });
  expect(await api('GET', '/units/art/draft')).toMatchObject({
    status: 200,
    body: {
      version: 1,
      madeAt: '2024-09-02T09:30:00.000Z',
      worst: 100,
      unmatched: [{ participant: ids['cia'], why: 'all-taken' }],
    },
  });
});

test('each change answers with the draft that it made; every version can be seen', async () => {
  const pinned = await api('POST', '/units/art/rules', { kind: 'pin', ...pair('cia', 'ulf') });
  expect(pinned).toMatchObject({
    status: 200,
    body: { version: 2, rules: [{ kind: 'pin', ...pair('cia', 'ulf') }] },
  });
  expect(await api('DELETE', rules('cia', 'ulf'))).toMatchObject({ status: 200, body: { version: 3 } });
  const swapped = await api('POST', '/units/art/swap', { one: ids['ann'], other: ids['bob'] });
  expect(swapped).toMatchObject({ status: 200, body: { version: 4, total: 0 } });
  expect(await api('POST', '/units/art/draft')).toMatchObject({
    status: 200,
    body: { version: 5, total: 0 },
  });
  expect(await api('GET', '/units/art/draft?version=1')).toMatchObject({
    status: 200,
    body: { version: 1, newest: 5, total: 200 },
  });
});

test('what cannot be is refused in words, with a code', async () => {
  for (const [method, path, body, status, code, detail] of [
    ['DELETE', rules('cia', 'ulf'), undefined, 404, 'no-rule', 'There is no rule'],
    ['POST', '/units/art/swap', { one: ids['ann'], other: ids['cia'] }, 409, 'not-in-draft', 'no pair with'],
    ['POST', '/units/art/pairs', pair('cia', 'ulf'), 409, 'not-published', 'not published yet'],
    ['POST', '/units/art/rules', { kind: 'pin', ...pair('cia', 'lea') }, 409, 'other-unit', 'is of law'],
    ['POST', '/units/art/publish', { version: 1 }, 409, 'stale-version', 'The newest draft is version 5.'],
    ['GET', '/units/art/candidates?participant=me', undefined, 404, 'unknown-person', 'no participant me'],
  ] as const) {
    expect(await api(method, path, body), path).toMatchObject({
      status,
      body: { detail: expect.stringContaining(detail), errors: [{ code }] },
    });
  }
  expect(await api('GET', '/units/none/draft')).toMatchObject({ status: 404 });
  expect(await api('GET', '/units/art/draft?version=99')).toMatchObject({ status: 404 });
  const faulty = await api('POST', '/units/art/rules', { kind: 'like', mentee: 7 });
  expect(faulty).toMatchObject({
    status: 422,
    body: { errors: [{ at: '/mentor' }, { at: '/kind' }, { at: '/mentee' }] },
  });
});

const page = async (): Promise<string> => {
  const headers = { authorization: 'Bearer secret' };
  return (await app.request(`/cycles/${office.cycleId}/units/art`, { headers })).text();
};

test('published once; then candidates, and single pairs', async () => {
  beat = 1.9;
  expect(await api('POST', '/units/art/publish', { version: 5 })).toMatchObject({
    status: 409,
    body: {
      detail: 'Applications are open until 2024-09-02T10:00:00.000Z; matches are published after that.',
    },
  });
  beat = 4;
  expect(await page()).toContain('<h2>Without a match</h2>');
  const published = await api('POST', '/units/art/publish', { version: 5 });
  expect(published).toMatchObject({ status: 200, body: { version: 5, leftOut: [] } });
  expect(await api('POST', '/units/art/publish', { version: 5 })).toMatchObject({ status: 409 });
  expect(await api('GET', '/matches')).toMatchObject({
    body: {
      units: [{ unit: 'art', publishedAt: '2024-09-02T12:00:00.000Z' }, { unit: 'law' }],
      matches: [{ mentees: [{ name: 'ann' }], mentors: [{ name: 'vera' }] }, { mentees: [{ name: 'bob' }] }],
    },
  });
  const none = await api('GET', `/units/art/candidates?participant=${ids['cia'] ?? ''}`);
  expect(none).toEqual({ status: 200, body: { candidates: [] } });
  await office.sql`update relationship set state = 'declined', ended_at = ${office.at(4)} where score = 0`;
  const free = await api('GET', `/units/art/candidates?participant=${ids['cia'] ?? ''}`);
  expect(free).toMatchObject({ body: { candidates: [{ score: 0 }, { score: 0 }] } });
  const before = await page();
  expect(before).toContain('Still without a match</h2><ul class="plain"><li>cia, mentee</li>');
  expect(await api('POST', '/units/art/pairs', pair('cia', 'ulf'))).toMatchObject({ status: 201 });
  // The list of the old draft would say that cia has nobody.
  expect(await page()).not.toMatch(/without a match|Everybody has a match/i);
  expect(await api('POST', '/units/art/pairs', pair('ann', 'ulf'))).toMatchObject({
    status: 409,
    body: { errors: [{ code: 'no-places' }] },
  });
});

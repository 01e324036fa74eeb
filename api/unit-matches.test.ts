import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDrafts } from '../db/queries/matches.ts';
import { openOffice, type Office } from '../db/queries/matches/testing.ts';
import { createApp } from './app.tsx';

const BASE = 'http://adept.test';
const KEY = 'secret';

let office: Office;
let app: ReturnType<typeof createApp>;
let cookie = '';
let beat = 3;
let ids: Record<string, string> = {};

beforeEach(async () => {
  office = await openOffice();
  [beat, ids] = [3, {}];
  for (const [name, role, subjects, language] of [
    ['ann', 'mentee', ['film'], 'sv'],
    ['bob', 'mentee', ['film', 'paint'], 'sv'],
    ['dag', 'mentee', ['clay'], 'fi'],
    ['ulf', 'mentor', ['film'], 'sv'],
    ['vera', 'mentor', ['paint'], 'sv'],
  ] as const) {
    ids[name] = await office.apply(name, role, 'art', subjects, language);
  }
  await makeDrafts(office.sql, office.cycleId, office.at(3));
  const now = () => office.at(beat);
  const { sql } = office;
  app = createApp({ sql, now, linkKey: 'key', localKey: KEY, baseUrl: BASE, access: 'key' });
  const signedIn = await app.request('/login', { method: 'POST', body: new URLSearchParams({ key: KEY }) });
  cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterEach(() => office.close());

const unit = () => `/cycles/${office.cycleId}/units/art`;

async function look(below = ''): Promise<{ status: number; page: string }> {
  const response = await app.request(`${unit()}${below}`, { headers: { cookie } });
  return { status: response.status, page: await response.text() };
}

/** Sends a form as a browser does from one of our pages, unless `headers` say otherwise. */
async function send(
  below: string,
  fields: Record<string, string>,
  headers: Record<string, string> = { origin: BASE, 'sec-fetch-site': 'same-origin', cookie },
): Promise<{ status: number; page: string; to: string | null }> {
  const body = new URLSearchParams(fields);
  const response = await app.request(`${unit()}${below}`, { method: 'POST', body, headers });
  return { status: response.status, page: await response.text(), to: response.headers.get('location') };
}

const pair = (mentee: string, mentor: string) => ({ mentee: ids[mentee] ?? '', mentor: ids[mentor] ?? '' });
const asked = (below: string, fields: Record<string, string>) =>
  look(`${below}?${new URLSearchParams(fields).toString()}`);

/** Everything that matching has stored, and the mails. */
const stored = async () => office.sql`
  select (select json_agg(d) from draft d) as drafts, (select json_agg(p) from draft_pair p) as pairs,
    (select json_agg(r) from match_rule r) as rules, (select count(*) from message) as mails,
    (select count(*) from relationship) as relationships`;

const versions = async (): Promise<number> => {
  const [row] = await office.sql<{ n: number }[]>`select count(*) as n from draft where unit_id = 'art'`;
  return row?.n ?? 0;
};

test('the page shows the draft, weakest pair first, as a table and a picture, and who is left', async () => {
  const { page } = await look();
  expect(page).toContain('Optimal, verified.');
  expect(page.indexOf('<th scope="row">bob</th>')).toBeLessThan(page.indexOf('<th scope="row">ann</th>'));
  expect(page).toContain('<title>bob with vera: 50 points</title>');
  expect(page).toContain('subject: film (100)');
  expect(page).toContain('dag, mentee: nobody in the unit may be matched with them');
  expect((await look('/advice')).page).toContain('A new mentor for dag would answer language: fi.');
  expect(page).not.toContain('<script');
});

test('a pin, its cost shown before it is done, and taken back', async () => {
  const before = await stored();
  const preview = await asked('/change', { kind: 'pin', ...pair('bob', 'ulf') });
  expect(preview.status).toBe(200);
  expect(preview.page).toContain('Pin bob with ulf?');
  expect(preview.page).toContain('Points together: 50 instead of 150.');
  expect(preview.page).toContain('ann is matched with vera (0 points) instead of ulf (100 points).');
  expect(await stored()).toEqual(before);

  const done = await send('/change', { kind: 'pin', ...pair('bob', 'ulf'), version: '1' });
  expect(done).toMatchObject({ status: 303, to: unit() });
  expect((await look()).page).toContain('bob (with ulf): pinned');

  const free = await asked('/change', { kind: 'free', ...pair('bob', 'ulf') });
  expect(free.page).toContain('Points together: 150 instead of 50.');
  await send('/change', { kind: 'free', ...pair('bob', 'ulf'), version: '2' });
  expect((await look()).page).toContain('Draft 3');
});

test('other weights and places are tried out, in words; nothing is stored', async () => {
  const before = await stored();
  expect((await look()).page).toContain('Try other weights or places');
  const form = await look('/what-if');
  expect(form.status).toBe(200);
  expect(form.page).not.toContain('What would be different');
  const tried = await asked('/what-if', { 'weight.subject': '3', mentor: ids['vera'] ?? '', places: '0' });
  expect(tried.page).toContain('What would be different');
  expect(tried.page).toContain('Pairs: 1 instead of 2.');
  expect(tried.page).toContain('All points are counted with the new weights.');
  expect(tried.page).toContain('bob is left without a match, not with vera (150 points).');
  expect(tried.page).toContain('value="3"');
  expect((await asked('/what-if', { 'weight.subject': 'much' })).page).toContain('write a whole number');
  expect((await asked('/what-if', { places: '2' })).page).toContain('Name the mentor');
  expect(await stored()).toEqual(before);
});

test('a swap and a forbidden pair are shown and done in the same way', async () => {
  const both = { mentee: ids['ann'] ?? '', other: ids['bob'] ?? '' };
  const swap = await asked('/change', { kind: 'swap', ...both });
  expect(swap.page).toContain('Swap the mentors of ann and bob?');
  expect(swap.page).toContain('Points together: 50 instead of 150.');
  await send('/change', { kind: 'swap', ...both, version: '1' });
  expect((await look()).page).toContain('<title>ann with vera: 0 points</title>');

  const forbid = await asked('/change', { kind: 'forbid', ...pair('ann', 'ulf') });
  expect(forbid.page).toContain('Every pair stays as it is.');
  await send('/change', { kind: 'forbid', ...pair('ann', 'ulf'), version: '2' });
  expect((await look()).page).toContain('ann (with ulf): forbidden');
});

test('why a pair and why not another', async () => {
  const why = await asked('/why', pair('ann', 'ulf'));
  expect(why.page).toContain('ann and ulf are matched.');
  const cost = await asked('/why', pair('bob', 'ulf'));
  expect(cost.page).toContain('bob and ulf may be matched. This would happen:');
  const rule = await asked('/why', pair('dag', 'ulf'));
  expect(rule.page).toContain('A pair must have something in common in &quot;language&quot;.');
});

test('what cannot be is refused with names and the way back; an older version is not changed', async () => {
  const refused = await asked('/change', { kind: 'pin', ...pair('dag', 'ulf') });
  expect(refused.status).toBe(409);
  expect(refused.page).toContain('The answers of dag and ulf');
  await send('/change', { kind: 'redraft', version: '1' });
  const stale = await send('/change', { kind: 'pin', ...pair('bob', 'ulf'), version: '1' });
  expect(stale.status).toBe(409);
  expect(stale.page).toContain('The newest draft is version 2.');
  expect(stale.page).toContain(`href="${unit()}"`);
  for (const fields of [{ kind: 'like' }, { kind: 'swap', mentee: 'x', other: 'x' }, { version: 'one' }]) {
    expect((await send('/change', { kind: 'redraft', ...fields })).status).toBe(400);
  }
  expect(await versions()).toBe(2);
});

test('nothing is published while people can still apply, and the page says until when', async () => {
  beat = 1.5;
  const early = await asked('/publish', { version: '1' });
  expect(early.status).toBe(409);
  expect(early.page).toContain('Applications are open until 2 Sept 2024, 12:00;');
});

test('publishing tells first how many mails go to whom and when answers are due, and publishes that version', async () => {
  const before = await stored();
  const { page } = await asked('/publish', { version: '1' });
  expect(page).toContain('2 pairs are proposed.');
  expect(page).toContain('5 mails are sent now:');
  expect(page).toContain('mentee, 1 mail: that there is no match for them');
  expect(page).toContain('mentor, 2 mails: the proposed match, with the question whether they accept it');
  expect(page).toMatch(/Answers are due by the end of \d+ Sept 2024\./);
  expect(await stored()).toEqual(before);

  expect(await send('/publish', { version: '1' })).toMatchObject({ status: 303, to: unit() });
  const mails = await office.sql`select 1 from message where template in ('ask-accept', 'unmatched')`;
  expect(mails).toHaveLength(5);
  const after = (await look()).page;
  expect(after).toContain('Published');
  expect(after).not.toContain('/publish?');
  expect((await send('/publish', { version: '1' })).status).toBe(409);
});

test('only a form of our own pages, sent by somebody who has signed in, changes anything', async () => {
  const fields = { kind: 'redraft', version: '1' };
  const own = { origin: BASE, 'sec-fetch-site': 'same-origin' };
  expect(await send('/change', fields, own)).toMatchObject({
    status: 303,
    to: expect.stringContaining('/login'),
  });
  for (const headers of [
    { cookie },
    { cookie, origin: 'https://other.test' },
    { cookie, 'sec-fetch-site': 'cross-site' },
    { cookie, 'sec-fetch-site': 'same-site', origin: BASE },
    { cookie, origin: 'null' },
  ]) {
    expect((await send('/change', fields, headers)).status).toBe(403);
  }
  expect(await versions()).toBe(1);
  const api = await app.request(`/api${unit()}/draft`, { method: 'POST', headers: { cookie, ...own } });
  expect(api.status).toBe(401);
  expect((await send('/change', fields, { cookie, origin: BASE })).status).toBe(303);
  const withKey = { authorization: `Bearer ${KEY}` };
  expect((await send('/change', { ...fields, version: '2' }, withKey)).status).toBe(303);
  expect(await versions()).toBe(3);
});

test('a rehearsal that is looked at shows its draft without ways to change it', async () => {
  const now = () => office.at(3);
  app = createApp({ sql: office.sql, now, linkKey: 'key', baseUrl: BASE, access: 'open' });
  const { page } = await look();
  expect(page).toContain('Why or why not');
  expect(page).not.toContain('/publish?');
  expect((await send('/change', { kind: 'redraft', version: '1' })).status).toBe(403);
  expect(await versions()).toBe(1);
});

/** A unit's page where people meet in groups: the draft, and a group that has lost its mentor. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDrafts } from '../db/queries/matches.ts';
import { meetingAs, openOffice, type Office } from '../db/queries/matches/testing.ts';
import { leave } from '../db/queries/relationships.ts';
import { createApp } from './app.tsx';

const BASE = 'http://adept.test';
const KEY = 'secret';

let office: Office;
let app: ReturnType<typeof createApp>;
let headers: Record<string, string> = {};
let ids: Record<string, string> = {};

beforeEach(async () => {
  office = await openOffice(meetingAs(['group']));
  ids = {};
  for (const [name, role, subject] of [
    ['ann', 'mentee', 'film'],
    ['bob', 'mentee', 'film'],
    ['cia', 'mentee', 'paint'],
    ['dan', 'mentee', 'paint'],
    ['ulf', 'mentor', 'film'],
    ['vera', 'mentor', 'paint'],
    ['will', 'mentor', 'clay'],
  ] as const)
    ids[name] = await office.apply(name, role, 'art', [subject]);
  await makeDrafts(office.sql, office.cycleId, office.at(3));
  const { sql } = office;
  const now = () => office.at(5);
  app = createApp({ sql, now, linkKey: 'key', localKey: KEY, baseUrl: BASE, access: 'key' });
  const signedIn = await app.request('/login', { method: 'POST', body: new URLSearchParams({ key: KEY }) });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  headers = { origin: BASE, 'sec-fetch-site': 'same-origin', cookie };
});
afterEach(() => office.close());

const unit = () => `/cycles/${office.cycleId}/units/art`;

async function page(below = ''): Promise<string> {
  const response = await app.request(unit() + below, { headers });
  return response.text();
}

async function send(below: string, fields: readonly (readonly [string, string])[]): Promise<number> {
  const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value]));
  return (await app.request(`${unit()}${below}`, { method: 'POST', body, headers })).status;
}

test('the draft shows each group together, and is proven', async () => {
  const shown = await page();
  expect(shown).toContain('<th scope="row">ann</th><td>ulf</td>');
  expect(shown).toContain('Optimal, verified.');
});

test('why not, what would be and what would help are told of whole groups', async () => {
  const pair = new URLSearchParams({ mentee: ids['ann'] ?? '', mentor: ids['vera'] ?? '' });
  const why = await page(`/why?${pair.toString()}`);
  expect(why).toMatch(/ann is matched with vera .0 points. instead of ulf .100 points./);
  expect(why).toMatch(/(cia|dan|bob) is matched with (ulf|vera|will) .0 points./);
  const fewer = await page(`/what-if?mentor=${ids['ulf'] ?? ''}&places=1`);
  expect(fewer).toContain('ann is');
  expect(await page('/advice')).toContain('What would give more people a match');
});

test('after its mentor has left, one click offers the group to another', async () => {
  expect(await send('/publish', [['version', '1']])).toBe(303);
  await leave(office.sql, { participantId: ids['ulf'] ?? '', now: office.at(5) });
  const shown = await page();
  expect(shown).toContain('Groups without a mentor: who could lead them');
  expect(shown).toContain('<h3>ann, bob</h3>');
  const [, form = ''] = /<form[^>]*action="[^"]*\/propose"[^>]*>(.*?)<\/form>/.exec(shown) ?? [];
  const fields = [...form.matchAll(/name="(\w+)" value="([^"]+)"/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  expect(fields.map(([name]) => name)).toEqual(['mentee', 'mentee', 'leader']);
  expect(fields.at(-1)?.[1]).toBe(ids['will']);
  expect(await send('/propose', fields)).toBe(303);
  const after = await page();
  expect(after).toContain('<th scope="row">ann, bob</th><td>will</td>');
  expect(after).not.toContain('Groups without a mentor');
});

test('what has been taken meanwhile is refused with words', async () => {
  expect(await send('/publish', [['version', '1']])).toBe(303);
  const fields = [
    ['mentee', ids['ann'] ?? ''],
    ['mentee', ids['bob'] ?? ''],
    ['leader', ids['vera'] ?? ''],
  ] as const;
  expect(await send('/propose', fields)).toBe(409);
});

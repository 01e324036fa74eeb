import { afterAll, beforeAll, expect, test } from 'vitest';
import { memberLinkId } from '../definitions/plan/links.ts';
import {
  CYCLE,
  instant,
  startPair,
  startStockholm,
  STOCKHOLM,
  testApp,
  type TestApp,
  type TestPair,
} from './testing.ts';

const REASON = 'We wanted different things.';
const CLOSES = STOCKHOLM.replace('  delivery: mixed', '  ended-early: close\n  delivery: mixed');

let app: TestApp;
let pair: TestPair;
const path = (participant: string): string =>
  app.link('pair', memberLinkId({ relationship: pair.relationship, participant }));
const end = (fields: Readonly<Record<string, string>>) => app.post(`${path(pair.mentee)}/end`, fields);
const state = async () =>
  (await app.sql`select state, ended_because from relationship where id = ${pair.relationship}`)[0];

beforeAll(async () => {
  app = await testApp();
  await startStockholm(app, CLOSES);
  pair = await startPair(app);
  app.now = instant('2024-12-05T12:00+01:00');
});
afterAll(() => app.close());

test('a page asks once more, and opening it changes nothing', async () => {
  const page = await (await app.request(`${path(pair.mentee)}/end`)).text();
  expect(page).toContain('Only the coordinators read this.');
  expect(page).toContain('Nobody is looked for in your place.');
  expect(await state()).toEqual({ state: 'active', ended_because: null });
});

test('without the tick nothing ends', async () => {
  const sent = await end({ reason: REASON, again: 'yes' });
  expect(sent.status).toBe(422);
  const page = await sent.text();
  expect(page).toContain('Tick the box to confirm.');
  expect(page).toContain(REASON);
  expect((await state())?.['state']).toBe('active');
});

test('once it is ended it stays so, and only coordinators read why', async () => {
  const fields = { reason: REASON, again: 'no', confirm: 'yes' };
  expect((await end(fields)).status).toBe(303);
  expect(await state()).toEqual({ state: 'ended', ended_because: 'ended-early' });
  expect((await end(fields)).status).toBe(410);
  for (const member of [pair.mentee, pair.mentor])
    expect(await (await app.request(path(member))).text()).not.toContain(REASON);
  const [row] = await app.sql<{ unit: string }[]>`
    select unit_id as unit from relationship where id = ${pair.relationship}`;
  expect(await (await app.api('GET', `/cycles/${CYCLE}/units/${row?.unit}`)).text()).toContain(REASON);
  expect(await (await app.api('GET', `/api/cycles/${CYCLE}/early-ends`)).json()).toMatchObject({
    earlyEnds: [{ relationship: pair.relationship, participant: pair.mentee, reason: REASON, again: false }],
  });
  expect((await app.request(`/api/cycles/${CYCLE}/early-ends`)).status).toBe(401);
});

test('where the programme closes such pairs, the coordinator is told and has nothing to look for', async () => {
  const mails = await app.sql<{ template: string; params: { anew?: boolean } }[]>`
    select template, params from message where template in ('match-fell-through', 'partner-ended') order by template`;
  expect(mails.map(({ template, params }) => [template, params.anew])).toEqual([
    ['match-fell-through', false],
    ['partner-ended', false],
  ]);
  expect(await app.sql`select 1 from task where kind = 'match-fell-through'`).toHaveLength(0);
});

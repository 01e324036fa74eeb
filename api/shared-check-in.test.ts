import { afterAll, beforeAll, expect, test } from 'vitest';
import { pairsAtRisk } from '../db/queries/at-risk.ts';
import { getPlan } from '../db/queries/cycles.ts';
import { openAsk } from '../db/queries/obligations.ts';
import { memberLinkId } from '../definitions/plan/links.ts';
import {
  CYCLE,
  startPair,
  startStockholm,
  STOCKHOLM,
  testApp,
  type TestApp,
  type TestPair,
} from './testing.ts';

/** Stockholm's winter check-in: its own question for the coordinators, two for the pair. */
const SHARED = STOCKHOLM.replace(
  /^questions:.*\n/m,
  `questions:
  next: { ask: What shall we talk about next?, type: text, read-by: both }
  fits: { ask: We fit together, type: agree, read-by: partner }
`,
).replace(/winter: \{(.*?)ask: \[connection\]/, 'winter: {$1ask: [connection, next, fits]');

let app: TestApp;
let pair: TestPair;
const pageOf = async (participant: string): Promise<string> =>
  (
    await app.request(app.link('pair', memberLinkId({ relationship: pair.relationship, participant })))
  ).text();

beforeAll(async () => {
  app = await testApp();
  await startStockholm(app, SHARED);
  pair = await startPair(app);
  const plan = await getPlan(app.sql, CYCLE);
  const ask = plan.asks.find(({ id }) => id === 'check-in-winter');
  if (ask === undefined) throw new Error('Stockholm checks in in winter');
  app.now = ask.opens;
  await openAsk(app.sql, CYCLE, ask, app.now);
});
afterAll(() => app.close());

const link = async (role: string): Promise<string> => {
  const [owed] = await app.sql<{ id: string }[]>`
    select o.id from obligation o join participant p on p.id = o.participant_id
    where o.ask_id = 'check-in-winter' and p.role = ${role}`;
  return app.link('obligation', owed?.id ?? '');
};

test('who reads an answer stands above each question', async () => {
  const page = await (await app.request(await link('mentee'))).text();
  expect(page).toContain('That differs: it stands above each question.');
  const at = (text: string): number => page.indexOf(text);
  const order = [
    'Read by the coordinators only',
    'We connected',
    'Read by the person you are matched with, and by the coordinators',
    'What shall we talk about next?',
    'coordinators see totals only',
    'We fit together',
  ].map(at);
  expect(order.every((place) => place > 0)).toBe(true);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test('the partner reads what is shared on the page of the pair, and nothing else', async () => {
  const answers = { 'q.connection': '1', 'q.next': 'The thesis', 'q.fits': '1' };
  expect((await app.post(await link('mentee'), answers)).status).toBe(303);
  const page = await pageOf(pair.mentor);
  expect(page).toContain('What you have told each other');
  expect(page).toContain('The thesis');
  expect(page).toContain('We fit together');
  expect(page).not.toContain('We connected');
});

test('what only the partner reads puts no pair at risk', async () => {
  const plan = await getPlan(app.sql, CYCLE);
  const [risk] = await pairsAtRisk(app.sql, plan, { cycleId: CYCLE, now: app.now });
  expect(risk?.low.map(({ question }) => question)).toEqual(['connection']);
});

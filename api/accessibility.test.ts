import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliverDue } from '../activities/mail/send.ts';
import { mailboxTransport } from '../activities/mail/transport.ts';
import { getPlan } from '../db/queries/cycles.ts';
import { openAsk } from '../db/queries/obligations.ts';
import { memberLinkId } from '../definitions/plan/links.ts';
import { DESK, faultsOf, openSight, PHONE, RULES, type Sight } from './browsing.ts';
import {
  BASE_URL,
  CYCLE,
  instant,
  startPair,
  startStockholm,
  STOCKHOLM,
  testApp,
  type TestApp,
  type TestPair,
} from './testing.ts';

let app: TestApp;
let sight: Sight;
let pair: TestPair;

beforeAll(async () => {
  app = await testApp({ access: 'open' });
  await fill();
  sight = await openSight(app.deps);
});
afterAll(async () => {
  await sight.close();
  await app.close();
});

/** With what the page of a pair and the list of people can show besides. */
const TEXT = STOCKHOLM.replace(
  /^ {2}meetings:.*\n/m,
  '  rapport: 30 minutes\n  initiative: mentee\n  meetings: { every: month, length: 30-60 minutes, target: 8 hours }\n',
).replace('mentee: { called: student', 'mentee: { entitled: true, called: student');

/** A pair that has set its next meeting and has one to tell of, has been invited, has reported a meeting, and is asked for its check-in. */
async function fill(): Promise<void> {
  await startStockholm(app, TEXT);
  pair = await startPair(app);
  const page = app.link('pair', memberLinkId({ relationship: pair.relationship, participant: pair.mentee }));
  for (const day of ['2024-12-04', '2025-02-10']) {
    await app.post(`${page}/next`, {
      do: 'set',
      day,
      time: '16:15',
      minutes: '60',
      where: 'https://meet.example/room',
    });
    app.now = instant('2025-01-10T10:00+01:00');
  }
  const plan = await getPlan(app.sql, CYCLE);
  for (const id of ['invitation-kick-off', 'meeting-1', 'check-in-winter']) {
    const ask = plan.asks.find((one) => one.id === id);
    if (ask !== undefined) await openAsk(app.sql, CYCLE, ask, ask.opens);
  }
  app.now = instant('2025-01-16T10:00+01:00');
  const { sql, now } = app;
  await deliverDue({ sql, transport: mailboxTransport(), linkKey: 'link-key', baseUrl: BASE_URL, now });
}

async function paths(): Promise<string[]> {
  const owed = await app.sql<{ id: string; participant_id: string }[]>`
    select distinct on (kind) id, participant_id from obligation order by kind, id`;
  const [mail] = await app.sql<{ message_id: string }[]>`
    select message_id from mailbox where calendar is not null limit 1`;
  return [
    '/',
    '/login',
    '/definitions/new',
    '/definitions/su-alumni@1',
    '/mailbox',
    `/mailbox/${mail?.message_id}`,
    `/cycles/${CYCLE}`,
    `/cycles/${CYCLE}/events`,
    `/cycles/${CYCLE}/people`,
    `/cycles/${CYCLE}/people/${pair.mentee}`,
    `/cycles/${CYCLE}/report`,
    `/cycles/${CYCLE}/units/physics`,
    `/apply/${CYCLE}`,
    `/apply/${CYCLE}/mentee`,
    '/no-such-page',
    ...owed.map(({ id }) => app.link('obligation', id)),
    app.link('leave', owed[0]?.participant_id ?? ''),
    app.link('pair', memberLinkId({ relationship: pair.relationship, participant: pair.mentee })),
    `${app.link('pair', memberLinkId({ relationship: pair.relationship, participant: pair.mentee }))}/end`,
  ];
}

test('every page passes what a program can check of WCAG 2.2 AA, and fits a phone', async () => {
  const check = (page: Page) => new AxeBuilder({ page }).withTags(RULES);
  expect(await faultsOf(sight, await paths(), { colorScheme: 'light', viewport: PHONE, check })).toEqual([]);
}, 240_000);

test('on a phone a wide table shows at its edge that it goes on, and its head is one line', async () => {
  const context = await sight.browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  await page.goto(`${sight.base}/cycles/${CYCLE}/report`);
  const measured: unknown = await page.evaluate(`[...document.querySelectorAll('.scroll')].map((box) => {
    const head = box.querySelector('thead').getBoundingClientRect().height;
    const edges = getComputedStyle(box).backgroundAttachment;
    const cut = [...box.querySelectorAll('th, td')].some((cell) => cell.scrollWidth > cell.clientWidth);
    return { table: box.getAttribute('aria-label'), tall: head > 48, edges, cut };
  })`);
  await context.close();
  const tables = ['People', 'Meetings', 'Events', 'By unit'];
  for (const table of tables) {
    expect(measured).toContainEqual({
      table,
      tall: false,
      edges: 'local, local, scroll, scroll',
      cut: false,
    });
  }
});

test('the colours of the dark pages have contrast too', async () => {
  const check = (page: Page) => new AxeBuilder({ page }).withRules(['color-contrast']);
  const [owed] = await app.sql<
    { id: string }[]
  >`select id from obligation where kind = 'report-meeting' limit 1`;
  const some = [`/cycles/${CYCLE}`, `/cycles/${CYCLE}/report`, app.link('obligation', owed?.id ?? '')];
  expect(await faultsOf(sight, some, { colorScheme: 'dark', viewport: DESK, check })).toEqual([]);
}, 120_000);

import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliverDue } from '../activities/mail/send.ts';
import { mailboxTransport } from '../activities/mail/transport.ts';
import { getPlan } from '../db/queries/cycles.ts';
import { openAsk } from '../db/queries/obligations.ts';
import { memberLinkId } from '../definitions/plan/links.ts';
import {
  BASE_URL,
  CYCLE,
  instant,
  startPair,
  startStockholm,
  testApp,
  type TestApp,
  type TestPair,
} from './testing.ts';

let app: TestApp;
let pair: TestPair;

beforeAll(async () => {
  app = await testApp();
  await startStockholm(app);
  pair = await startPair(app);
});
afterAll(() => app.close());

const linkOf = (participant: string): string =>
  app.link('pair', memberLinkId({ relationship: pair.relationship, participant }));
const pageOf = async (participant: string): Promise<string> =>
  (await app.request(linkOf(participant))).text();

/** Asks both for their meeting of the first month; the ids of what they owe, the mentee's first. */
async function askMeeting(): Promise<string[]> {
  const plan = await getPlan(app.sql, CYCLE);
  const ask = plan.asks.find(({ id }) => id === 'meeting-1');
  if (ask === undefined) throw new Error('Stockholm asks for a meeting');
  app.now = ask.opens;
  await openAsk(app.sql, CYCLE, ask, app.now);
  const owed = await app.sql<{ id: string }[]>`
    select o.id from obligation o join participant p on p.id = o.participant_id
    where o.ask_id = 'meeting-1' order by p.role`;
  return owed.map(({ id }) => id);
}

test('the mails about a pair lead each member to a page of their own', async () => {
  const { sql, now } = app;
  await deliverDue({ sql, transport: mailboxTransport(), linkKey: 'link-key', baseUrl: BASE_URL, now });
  const [mail] = await sql<{ text_body: string }[]>`
    select text_body from mailbox where subject = 'You are matched: Bo'`;
  expect(mail?.text_body).toContain(`${BASE_URL}${linkOf(pair.mentee)}`);
  expect(mail?.text_body).not.toContain(linkOf(pair.mentor));
});

test('it tells who, until when, what each owes and the meetings held, and not how useful they were', async () => {
  const [adas = '', bos = ''] = await askMeeting();
  const before = await pageOf(pair.mentee);
  expect(before).toContain('bo@x.example');
  expect(before).toContain('No meeting has been reported yet.');
  expect(before).toContain(app.link('obligation', adas));
  expect(before).not.toContain(app.link('obligation', bos));
  expect(before).toMatch(/Bo: Meeting 1, by the end of Friday, 27 December 2024/);
  const report = { happened: 'yes', on: '2024-12-10', minutes: '50', rating: '2', note: 'Secret words' };
  await app.post(app.link('obligation', bos), report);
  const after = await pageOf(pair.mentee);
  expect(after).toContain('Tuesday, 10 December 2024, 50 minutes');
  expect(after).not.toMatch(/Secret words|useful/);
  expect(after).not.toMatch(/Bo: /);
});

test('only the whole link of a member opens it, and what posts nowhere changes nothing', async () => {
  const id = memberLinkId({ relationship: pair.relationship, participant: pair.mentee });
  const stranger = memberLinkId({ relationship: pair.relationship, participant: 'part_stranger' });
  const wrong = [
    linkOf(pair.mentee).slice(0, -1),
    app.link('obligation', id).replace('/o/', '/pair/'),
    app.link('pair', stranger),
    app.link('pair', pair.relationship),
  ];
  for (const path of wrong) expect((await app.request(path)).status).toBe(404);
  expect((await app.post(`${linkOf(pair.mentee)}/people`, {})).status).toBe(404);
});

test('once it has ended, it says so and takes nothing any more', async () => {
  app.now = instant('2024-12-20T12:00+01:00');
  await app.post(app.link('leave', pair.mentor), { leave: 'yes' });
  const page = await pageOf(pair.mentee);
  expect(page).toContain('This has ended before its time.');
  expect(page).toContain('(left on Friday, 20 December 2024)');
  expect(page).not.toContain('What is asked now');
});

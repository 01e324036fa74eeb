import { afterEach, beforeEach, expect, test } from 'vitest';
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
let page: string;
let mentorsPage: string;

beforeEach(async () => {
  app = await testApp({ access: 'open' });
  await startStockholm(app);
  pair = await startPair(app);
  const of = (participant: string) =>
    app.link('pair', memberLinkId({ relationship: pair.relationship, participant }));
  page = of(pair.mentee);
  mentorsPage = of(pair.mentor);
});
afterEach(() => app.close());

const textOf = async (path: string) => (await app.request(path)).text();
const set = (fields: Record<string, string>) =>
  app.post(`${page}/next`, {
    do: 'set',
    day: '2024-11-05',
    time: '16:15',
    minutes: '45',
    where: 'Café Linné',
    ...fields,
  });

interface Sent {
  readonly to: string;
  readonly text: string;
  readonly calendar: string;
}

/** Delivers what is due, and gives the mails of one kind with their calendar entries unfolded. */
async function mails(template: string): Promise<Sent[]> {
  const { sql, now } = app;
  await deliverDue({ sql, transport: mailboxTransport(), linkKey: 'link-key', baseUrl: BASE_URL, now });
  const rows = await sql<Sent[]>`
    select b.recipient_name as to, b.text_body as text, coalesce(b.calendar, '') as calendar
    from mailbox b join message m on m.id = b.message_id where m.template = ${template}
    order by m.params ->> 'sequence', b.recipient_name`;
  return rows.map((row) => ({ ...row, calendar: row.calendar.replaceAll('\r\n ', '') }));
}

/** A property of the calendar, or of the meeting in it; its zone has dates of its own. */
function line(calendar = '', name = ''): string | undefined {
  const [head = '', entry = ''] = calendar.split('BEGIN:VEVENT');
  const found = (text: string) => new RegExp(`^${name}(?:;[^:]*)?:(.*)\\r$`, 'm').exec(text)?.[1];
  return found(entry) ?? found(head);
}

test('a member sets the next meeting, and all get it by mail as an invitation', async () => {
  expect((await set({})).status).toBe(303);
  expect(await textOf(page)).toContain('Tuesday, 5 November 2024 at 16:15');
  expect(await textOf(mentorsPage)).toContain('Café Linné');
  const sent = await mails('meeting-set');
  expect(sent.map(({ to }) => to)).toEqual(['Ada', 'Bo']);
  expect(sent[0]?.text).toContain('Your next meeting with Bo');
  expect(sent[1]?.text).toContain('Ada has set your next meeting');
  for (const { to, text, calendar } of sent) {
    expect(text).toContain('Tuesday, 5 November 2024 at 16:15 (Europe/Stockholm)');
    expect(line(calendar, 'METHOD')).toBe('REQUEST');
    expect(line(calendar, 'DTSTART')).toBe('20241105T161500');
    expect(line(calendar, 'DTEND')).toBe('20241105T170000');
    expect(line(calendar, 'SEQUENCE')).toBe('0');
    expect(line(calendar, 'SUMMARY')).toBe(`Meeting: ${to === 'Ada' ? 'Bo' : 'Ada'}`);
    expect(line(calendar, 'LOCATION')).toBe('Café Linné');
  }
  const seen = await app.api('GET', `/api/cycles/${CYCLE}/matches`);
  expect(await seen.json()).toMatchObject({ matches: [{ meetingAt: '2024-11-05T15:15:00.000Z' }] });
  expect(await textOf(`/cycles/${CYCLE}/units/physics`)).toContain('meeting set for 5 Nov 2024');
  // The same form once more changes nothing.
  await set({});
  expect(await mails('meeting-set')).toHaveLength(2);
});

test('a change and a cancellation replace the same entry', async () => {
  await set({});
  await set({ time: '9.30', where: 'https://meet.example/room' });
  expect(await textOf(page)).toContain('href="https://meet.example/room"');
  expect((await app.post(`${mentorsPage}/next`, { do: 'cancel' })).status).toBe(303);
  const [first, , moved] = await mails('meeting-set');
  const [gone, other] = await mails('meeting-cancelled');
  const uid = line(first?.calendar, 'UID');
  expect(uid).toBe(`${CYCLE}/meeting/${pair.relationship}/1@adept`);
  for (const mail of [moved, gone, other]) expect(line(mail?.calendar, 'UID')).toBe(uid);
  expect(line(moved?.calendar, 'SEQUENCE')).toBe('1');
  expect(line(moved?.calendar, 'DTSTART')).toBe('20241105T093000');
  for (const mail of [gone, other]) {
    expect(line(mail?.calendar, 'METHOD')).toBe('CANCEL');
    expect(line(mail?.calendar, 'STATUS')).toBe('CANCELLED');
    expect(line(mail?.calendar, 'SEQUENCE')).toBe('2');
  }
  expect(await textOf(page)).toContain('No meeting is set yet.');
  // Another meeting is another entry.
  await set({ day: '2024-11-20' });
  expect(
    line((await mails('meeting-set')).find(({ calendar }) => calendar.includes('20241120'))?.calendar, 'UID'),
  ).toContain('/2@adept');
});

test.each([
  [{ day: '2024-02-30' }, 'Give a date'],
  [{ day: '2024-10-01' }, 'still to come'],
  [{ time: '25:00' }, 'Give a time of day'],
  [{ minutes: 'an hour' }, 'from 5 to 480'],
  [{ day: '2025-09-01' }, 'Your time together ends on'],
  [{ where: 'x'.repeat(201) }, 'at most 200 characters'],
])('%j is refused with what to give', async (fields, words) => {
  const reply = await set(fields);
  expect(reply.status).toBe(422);
  expect(await reply.text()).toContain(words);
  expect(await app.sql`select from appointment_change`).toHaveLength(0);
});

test('whether it took place is said in one click, counts as a meeting, and answers what is asked just then', async () => {
  await set({});
  app.now = instant('2024-11-05T20:00+01:00');
  const plan = await getPlan(app.sql, CYCLE);
  const ask = plan.asks.find(({ id }) => id === 'meeting-1');
  if (ask === undefined) throw new Error('Stockholm asks for a meeting');
  await openAsk(app.sql, CYCLE, ask, app.now);
  expect(await textOf(page)).toContain('You were to meet on Tuesday, 5 November 2024 at 16:15. Did you?');
  expect((await app.post(`${page}/next`, { do: 'held', number: '1' })).status).toBe(303);
  expect(await textOf(mentorsPage)).toContain('Tuesday, 5 November 2024, 45 minutes');
  const owed = await app.sql<{ id: string; state: string; role: string }[]>`
    select o.id, o.state, p.role from obligation o join participant p on p.id = o.participant_id
    where o.kind = 'report-meeting' order by p.role`;
  expect(owed.map(({ state }) => state)).toEqual(['met', 'open']);
  // The other finds it filled in.
  expect(await textOf(app.link('obligation', owed[1]?.id ?? ''))).toContain('value="2024-11-05"');
  // Said once, it stands.
  await app.post(`${mentorsPage}/next`, { do: 'not-held', number: '1' });
  expect(await app.sql`select held from appointment_report`).toEqual([{ held: true }]);
});

test('what does not happen in the past or by somebody else is not taken', async () => {
  await set({});
  await app.post(`${page}/next`, { do: 'held', number: '1' });
  expect(await app.sql`select from appointment_report`).toHaveLength(0);
  expect((await app.post(`${page.slice(0, -2)}xx/next`, { do: 'cancel' })).status).toBe(404);
});

test('a pause and an early end cancel what was set', async () => {
  await set({});
  expect((await app.post(`${page}/pause`, { do: 'pause', until: '2024-12-01' })).status).toBe(303);
  expect((await mails('meeting-cancelled')).map(({ to }) => to)).toEqual(['Ada', 'Bo']);
  expect(await textOf(page)).not.toContain('Set the meeting');
});

/** To whom a meeting was cancelled, by method, number of the change, and whether a page to set another was offered. */
const cancelled = async () =>
  (await mails('meeting-cancelled')).map(({ to, text, calendar }) => [
    to,
    line(calendar, 'METHOD'),
    line(calendar, 'SEQUENCE'),
    text.includes('Open your page'),
  ]);

test('an early end cancels what was set, for both', async () => {
  await set({});
  expect((await app.post(`${page}/end`, { reason: '', again: 'no', confirm: 'yes' })).status).toBe(303);
  expect(await cancelled()).toEqual([
    ['Ada', 'CANCEL', '1', true],
    ['Bo', 'CANCEL', '1', true],
  ]);
});

test('whoever leaves the programme gets the end of the meeting as well, and no page to set another', async () => {
  await set({});
  expect((await app.post(app.link('leave', pair.mentee), { leave: 'yes' })).status).toBe(303);
  expect(await cancelled()).toEqual([
    ['Ada', 'CANCEL', '1', false],
    ['Bo', 'CANCEL', '1', true],
  ]);
});

test('the end of the cycle cancels what was set, once', async () => {
  await set({});
  expect(await mails('start-of-programme')).toHaveLength(2);
  expect((await app.api('POST', `/api/cycles/${CYCLE}/cancel`)).status).toBeLessThan(300);
  await app.api('POST', `/api/cycles/${CYCLE}/cancel`);
  expect(await cancelled()).toEqual([
    ['Ada', 'CANCEL', '1', false],
    ['Bo', 'CANCEL', '1', false],
  ]);
  // The events that they have from the start of their pair go out of their calendars as well.
  for (const { calendar } of await mails('cycle-cancelled')) {
    expect(line(calendar, 'METHOD')).toBe('CANCEL');
    expect(calendar).toContain(`UID:${CYCLE}/kick-off@adept`);
    expect(calendar).not.toContain('STATUS:CONFIRMED');
  }
});

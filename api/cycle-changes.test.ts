/** A coordinator changes a running cycle by its pages: events, doubtful mails, the cycle itself. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  CYCLE,
  instant,
  signIn,
  startPair,
  startStockholm,
  testApp,
  type Coordinator,
  type TestApp,
} from './testing.ts';

let app: TestApp;
let coordinator: Coordinator;
beforeAll(async () => {
  app = await testApp();
  await startStockholm(app);
  await startPair(app);
  app.now = instant('2024-10-26T12:00+02:00');
  coordinator = await signIn(app);
});
afterAll(() => app.close());

const get = (path: string): Promise<string> => coordinator.read(path);
const send: Coordinator['send'] = (path, fields) => coordinator.send(path, fields);
/** Sends a form and follows where it leads. */
async function sent(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const response = await send(path, fields);
  expect([path, response.status]).toEqual([path, 303]);
  return get((response.headers.get('location') ?? '').split('#')[0] ?? '');
}
const EVENTS = `/cycles/${CYCLE}/events`;
const conclusion = async (): Promise<unknown> => {
  const [row] = await app.sql`select day, from_time, to_time, provisional from event where id = 'conclusion'`;
  return row;
};

test('a provisional date is confirmed with one click, a date moved with its times', async () => {
  expect(await get(EVENTS)).toMatch(/Conclusion[\s\S]*Date not confirmed/);
  expect(await sent(`${EVENTS}/conclusion`, { action: 'confirm' })).toContain('It is confirmed');
  expect(await conclusion()).toMatchObject({ day: '2025-05-20', provisional: false });
  const moved = { action: 'move', day: '2025-05-22', from: '15:00', to: '17:00' };
  expect(await sent(`${EVENTS}/conclusion`, moved)).toContain('It is moved');
  expect(await conclusion()).toMatchObject({ day: '2025-05-22', from_time: '15:00', to_time: '17:00' });
  expect(await sent(`${EVENTS}/conclusion`, moved)).toContain('Nothing was changed');
});

test('a date that cannot be is refused beside its form, with what was entered', async () => {
  const outside = await send(`${EVENTS}/conclusion`, { action: 'move', day: '2026-05-22' });
  const text = await outside.text();
  expect(outside.status).toBe(409);
  expect(text).toMatch(/It was not changed:[\s\S]*outside the cycle/);
  expect(text).toContain('value="2026-05-22"');
  const times = await send(`${EVENTS}/conclusion`, {
    action: 'move',
    day: '2025-05-22',
    from: '17:00',
    to: '15:00',
  });
  expect([times.status, await times.text()]).toEqual([422, expect.stringContaining('a time after 17:00')]);
  expect((await send(`${EVENTS}/no-such`, { action: 'confirm' })).status).toBe(404);
  expect(await conclusion()).toMatchObject({ day: '2025-05-22' });
});

test('the task of fixing a date leads to its event', async () => {
  await app.sql`
    insert into task (id, cycle_id, unit_id, kind, subject, facts, opened_at)
    values ('t1', ${CYCLE}, null, 'fix-date', 'conclusion', '{}', ${app.now})`;
  expect(await get(`/cycles/${CYCLE}`)).toContain(`href="${EVENTS}#conclusion"`);
});

test('a mail that may not have arrived is sent again, or said to have arrived; about others nothing is decided', async () => {
  const [one, two, three] = await app.sql<{ id: string }[]>`select id from message order by id limit 3`;
  await app.sql`update message set state = 'unknown' where id in (${one?.id ?? ''}, ${two?.id ?? ''})`;
  expect((await get(`/cycles/${CYCLE}`)).match(/Send it again</g)).toHaveLength(2);
  await sent(`/cycles/${CYCLE}/messages/${one?.id}`, { decision: 'send-again' });
  expect(await sent(`/cycles/${CYCLE}/messages/${two?.id}`, { decision: 'arrived' })).not.toContain(
    'Send it again',
  );
  const states =
    await app.sql`select state from message where id in (${one?.id ?? ''}, ${two?.id ?? ''}) order by id`;
  expect(states.map(({ state }) => state)).toEqual(['queued', 'sent']);
  const refused = await app.api('POST', `/api/cycles/${CYCLE}/messages/${three?.id}`, {
    decision: 'send-again',
  });
  expect(refused.status).toBe(409);
  const unknown = await app.api('POST', `/api/cycles/${CYCLE}/messages/nothing`, { decision: 'arrived' });
  expect(unknown.status).toBe(404);
});

test('a cycle is held, goes on, and ends only when that is meant', async () => {
  const path = `/cycles/${CYCLE}/state`;
  expect(await sent(path, { change: 'pause' })).toContain('It is held');
  expect((await send(path, { change: 'pause' })).status).toBe(409);
  expect(await sent(path, { change: 'resume' })).toContain('Hold it');
  expect((await send(path, { change: 'cancel' })).status).toBe(422);
  expect(await get(`/cycles/${CYCLE}`)).toContain('Hold it');
  const ended = await sent(path, { change: 'cancel', sure: 'yes' });
  expect(ended).not.toContain('End it for good');
  expect(await (await app.api('GET', `/api/cycles/${CYCLE}`)).json()).toMatchObject({
    cycle: { state: 'cancelled' },
  });
});

/** Windows to apply that are planned for a month: the owner fixes the day before they open, and is reminded to. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { datedLines } from '../definitions/preview/lines.ts';
import { mailsFor } from '../definitions/preview/mails.ts';
import { getPlan } from '../db/queries/cycles.ts';
import { instant, runDue, startDefinition, testApp, type TestApp } from './testing.ts';

const TEXT = readFileSync(
  new URL('../definitions/programmes/ki-biomed-tox.yaml', import.meta.url),
  'utf8',
).replace('closes: 15 December, ask: [needs] }   #', 'closes: November, ask: [needs] }   #');
const WITH_EVENT = `${TEXT}\nevents: { meet: { on: 1 March, where: Campus } }\n`;
const CYCLE = 'ki-biomed-tox-2026-27';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  app.now = instant('2026-08-20T12:00+02:00');
  await startDefinition(app, { text: WITH_EVENT, programme: 'ki-biomed-tox', start: '2026-10-01' });
});
afterAll(() => app.close());

async function until(moment: string): Promise<void> {
  app.now = instant(moment);
  await runDue(app, CYCLE);
}
const fix = (role: string, body: unknown) => app.api('PATCH', `/api/cycles/${CYCLE}/windows/${role}`, body);
const page = async (path: string): Promise<string> =>
  (await app.request(path, { headers: { authorization: 'Bearer test-key' } })).text();
const open = async (role: string): Promise<boolean> =>
  (await page(`/apply/${CYCLE}/${role}`)).includes('name="email"');
const tasks = () =>
  app.sql`select subject from task where kind = 'fix-date' and closed_at is null order by 1`;

test('the preview says that the day is not fixed, and to whom the request goes', async () => {
  const plan = await getPlan(app.sql, CYCLE);
  const provisional = datedLines(plan).filter(({ provisional: is }) => is === true);
  expect(provisional.map(({ key, day }) => `${key} ${day}`)).toEqual([
    'open-applications/mentor 2026-10-01',
    'open-applications/mentee 2026-11-01',
    'close-applications/mentee 2026-11-30',
  ]);
  const asked = mailsFor(plan, 'owner', { pace: 'last-day' }).filter(({ ask }) => ask !== undefined);
  expect(asked.map(({ template, ask, day }) => `${template} ${ask} ${day}`)).toEqual([
    'fix-date apply-mentee 2026-10-18',
  ]);
});

test('the one that opens first is a task from the beginning, and its page has the form', async () => {
  expect(await tasks()).toEqual([{ subject: 'apply-mentor' }]);
  const seen = await page(`/cycles/${CYCLE}`);
  expect(seen).toContain('Opens, in October 2026');
  expect(seen).toContain(`href="/cycles/${CYCLE}#windows"`);
  for (const [opens, expected] of [
    ['2026-11-02', 'a day from 2026-10-01 to 2026-10-31'],
    ['soon', undefined],
  ] as const) {
    const refused = await fix('mentor', { opens });
    expect(refused.status).toBe(422);
    if (expected !== undefined)
      expect(await refused.json()).toMatchObject({ errors: [{ at: '/opens', expected }] });
  }
  const sent = await app.request(`/cycles/${CYCLE}/windows/mentor`, {
    method: 'POST',
    headers: { authorization: 'Bearer test-key' },
    body: new URLSearchParams({ opens: '2026-10-12' }),
  });
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `/cycles/${CYCLE}`]);
  expect(await tasks()).toEqual([]);
});

test('nobody can apply before the fixed day, and whoever is known is asked on it', async () => {
  const csv = 'name,email,role\nBo,bo@x.example,mentor';
  await app.api('POST', `/api/cycles/${CYCLE}/participants`, { csv });
  await until('2026-10-02T12:00+02:00');
  expect(await open('mentor')).toBe(false);
  expect(await app.sql`select from obligation`).toHaveLength(0);
  await until('2026-10-12T12:00+02:00');
  expect(await open('mentor')).toBe(true);
  expect(await app.sql`select from obligation where kind = 'apply'`).toHaveLength(1);
  expect((await fix('mentor', { opens: '2026-10-20' })).status).toBe(409);
});

test('the other one is asked for two weeks before, and both its days are fixed at once', async () => {
  await until('2026-10-18T12:00+02:00');
  expect(await tasks()).toEqual([{ subject: 'apply-mentee' }]);
  const mails = await app.sql`select params from message where template = 'fix-date'`;
  expect(mails).toEqual([{ params: { ask: 'apply-mentee', role: 'mentee' } }]);
  expect((await fix('mentee', { opens: '2026-11-20', closes: '2026-11-10' })).status).toBe(422);
  expect(await (await fix('mentee', { opens: '2026-11-05', closes: '2026-11-24' })).json()).toMatchObject({
    role: 'mentee',
    edges: [
      { edge: 'opens', planned: '2026-11-01', fixed: '2026-11-05' },
      { edge: 'closes', planned: '2026-11-30', fixed: '2026-11-24' },
    ],
  });
  const moments = await app.sql<{ key: string; day: string }[]>`
    select key, to_char(at at time zone 'Europe/Stockholm' - interval '1 second', 'MM-DD') as day from step
    where subject in ('mentee', 'apply-mentee') and kind in ('open-applications', 'close', 'remind') order by at`;
  expect(moments.map(({ key, day }) => `${key} ${day}`)).toEqual([
    'open-applications/mentee 11-05',
    'remind/apply-mentee/1 11-17',
    'remind/apply-mentee/2 11-23',
    'close/apply-mentee 11-24',
  ]);
});

test('an event that moves leaves the fixed days alone', async () => {
  const { events } = Object(await (await app.api('GET', `/api/cycles/${CYCLE}/events`)).json());
  const { id, day } = events.at(-1);
  const moved = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
  expect((await app.api('PATCH', `/api/cycles/${CYCLE}/events/${id}`, { day: moved })).status).toBe(200);
  const { windows } = Object(await (await app.api('GET', `/api/cycles/${CYCLE}/windows`)).json());
  const mentee = windows.find(({ role }: { role: string }) => role === 'mentee');
  expect([mentee.opensAt, mentee.dueAt]).toEqual(['2026-11-05T08:00:00.000Z', '2026-11-24T23:00:00.000Z']);
});

test('choosing and the draft follow the window that closes last, as often as a day is fixed; publishing stays', async () => {
  const own = await testApp();
  own.now = instant('2026-08-20T12:00+02:00');
  const text = TEXT.replace('closes: 15 December, ask', 'closes: November, ask').replace(
    /by: coordinator .*/,
    'by: mentee-chooses',
  );
  await startDefinition(own, { text, programme: 'ki-biomed-tox', start: '2026-10-01' });
  const close = async (role: string, closes: string) =>
    (await own.api('PATCH', `/api/cycles/${CYCLE}/windows/${role}`, { closes })).status;
  const days = async () => {
    const rows = await own.sql<{ day: string }[]>`
      select key || ' ' || to_char(at at time zone 'Europe/Stockholm' - interval '1 second', 'MM-DD') as day from step
      where key in ('ask/choose-mentee', 'close/choose-mentee', 'draft-matches/matching', 'escalate-publish/matching')
      order by at`;
    return rows.map(({ day }) => day);
  };
  const planned = await days();
  expect(planned.slice(0, 3)).toEqual([
    'ask/choose-mentee 12-01',
    'close/choose-mentee 12-08',
    'draft-matches/matching 12-09',
  ]);
  // The mentors' window, still planned for the end of the month, closes last.
  expect(await close('mentee', '2026-11-10')).toBe(200);
  expect(await days()).toEqual(planned);
  expect(await close('mentor', '2026-11-13')).toBe(200);
  const moved = ['ask/choose-mentee 11-14', 'close/choose-mentee 11-21', 'draft-matches/matching 11-22'];
  expect(await days()).toEqual([...moved, ...planned.slice(3)]);
  const [ask] = await own.sql`select due_at from ask where id = 'choose-mentee'`;
  expect(Object(ask)['due_at']).toBe(instant('2026-11-22T00:00+01:00'));
  expect(await close('mentee', '2026-11-27')).toBe(200);
  expect((await days()).slice(0, 1)).toEqual(['ask/choose-mentee 11-28']);
  await own.close();
});

import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runOne } from '../activities/run-step.ts';
import { propose } from '../db/queries/relationships.ts';
import { getPlan } from '../db/queries/cycles.ts';
import { cycleWorkflowId } from '../workflows/messages.ts';
import { instant, startDefinition, testApp, type TestApp } from './testing.ts';

const TEXT = readFileSync(new URL('../definitions/programmes/ki-doctoral.yaml', import.meta.url), 'utf8');
const CYCLE = 'ki-doctoral-2024-25';
const OWNER = cycleWorkflowId(CYCLE);
let app: TestApp;

beforeEach(async () => {
  app = await testApp({ access: 'open' });
  await startDefinition(app, { text: TEXT, programme: 'ki-doctoral', start: '2024-09-02' });
  app.now = instant('2024-09-02T10:00+02:00');
  await runOne(app.sql, { owner: OWNER, key: 'open-applications/mentee', now: app.now });
  const csv =
    'name,email,role,unit\nDora,dora@x.example,mentee,all\nEmil,emil@x.example,mentee,all\nMio,mio@x.example,mentor,all';
  const brought = await app.api('POST', `/api/cycles/${CYCLE}/participants`, { csv });
  if (brought.status !== 201) throw new Error(await brought.text());
});
afterEach(() => app.close());

/** Does what is due until a follow-up, counted from 1, and the follow-up itself. */
async function followUp(number: number): Promise<void> {
  const steps = await app.sql<{ key: string; at: number }[]>`
    select key, at from step where owner = ${OWNER} and done_at is null
      and at <= (select at from step where owner = ${OWNER} and key = ${`follow-up/mentee/${number}`})
    order by at, seq, key`;
  for (const { key, at } of steps) {
    app.now = at;
    await runOne(app.sql, { owner: OWNER, key, now: at });
  }
}

const told = (template: string) => app.sql<{ name: string; many: number | null }[]>`
  select coalesce(x.name, m.recipient) as name, (m.params ->> 'many')::int as many from message m
  left join participant p on p.id = m.recipient left join person x on x.id = p.person_id
  where m.template = ${template} order by m.at, 1`;
const idOf = async (name: string): Promise<string> => {
  const [row] = await app.sql<{ id: string }[]>`
    select p.id from participant p join person x on x.id = p.person_id where x.name = ${name}`;
  return row?.id ?? '';
};
const tasks = () => app.sql<{ who: string; open: boolean }[]>`
  select facts ->> 'participant' as who, closed_at is null as open from task where kind = 'entitled' order by opened_at, 1`;

test('who has not applied is reminded of their right, and comes to the coordinator after two months', async () => {
  await followUp(1);
  expect((await told('remind-entitled')).map(({ name }) => name)).toEqual(['Dora', 'Emil']);
  expect(await tasks()).toEqual([]);
  // Emil would rather have none.
  await app.post(app.link('leave', await idOf('Emil')), { leave: 'yes' });
  await followUp(2);
  expect((await told('remind-entitled')).map(({ name }) => name)).toEqual(['Dora', 'Emil', 'Dora']);
  expect(await tasks()).toEqual([{ who: await idOf('Dora'), open: true }]);
  expect(await told('entitled-waiting')).toEqual([{ name: 'all', many: 1 }]);
  // She is the coordinator's now: no mail, and no second task.
  await followUp(3);
  expect(await told('remind-entitled')).toHaveLength(3);
  expect(await tasks()).toHaveLength(1);
});

test('the coordinator sees who is without, on the page and in the API', async () => {
  app.now = instant('2024-11-20T10:00+01:00');
  const seen = await app.api('GET', `/api/cycles/${CYCLE}/entitled`);
  expect(await seen.json()).toMatchObject({
    entitled: 2,
    with: 0,
    without: [{ name: 'Dora', appliedAt: null }, { name: 'Emil' }],
  });
  const page = await (await app.request(`/cycles/${CYCLE}/people`)).text();
  expect(page).toContain('Entitled, and without a mentor');
  expect(page).toMatch(/Dora<\/a>.*not sent yet/s);
});

test('whoever is proposed somebody is not followed up, and their task closes', async () => {
  await followUp(2);
  expect((await tasks()).map(({ open }) => open)).toEqual([true, true]);
  const [mentee, mentor] = [await idOf('Dora'), await idOf('Mio')];
  await propose(app.sql, await getPlan(app.sql, CYCLE), {
    cycleId: CYCLE,
    unitId: 'all',
    mentee,
    mentor,
    score: 0,
    now: app.now,
  });
  await app.sql`update relationship set state = 'active', started_at = ${app.now}, opened_at = ${app.now}`;
  const before = (await told('remind-entitled')).length;
  await followUp(5);
  expect(await told('remind-entitled')).toHaveLength(before);
  const seen = await app.api('GET', `/api/cycles/${CYCLE}/entitled`);
  expect(await seen.json()).toMatchObject({ entitled: 2, with: 1, without: [{ name: 'Emil' }] });
});

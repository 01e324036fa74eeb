/** Aalto's groups of doctoral students, twice a year: the call comes one term earlier, so that two runs overlap. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkoutFolder } from '../../cli/setup/checkout.ts';
import { nextPlan } from '../../cli/next-plan.ts';
import { createCycle, getPlan } from '../../db/queries/cycles.ts';
import { storeDefinition } from '../../db/queries/definitions.ts';
import { importPeople } from '../../db/queries/participants.ts';
import { setRepeating } from '../../db/queries/programmes.ts';
import { planHash } from '../../definitions/plan/hash.ts';
import type { Day } from '../../definitions/plan/types.ts';
import { cycleWorkflowId, programmeWorkflowId } from '../../workflows/messages.ts';
import { workflowPlace, type WorkflowPlace } from '../support/workflow-place.ts';

const PROGRAMME = 'aalto-doctoral';
const [AUTUMN, SPRING, NEXT] = ['2026-autumn', '2027-spring', '2027-autumn'].map(
  (run) => `${PROGRAMME}-${run}`,
);
const text = readFileSync(join(checkoutFolder(), 'definitions', 'programmes', `${PROGRAMME}.yaml`), 'utf8');
const noon = (day: Day): number => Date.parse(`${day}T12:00:00Z`);

let place: WorkflowPlace;
beforeAll(async () => {
  place = await workflowPlace();
  const { sql } = place;
  const now = noon('2026-03-20');
  const { id: definitionId } = await storeDefinition(sql, { programme: PROGRAMME, text, now });
  const plan = nextPlan(text, '2026-09-01');
  if (typeof plan === 'string') throw new Error(plan);
  await createCycle(sql, { definitionId, plan, sha256: planHash(plan), clock: 'virtual', now });
  await setRepeating(sql, { programme: PROGRAMME, repeating: true, now });
  await place.relay();
}, 200_000);
afterAll(() => place.stop());

let clock = noon('2026-03-20');

/** Advances the programme and its running cycles to the clock. Gives the moment at which the next of them is due. */
async function everything(): Promise<number> {
  const cycles = await place.sql<{ id: string }[]>`select id from cycle where state = 'running' order by id`;
  const workflows = [programmeWorkflowId(PROGRAMME), ...cycles.map(({ id }) => cycleWorkflowId(id))];
  let next = Infinity;
  for (const id of workflows) next = Math.min(next, (await place.advance(id, clock)).due ?? Infinity);
  await place.relay();
  return next;
}

/** Goes from one due moment to the next, until a day. */
async function until(day: Day): Promise<void> {
  for (let next = await everything(); next <= noon(day); next = await everything())
    clock = Math.max(clock, next);
  clock = noon(day);
  await everything();
}

const running = async (): Promise<string[]> =>
  (await place.sql<{ id: string }[]>`select id from cycle where state = 'running' order by starts_at`).map(
    ({ id }) => id,
  );

async function bring(cycleId: string, people: readonly string[], day: Day): Promise<void> {
  const csv = ['name,email,role,unit', ...people].join('\n');
  expect(await importPeople(place.sql, { cycleId, csv, now: noon(day) })).toMatchObject({
    imported: people.length,
  });
}

/** The days of a run's steps that have been done, by their keys. */
async function done(cycleId: string, key: string): Promise<string | undefined> {
  const [row] = await place.sql<{ day: string }[]>`
    select to_char(done_at at time zone 'Europe/Helsinki', 'YYYY-MM-DD') as day from step
    where cycle_id = ${cycleId} and key = ${key} and done_at is not null`;
  return row?.day;
}

const askedOf = async (cycleId: string): Promise<string[]> =>
  (
    await place.sql<{ email: string }[]>`
      select person.email from obligation o join participant p on p.id = o.participant_id
      join person on person.id = p.person_id where o.cycle_id = ${cycleId} and o.kind = 'apply' order by 1`
  ).map(({ email }) => email);

test('the call for spring opens in August, before autumn has begun; both are open side by side', async () => {
  await until('2026-04-10');
  await bring(
    AUTUMN ?? '',
    ['Aino,aino@x.example,mentee,all', 'Matti,matti@x.example,mentor,all'],
    '2026-04-10',
  );
  await until('2026-07-20');
  expect(await running()).toEqual([AUTUMN, SPRING]);
  await until('2026-08-05');
  await bring(
    SPRING ?? '',
    ['Eino,eino@x.example,mentee,all', 'Matti,matti@x.example,mentor,all'],
    '2026-08-05',
  );
  expect(await done(SPRING ?? '', 'open-applications/mentee')).toBe('2026-08-01');
  expect((await getPlan(place.sql, AUTUMN ?? '')).cycle.firstDay).toBe('2026-09-01');
});

test('people of one run hear nothing of the other, and one mentor can be in both', async () => {
  expect(await askedOf(AUTUMN ?? '')).toEqual(['aino@x.example', 'matti@x.example']);
  expect(await askedOf(SPRING ?? '')).toEqual(['eino@x.example', 'matti@x.example']);
});

test('while autumn gathers, spring closes its call and drafts its groups', async () => {
  await until('2026-11-20');
  expect(await running()).toEqual([AUTUMN, SPRING]);
  expect(await done(AUTUMN ?? '', 'event/kick-off')).toBe('2026-09-16');
  expect(await done(AUTUMN ?? '', 'report/cycle')).toBeUndefined();
  expect(await done(SPRING ?? '', 'close-applications/mentee')).toBe('2026-11-02');
  expect(await done(SPRING ?? '', 'draft-matches/matching')).toBe('2026-11-02');
});

test('autumn ends and is reported, spring goes on, and the next autumn is called while it runs', async () => {
  await until('2027-01-10');
  expect(await running()).toEqual([SPRING]);
  expect(await done(AUTUMN ?? '', 'report/cycle')).toBe('2026-12-31');
  await until('2027-04-05');
  expect(await running()).toEqual([SPRING, NEXT]);
  expect(await done(NEXT ?? '', 'open-applications/mentee')).toBe('2027-04-01');
  expect(await done(SPRING ?? '', 'report/cycle')).toBeUndefined();
});

/** A programme that opens its cycles by itself: twice a year, overlapping, by the newest text. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nextPlan } from '../cli/next-plan.ts';
import { createCycle, getPlan } from '../db/queries/cycles.ts';
import { storeDefinition } from '../db/queries/definitions.ts';
import { getProgramme, programmeChanged, setRepeating } from '../db/queries/programmes.ts';
import { planHash } from '../definitions/plan/hash.ts';
import { workflowPlace, type WorkflowPlace } from '../test/support/workflow-place.ts';
import { programmeWorkflowId } from './messages.ts';

const TWICE = `
adept: 1
id: twice
name: Twice a year
organiser: The office
contact: office@example.org
time-zone: Europe/Helsinki
languages: [en]
cycle:
  runs:
    autumn: { from: 1 September, to: 31 December }
    spring: { from: 1 January, to: 31 May }
applications:
  mentee: { opens: 5 months before cycle start, closes: 2 months before cycle start }
  mentor: { opens: 5 months before cycle start, closes: 2 months before cycle start }
matching: { publish: 5 weeks before cycle start }
`;
const PROGRAMME = programmeWorkflowId('twice');
const at = (text: string): number => Date.parse(text);

let place: WorkflowPlace;
beforeAll(async () => {
  place = await workflowPlace();
}, 200_000);
afterAll(() => place.stop());

/** What has been opened: the cycle, when, and from which version of the text. */
const opened = async () =>
  place.sql`select id, to_char(created_at, 'YYYY-MM-DD') as on, definition_id as from from cycle order by starts_at`;

async function startFirst(text: string, start: string, now: number): Promise<void> {
  const { sql } = place;
  const { id: definitionId } = await storeDefinition(sql, { programme: 'twice', text, now });
  const plan = nextPlan(text, start);
  if (typeof plan === 'string') throw new Error(plan);
  await createCycle(sql, { definitionId, plan, sha256: planHash(plan), clock: 'virtual', now });
}

test('the next call opens while a run is under way, by the newest text, until it is told to stop', async () => {
  const { sql } = place;
  const now = at('2026-03-31T08:00:00Z');
  await startFirst(TWICE, '2026-09-01', now);
  expect(await setRepeating(sql, { programme: 'twice', repeating: true, now })).toBe(true);
  await place.relay();
  // Applications for spring open on 1 August: it is set up two weeks before.
  const { due } = await place.advance(PROGRAMME, now);
  expect(new Date(due ?? 0).toISOString()).toBe('2026-07-18T06:00:00.000Z');
  expect(await getProgramme(sql, 'twice')).toMatchObject({
    repeating: true,
    next: { cycle: 'twice-2027-spring', start: '2027-01-01', opensAt: due },
  });

  // A text that is stored meanwhile moves it, and leaves the run under way alone.
  const later = TWICE.replaceAll('5 months', '4 months');
  await storeDefinition(sql, { programme: 'twice', text: later, now });
  await programmeChanged(sql, 'twice', now);
  await place.relay();
  const moved = await place.advance(PROGRAMME, now);
  expect(new Date(moved.due ?? 0).toISOString()).toBe('2026-08-18T06:00:00.000Z');
  const before = await getPlan(sql, 'twice-2026-autumn');

  let next: number | null = moved.due;
  while (next !== null && next < at('2027-10-01T00:00:00Z'))
    next = (await place.advance(PROGRAMME, next)).due;
  expect(await opened()).toEqual([
    { id: 'twice-2026-autumn', on: '2026-03-31', from: 'twice@1' },
    { id: 'twice-2027-spring', on: '2026-08-18', from: 'twice@2' },
    { id: 'twice-2027-autumn', on: '2027-04-17', from: 'twice@2' },
    { id: 'twice-2028-spring', on: '2027-08-18', from: 'twice@2' },
  ]);
  expect(await getPlan(sql, 'twice-2026-autumn')).toEqual(before);
  // Autumn's people apply while spring runs.
  const autumn = await getPlan(sql, 'twice-2027-autumn');
  const spring = await getPlan(sql, 'twice-2027-spring');
  expect(autumn.steps[0]?.at).toBeLessThan(spring.cycle.endsAt);
  const told = await sql`select cycle_id from message where template = 'next-cycle' order by at`;
  expect(told.map((row) => row['cycle_id'])).toEqual([
    'twice-2027-spring',
    'twice-2027-autumn',
    'twice-2028-spring',
  ]);

  await setRepeating(sql, { programme: 'twice', repeating: false, now: at('2027-10-01T00:00:00Z') });
  await place.relay();
  expect((await place.advance(PROGRAMME, at('2027-10-01T00:00:00Z'))).state).toBe('done');
}, 120_000);

test('a programme that was stopped begins again, and passes over calls that nobody can answer any more', async () => {
  const { sql } = place;
  const now = at('2028-08-15T08:00:00Z');
  await setRepeating(sql, { programme: 'twice', repeating: true, now });
  await place.relay();
  // Autumn 2028 was to be applied for by 30 June; spring 2029 is open from 1 September.
  const { due } = await place.advance(PROGRAMME, now);
  const ids = (await opened()).map((row) => row['id']);
  expect(ids).not.toContain('twice-2028-autumn');
  expect(new Date(due ?? 0).toISOString()).toBe('2028-08-18T06:00:00.000Z');
  await place.advance(PROGRAMME, due ?? 0);
  expect((await opened()).at(-1)).toMatchObject({ id: 'twice-2029-spring' });
}, 60_000);

test('a text that rests opens nothing until it is active again', async () => {
  const { sql } = place;
  const now = at('2028-08-20T08:00:00Z');
  const resting = `${TWICE}status: discontinued\n`;
  await storeDefinition(sql, { programme: 'twice', text: resting, now });
  await programmeChanged(sql, 'twice', now);
  await place.relay();
  expect(await place.advance(PROGRAMME, now)).toEqual({ state: 'waiting', due: null });
  expect((await getProgramme(sql, 'twice'))?.next).toBeNull();
  await storeDefinition(sql, { programme: 'twice', text: `${TWICE}# again\n`, now });
  await programmeChanged(sql, 'twice', now);
  await place.relay();
  expect((await place.advance(PROGRAMME, now)).due).toBeGreaterThan(now);
}, 60_000);

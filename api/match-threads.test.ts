import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { matchable, MatchRefusal } from '../db/queries/matches.ts';
import { addressOf, crowd, openOffice, type Office } from '../db/queries/matches/testing.ts';
import { createApp } from './app.tsx';
import { openMatchThreads, type MatchThreads } from './match-threads.ts';

/** Enough for seconds of work. */
const MANY = 1000;

let office: Office;
let threads: MatchThreads;

beforeAll(async () => {
  office = await openOffice();
  await crowd(office, MANY);
  threads = openMatchThreads(addressOf(office.sql));
});
afterAll(async () => {
  await threads.close();
  await office.close();
});

test('while a thousand are matched with a thousand, other requests are answered', async () => {
  const { sql, cycleId } = office;
  const deps = { sql, now: () => office.at(3), linkKey: 'key', localKey: 'secret', matchJobs: threads.jobs };
  const app = createApp({ ...deps, baseUrl: 'http://adept.test', access: 'key' });
  const headers = { authorization: 'Bearer secret' };
  await threads.jobs('matchable', { cycleId, unitId: 'law' });

  const delay = monitorEventLoopDelay({ resolution: 5 });
  const job = { done: false };
  const begun = performance.now();
  delay.enable();
  const drafted = threads.jobs('makeDraft', cycleId, 'art', office.at(3)).finally(() => {
    job.done = true;
  });
  // Another unit's coordinator does not wait for the many either.
  const asked = threads.jobs('adviceFor', { cycleId, unitId: 'law' }).then(() => performance.now() - begun);
  let answered = 0;
  while (!job.done) {
    expect((await app.request('/api/rehearsals', { headers })).status).toBe(200);
    if (!job.done) answered += 1;
  }
  delay.disable();
  const took = performance.now() - begun;

  const draft = await drafted;
  expect(draft).toMatchObject({ unit: 'art', version: 1 });
  expect((await sql`select 1 from draft_pair where draft_id = ${draft.id}`).length).toBe(MANY);
  expect(answered).toBeGreaterThan(10);
  expect(await asked).toBeLessThan(took);
  expect(delay.max / 1e6).toBeLessThan(took / 4);
});

test('a job gives the same in the thread as in place, and fails with the same refusal', async () => {
  const { sql, cycleId } = office;
  const unit = { cycleId, unitId: 'art' };
  expect(await threads.jobs('matchable', unit)).toEqual(await matchable(sql, unit));
  const refused = threads.jobs('publishDraft', { cycleId, unitId: 'art', version: 9, now: office.at(3) });
  await expect(refused).rejects.toBeInstanceOf(MatchRefusal);
  await expect(refused).rejects.toMatchObject({ code: 'stale-version', facts: { newest: 1 } });
  await expect(threads.jobs('makeDraft', 'none', 'art', office.at(3))).rejects.toMatchObject({
    code: 'unknown-unit',
  });
});

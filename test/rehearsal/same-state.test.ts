import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureNamespace } from '../../cli/setup/namespace.ts';
import { startTemporal } from '../../cli/setup/temporal.ts';
import type { EpochMs, Plan } from '../../definitions/plan/types.ts';
import { freshDatabase } from '../support/fixtures.ts';
import { IMPATIENCE, mortalWorker } from './faults.ts';
import { snapshot } from './snapshot.ts';
import { rehearse, runAt, stockholm, testPlace, working, type TestRun } from './support.ts';
import type { Parts } from '../../rehearsal/stage.ts';

const LIMIT = 400_000;
const story = stockholm(16, '5');

let undisturbed: TestRun;
beforeAll(async () => {
  undisturbed = await rehearse(story, { width: 1 });
}, LIMIT);
afterAll(() => undisturbed.close());

/** `count` instants at which the cycle has something to do, spread over its year. */
function busyInstants(plan: Plan, count: number): Set<EpochMs> {
  const instants = [...new Set(plan.steps.map(({ at }) => at))].toSorted((a, b) => a - b);
  return new Set(
    Array.from({ length: count }, (_, n) => instants[Math.floor(((n + 0.5) * instants.length) / count)] ?? 0),
  );
}

/** Calls `fault` a few milliseconds after the clock has come to each instant: while its steps run. */
function atInstants(instants: Set<EpochMs>, fault: () => void): (at: EpochMs) => void {
  let hits = 0;
  return (at) => {
    if (!instants.delete(at)) return;
    hits += 1;
    setTimeout(fault, (hits % 5) * 4);
  };
}

test('eight side by side tell the same story as one after the other', { timeout: LIMIT }, async () => {
  const run = await rehearse(story, { width: 8 });
  expect(run.violations).toEqual([]);
  expect(await snapshot(run.parts.sql)).toEqual(await snapshot(undisturbed.parts.sql));
  expect({ ...run.summary, wallSeconds: 0 }).toEqual({ ...undisturbed.summary, wallSeconds: 0 });
  await run.close();
});

class Died extends Error {}

/** A driver that dies right after the n-th form or request of the rehearsal, before it has written that down. */
const dyingAfter =
  (n: number) =>
  (parts: Parts): Parts => {
    let sent = 0;
    const dies = async <R>(work: Promise<R>): Promise<R> => {
      const result = await work;
      sent += 1;
      if (sent === n) throw new Died();
      return result;
    };
    const { browser } = parts;
    return {
      ...parts,
      browser: {
        ...browser,
        post: (path, form) => dies(browser.post(path, form)),
        api: (method, path, body) => dies(browser.api(method, path, body)),
      },
    };
  };

/** All but the driver's own notes of rounds and outcomes. */
function programmeOf(state: Awaited<ReturnType<typeof snapshot>>) {
  return Object.fromEntries(Object.entries(state).filter(([table]) => !table.startsWith('rehearsal_')));
}

test('a driver that dies goes on where it was', { timeout: LIMIT }, async () => {
  const run = await working(await testPlace(), async (place) => {
    for (const n of [2, 9, 16, 30]) {
      await expect(runAt(place, story, { wrap: dyingAfter(n) })).rejects.toThrow(Died);
    }
    return runAt(place, story);
  });
  expect(run.violations).toEqual([]);
  expect(programmeOf(await snapshot(run.parts.sql))).toEqual(
    programmeOf(await snapshot(undisturbed.parts.sql)),
  );
  await run.close();
});

test('another seed is another story', { timeout: LIMIT }, async () => {
  const run = await rehearse(stockholm(16, '6'));
  const [other, mine] = [await snapshot(run.parts.sql), await snapshot(undisturbed.parts.sql)];
  expect(run.violations).toEqual([]);
  expect(other['mailbox']?.length).toBeGreaterThan(0);
  expect(other['mailbox']).not.toEqual(mine['mailbox']);
  await run.close();
});

test('a worker that is killed at ten points ends in the same state', { timeout: LIMIT }, async () => {
  const place = await testPlace();
  const worker = await mortalWorker(place);
  const onMove = atInstants(busyInstants(story.plan, 10), () => worker.kill());
  const run = await runAt(place, story, { onMove, impatience: IMPATIENCE });
  await worker.stop();
  expect(worker.kills()).toBe(10);
  expect(run.violations).toEqual([]);
  expect(await snapshot(run.parts.sql)).toEqual(await snapshot(undisturbed.parts.sql));
  await run.close();
});

test('a Temporal server that is killed twice ends in the same state', { timeout: LIMIT }, async () => {
  const dir = mkdtempSync(join(tmpdir(), 'adept-faults-'));
  const log = (): void => undefined;
  let temporal = await startTemporal({ dir, log });
  const port = Number(temporal.address.split(':')[1]);
  await ensureNamespace(temporal.address, 'faults', 1);
  const database = await freshDatabase();
  const drop = () => database.drop();
  const place = { databaseUrl: database.url, address: temporal.address, namespace: 'faults', drop };
  const worker = await mortalWorker(place);
  let killed = 0;
  let restarted: Promise<void> = Promise.resolve();
  const restart = async ({ server }: typeof temporal): Promise<void> => {
    await server?.exited;
    temporal = await startTemporal({ dir, log, port });
  };
  const killServer = (): void => {
    killed += 1;
    if (temporal.server !== undefined) process.kill(temporal.server.pid, 'SIGKILL');
    restarted = restart(temporal);
  };
  const onMove = atInstants(busyInstants(story.plan, 2), killServer);
  const run = await runAt(place, story, { onMove, impatience: IMPATIENCE });
  await restarted;
  await worker.stop();
  await temporal.stop();
  rmSync(dir, { recursive: true, force: true });
  expect(killed).toBe(2);
  expect(run.violations).toEqual([]);
  expect(await snapshot(run.parts.sql)).toEqual(await snapshot(undisturbed.parts.sql));
  await run.close();
});

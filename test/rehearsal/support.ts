/** Rehearsals for tests: real servers, a database and a namespace of their own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../definitions/compiler/index.ts';
import { planHash } from '../../definitions/plan/hash.ts';
import { files } from '../../cli/definition-file.ts';
import { nextPlan } from '../../cli/next-plan.ts';
import { openParts } from '../../cli/rehearse/parts.ts';
import { checkoutFolder } from '../../cli/setup/checkout.ts';
import { workflowBundle } from '../../cli/setup/workflow-bundle.ts';
import { connect } from '../../db/client.ts';
import { virtualClock, type Story } from '../../rehearsal/open.ts';
import { makePeople, type SyntheticPerson } from '../../rehearsal/people.ts';
import { runRehearsal, type Run, type RunOptions } from '../../rehearsal/run.ts';
import type { Parts } from '../../rehearsal/stage.ts';
import { startWorker } from '../../worker/run.ts';
import type { Impatience } from '../../worker/relay.ts';
import type { Day, EpochMs } from '../../definitions/plan/types.ts';
import { freshDatabase, freshNamespace } from '../support/fixtures.ts';
import { beginsAt } from '../../definitions/plan/begins.ts';

export const LINK_KEY = 'a key for tests';
export const BASE_URL = 'http://adept.test/rehearsals/test';

const PROGRAMMES = join(checkoutFolder(), 'definitions', 'programmes');

export interface Casting {
  readonly people: number;
  readonly seed: string;
}

/**
 * One cycle of a programme in `definitions/programmes`, to be rehearsed.
 * @param start its first local day
 * @throws Error with the diagnostics where the file has errors
 */
export function programme(id: string, start: Day, casting: Casting): Story {
  const file = join(PROGRAMMES, `${id}.yaml`);
  const text = readFileSync(file, 'utf8');
  return storyOf(text, { file, start }, casting);
}

/** A definition's text as a story. @throws Error with the diagnostics where it has errors */
export function storyOf(
  text: string,
  { file, start }: { file: string; start: Day },
  { people, seed }: Casting,
): Story {
  const { plan, diagnostics } = compile(text, { file, start, reader: files });
  if (plan === undefined) throw new Error(JSON.stringify(diagnostics));
  return { plan, sha256: planHash(plan), text, people, seed };
}

/** Stockholm's alumni programme of 2024-25. */
export function stockholm(people: number, seed: string): Story {
  return programme('su-alumni', '2024-09-02', { people, seed });
}

/** Where a rehearsal of a test happens. */
export interface TestPlace {
  readonly databaseUrl: string;
  readonly address: string;
  readonly namespace: string;
  readonly drop: () => Promise<void>;
}

export async function testPlace(): Promise<TestPlace> {
  const [database, temporal] = await Promise.all([freshDatabase(), freshNamespace()]);
  return { databaseUrl: database.url, ...temporal, drop: () => database.drop() };
}

export interface TestOptions extends Omit<RunOptions, 'clock'> {
  /** Told when the clock has moved, before anything happens at that instant. */
  readonly onMove?: (at: EpochMs) => void;
  readonly impatience?: Impatience;
  /** Changes what the driver works with. */
  readonly wrap?: (parts: Parts) => Parts;
}

export interface TestRun extends Run {
  readonly parts: Parts;
  readonly story: Story;
  /** The synthetic people. */
  readonly cast: readonly SyntheticPerson[];
  readonly place: TestPlace;
  /** Closes what the test may still look at, and drops the database. */
  readonly close: () => Promise<void>;
}

/** Runs a rehearsal whose worker somebody else has started. */
export async function runAt(place: TestPlace, story: Story, options: TestOptions = {}): Promise<TestRun> {
  const { onMove, impatience, wrap, ...rest } = options;
  const plain = virtualClock(beginsAt(story.plan));
  const clock = { now: plain.now, moveTo: (at: EpochMs) => (plain.moveTo(at), onMove?.(at)) };
  const links = { linkKey: LINK_KEY, baseUrl: BASE_URL };
  const opened = await openParts({ ...place, ...links, ...(impatience && { impatience }) }, clock);
  const { close } = opened;
  const parts = wrap === undefined ? opened.parts : wrap(opened.parts);
  const run = await runRehearsal(parts, story, { ...rest, clock }).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const closeAll = async () => {
    await close();
    await place.drop();
  };
  const cast = makePeople(story.plan, story.people, story.seed);
  return { ...run, parts, story, cast, place, close: closeAll };
}

/** Runs a rehearsal with a worker in this process. */
export async function rehearse(story: Story, options: TestOptions = {}): Promise<TestRun> {
  return working(await testPlace(), (place) => runAt(place, story, options));
}

/** Does something while a worker in this process works at a place. */
export async function working<T>(place: TestPlace, what: (place: TestPlace) => Promise<T>): Promise<T> {
  const sql = connect(place.databaseUrl);
  const bundlePath = await workflowBundle(() => undefined);
  const worker = await startWorker({ sql, ...place, bundlePath, nextPlan });
  try {
    return await what(place);
  } finally {
    await worker.stop();
    await sql.end();
  }
}

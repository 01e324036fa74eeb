/** Rehearsals on servers that run already: what tests and the long run of generated programmes share. */
import { nextPlan } from '../../cli/next-plan.ts';
import { openParts } from '../../cli/rehearse/parts.ts';
import { workflowBundle } from '../../cli/setup/workflow-bundle.ts';
import { createActivities, type StepActivities } from '../../activities/index.ts';
import { connect } from '../../db/client.ts';
import { beginsAt } from '../../definitions/plan/begins.ts';
import type { EpochMs } from '../../definitions/plan/types.ts';
import { virtualClock, type Story, type VirtualClock } from '../../rehearsal/open.ts';
import { makePeople, type SyntheticPerson } from '../../rehearsal/people.ts';
import { runRehearsal, type Run, type RunOptions } from '../../rehearsal/run.ts';
import type { Parts } from '../../rehearsal/stage.ts';
import { startWorker } from '../../worker/run.ts';
import type { Impatience } from '../../worker/relay.ts';

export const LINK_KEY = 'a key for tests';
export const BASE_URL = 'http://adept.test/rehearsals/test';

/** Where a rehearsal of a test happens. */
export interface TestPlace {
  readonly databaseUrl: string;
  readonly address: string;
  readonly namespace: string;
  readonly drop: () => Promise<void>;
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

/** Opens what a rehearsal's driver works with. */
export const openAt = (place: TestPlace, clock: VirtualClock, impatience?: Impatience) =>
  openParts({ ...place, linkKey: LINK_KEY, baseUrl: BASE_URL, ...(impatience && { impatience }) }, clock);

/** Runs a rehearsal whose worker somebody else has started. */
export async function runAt(place: TestPlace, story: Story, options: TestOptions = {}): Promise<TestRun> {
  const { onMove, impatience, wrap, ...rest } = options;
  const plain = virtualClock(beginsAt(story.plan));
  const clock = { now: plain.now, moveTo: (at: EpochMs) => (plain.moveTo(at), onMove?.(at)) };
  const opened = await openAt(place, clock, impatience);
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
  const cast = makePeople(story.plan, story.people, story.seed, story.company);
  return { ...run, parts, story, cast, place, close: closeAll };
}

/** Starts a worker in this process. Gives what stops it. @param onFailure is told of a step that fails */
export async function workAt(
  place: TestPlace,
  onFailure: (error: unknown) => void = () => undefined,
): Promise<() => Promise<void>> {
  const sql = connect(place.databaseUrl);
  const bundlePath = await workflowBundle(() => undefined);
  const activities = watched(createActivities({ sql, nextPlan }), onFailure);
  const worker = await startWorker({ sql, ...place, bundlePath, activities });
  return async () => {
    await worker.stop();
    await sql.end();
  };
}

/** Does something while a worker in this process works at a place. */
export async function working<T>(place: TestPlace, what: (place: TestPlace) => Promise<T>): Promise<T> {
  const stop = await workAt(place);
  try {
    return await what(place);
  } finally {
    await stop();
  }
}

/** Temporal repeats a step that fails for ever; a test wants to know of it. */
function watched(activities: StepActivities, onFailure: (error: unknown) => void): StepActivities {
  const told = async <R>(work: Promise<R>): Promise<R> => {
    try {
      return await work;
    } catch (error) {
      onFailure(error);
      throw error;
    }
  };
  return {
    nextStep: (request) => told(activities.nextStep(request)),
    runStep: (request) => told(activities.runStep(request)),
  };
}

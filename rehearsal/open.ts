/** Sets the stage of a rehearsal, or finds it as it was left. */
import { ensureInstallation } from '../db/client.ts';
import { createCycle, getPlan } from '../db/queries/cycles.ts';
import { storeDefinition } from '../db/queries/definitions.ts';
import {
  countMails,
  getClock,
  planActs,
  releaseRelay,
  startClock,
  touchAllWorkflows,
} from '../db/queries/rehearsal-state.ts';
import type { EpochMs, Plan } from '../definitions/plan/types.ts';
import { planClosing, planEntrances, planVisits } from './entrances.ts';
import { makePeople, type Company } from './people.ts';
import type { Parts, Stage } from './stage.ts';
import { spanOf } from './span.ts';
import { Timings } from './timings.ts';

/** What is rehearsed. */
export interface Story {
  readonly plan: Plan;
  readonly sha256: string;
  /** The definition's text, kept in the rehearsal's own store. */
  readonly text: string;
  readonly people: number;
  readonly seed: string;
  /** Usual where nothing is said. */
  readonly company?: Company;
  /** How many years of a rolling programme; two unless given. */
  readonly years?: number;
}

/** A clock that is read everywhere and moved by the driver only. */
export interface VirtualClock {
  now: () => EpochMs;
  moveTo: (at: EpochMs) => void;
}

/** @param at where it stands at first, epoch ms */
export function virtualClock(at: EpochMs): VirtualClock {
  let now = at;
  return {
    now: () => now,
    moveTo: (to) => {
      now = to;
    },
  };
}

/**
 * Writes cycle, clock and the first acts, or leaves them as a driver before us has written them. Due moments may
 * be stale after a crash, so everything that lives is due at once.
 */
export async function openStage(parts: Parts, story: Story, clock: VirtualClock): Promise<Stage> {
  const { sql } = parts;
  const { plan, seed, years, company = 'usual' } = story;
  const span = spanOf(plan, years);
  const start = span.from;
  await ensureInstallation(sql, seed);
  const definition = { programme: plan.programme.id, text: story.text, now: start };
  const { id: definitionId } = await storeDefinition(sql, definition);
  const cycle = { definitionId, plan, sha256: story.sha256, clock: 'virtual', now: start } as const;
  const { cycleId } = await createCycle(sql, cycle);
  const people = makePeople(plan, story.people, seed, company);
  await planActs(sql, [
    ...planEntrances(plan, people, { seed, company }, span),
    ...planVisits(plan, seed, span),
    ...planClosing(plan, seed, span),
  ]);
  await startClock(sql, cycleId, start);
  const at = (await getClock(sql))?.at ?? start;
  await releaseRelay(sql);
  await touchAllWorkflows(sql, cycleId, at);
  clock.moveTo(at);
  const mails = { count: await countMails(sql, cycleId) };
  const readers = new Map(people.map((person) => [person.email, person]));
  let current = await getPlan(sql, cycleId);
  return {
    ...parts,
    get plan() {
      return current;
    },
    async refresh() {
      current = await getPlan(sql, cycleId);
    },
    until: span.to,
    cycleId,
    seed,
    company,
    people,
    readers,
    now: clock.now,
    timings: new Timings(),
    mails,
  };
}

/**
 * One step in one transaction: its effects, its mail and the mark that it is done stand or fall together, so an
 * activity that Temporal repeats finds the mark and does nothing.
 */
import { transaction, type Sql } from '../db/client.ts';
import { getCycle, type CycleRow } from '../db/queries/cycles.ts';
import { lockRelationship, settle, type RelationshipState } from '../db/queries/relationships.ts';
import { finishStep, firstOpenStep, isSuperseded, lockStep } from '../db/queries/steps.ts';
import type { EpochMs } from '../definitions/plan/types.ts';
import { HANDLERS } from './steps/index.ts';
import type { StepHandler } from './steps/types.ts';

export interface StepRequest {
  readonly owner: string;
  readonly key: string;
  readonly now: EpochMs;
}

/**
 * `waiting` without key: nothing until woken (the cycle is paused, or a pair goes on without a date of its own).
 * `renew`: a good moment to continue as new.
 */
export type NextStep =
  | { readonly state: 'over' }
  | {
      readonly state: 'waiting';
      readonly key: string | null;
      readonly at: EpochMs | null;
      readonly renew?: true;
    };

const nothing: StepHandler = async () => undefined;

const OVER: NextStep = { state: 'over' };
/** What a completed pair is asked after its end is still to come. */
const OVER_STATES: ReadonlySet<RelationshipState> = new Set(['declined', 'lapsed', 'ended']);
const HELD: NextStep = { state: 'waiting', key: null, at: null };

/** `cycle/{cycle}`, or `rel/{cycle}/{relationship}`. */
function parseOwner(owner: string): { cycleId: string; relationshipId: string | null } {
  const [kind, cycleId, relationshipId] = owner.split('/');
  if (cycleId === undefined || (kind === 'rel') !== (relationshipId !== undefined)) {
    throw new Error(`Not a workflow of Adept: ${owner}`);
  }
  return { cycleId, relationshipId: relationshipId ?? null };
}

export async function nextStep(sql: Sql, { owner, now }: { owner: string; now: EpochMs }): Promise<NextStep> {
  return transaction(sql, async (tx) => {
    const { cycleId, relationshipId } = parseOwner(owner);
    const cycle = await getCycle(tx, cycleId);
    if (cycle === null) throw new Error(`No cycle ${cycleId}`);
    if (cycle.state === 'running' && relationshipId !== null)
      await settle(tx, cycle.plan, relationshipId, now);
    return following(tx, owner, cycle);
  });
}

/** Steps of one instant go on in one activity so long, ms: far below the time after which it counts as lost. */
const GOES_ON_MS = 10_000;

/** Runs a step, and after it those that are due as well: each in a transaction of its own. */
export async function runStep(sql: Sql, request: StepRequest): Promise<NextStep> {
  const { owner, now } = request;
  const began = performance.now();
  let last = request.key;
  let next = await runOne(sql, request);
  while (isDue(next, now) && next.key !== last && performance.now() - began < GOES_ON_MS) {
    last = next.key;
    next = await runOne(sql, { owner, key: last, now });
  }
  return next;
}

type Due = Extract<NextStep, { readonly state: 'waiting' }> & { readonly key: string };

function isDue(next: NextStep, now: EpochMs): next is Due {
  return next.state === 'waiting' && next.key !== null && next.at !== null && next.at <= now && !next.renew;
}

/** Runs one step, and none of the others that may be due as well. */
export async function runOne(sql: Sql, { owner, key, now }: StepRequest): Promise<NextStep> {
  return transaction(sql, async (tx) => {
    const cycle = await getCycle(tx, parseOwner(owner).cycleId);
    if (cycle === null) throw new Error(`No cycle of ${owner}`);
    if (!goesOnIn(cycle, owner)) return following(tx, owner, cycle);
    const step = await lockStep(tx, owner, key, now);
    if (step !== null) {
      const handle = (await isSuperseded(tx, step, now)) ? nothing : HANDLERS[step.kind];
      await handle({ tx, plan: cycle.plan, cycleId: cycle.id, step, now });
      await finishStep(tx, step, now);
    }
    return step?.kind === 'report' ? afterReport(tx, owner) : following(tx, owner, cycle);
  });
}

/** What a pair has to do by the cycle's last day is done even if the cycle has come to its report before. */
function goesOnIn({ state }: CycleRow, owner: string): boolean {
  return state === 'running' || (state === 'finished' && parseOwner(owner).relationshipId !== null);
}

/** A cycle is over with its report; a rolling one has gone on to its next stretch. */
async function afterReport(tx: Sql, owner: string): Promise<NextStep> {
  const cycle = await getCycle(tx, parseOwner(owner).cycleId);
  const next = cycle === null ? OVER : await following(tx, owner, cycle);
  return next.state === 'waiting' ? { ...next, renew: true } : next;
}

async function following(tx: Sql, owner: string, cycle: CycleRow): Promise<NextStep> {
  const { relationshipId } = parseOwner(owner);
  if (await isOver(tx, cycle, relationshipId)) return OVER;
  if (cycle.state === 'paused') return HELD;
  const isResting = relationshipId !== null && (await rests(tx, relationshipId));
  const step = await firstOpenStep(tx, owner, isResting ? 'resume-pair' : null);
  if (step !== null) return { state: 'waiting', key: step.key, at: step.at };
  return relationshipId !== null && (await goesOn(tx, relationshipId)) ? HELD : OVER;
}

/** A pair that is paused only waits for its day of return. */
async function rests(tx: Sql, relationshipId: string): Promise<boolean> {
  const relationship = await lockRelationship(tx, relationshipId);
  return relationship?.state === 'active' && relationship.paused_at !== null;
}

/** A pair of a rolling programme without an end of its own: it can still be told something, or sign at last. */
async function goesOn(tx: Sql, relationshipId: string): Promise<boolean> {
  const relationship = await lockRelationship(tx, relationshipId);
  return relationship?.state === 'active' && relationship.ends_at === null;
}

async function isOver(tx: Sql, cycle: CycleRow, relationshipId: string | null): Promise<boolean> {
  if (cycle.state === 'cancelled') return true;
  if (relationshipId === null) return cycle.state === 'finished';
  const relationship = await lockRelationship(tx, relationshipId);
  return relationship === null || OVER_STATES.has(relationship.state);
}

/** Making drafts: the solver over the people of one unit, or of all units in a plan that matches across them. */
import { transaction, type Sql } from '../../client.ts';
import { publishesItself } from '../../../definitions/plan/publishes.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';
import { getPlan } from '../cycles.ts';
import { bestPairs } from './best.ts';
import { findDraft, pairsOf, writeDraft, type DraftHead, type DraftPair } from './draft-rows.ts';
import { prepare, type Drafting } from './drafting.ts';
import { handOver } from './hand-over.ts';
import type { Pool } from './pool.ts';
import { lockDraftingUnit, lockUnpublished, type MatchingUnit } from './unit.ts';

/**
 * Makes the next version of a unit's draft from the applications, answers and rules as they are now.
 * @throws MatchRefusal `unknown-unit`, `published`, `cycle-not-running`
 */
export async function makeDraft(sql: Sql, cycleId: string, unitId: string, now: EpochMs): Promise<DraftHead> {
  return transaction(sql, async (tx) => {
    return redraft(tx, await lockDraftingUnit(tx, cycleId, unitId), now);
  });
}

/** The next version for a unit that is locked. */
export async function redraft(tx: Sql, unit: MatchingUnit, now: EpochMs): Promise<DraftHead> {
  return writeDraft(tx, unit, await bestPairs(await prepare(tx, unit.plan, [unit.unitId])), now);
}

/**
 * Makes a draft for every unit that is not published, and hands it to its coordinator as a task and a mail,
 * unless Adept publishes by itself. Where nothing has changed since the last draft, that one stays.
 */
export async function makeDrafts(sql: Sql, cycleId: string, now: EpochMs): Promise<void> {
  await transaction(sql, async (tx) => {
    const plan = await getPlan(tx, cycleId);
    const units = await lockUnpublished(tx, cycleId);
    const groups = plan.matching.withinUnits ? units.map((unit) => [unit]) : [units];
    for (const group of groups) {
      const drafting = await prepare(tx, plan, group);
      const pairs = await bestPairs(drafting);
      for (const unit of group) await settleDraft(tx, drafting, unit, pairs, now);
    }
  });
}

async function settleDraft(
  tx: Sql,
  { pool, places }: Drafting,
  unitId: string,
  solved: readonly DraftPair[],
  now: EpochMs,
): Promise<void> {
  const { plan } = pool;
  const unit = { cycleId: plan.cycle.id, unitId };
  const pairs = ofUnit(solved, pool, unitId);
  const before = await findDraft(tx, unit.cycleId, unitId);
  if (before === null || !samePairs(pairs, await pairsOf(tx, before.id))) {
    await writeDraft(tx, unit, pairs, now);
  }
  const applied = [...places.keys()].some((id) => pool.people.get(id)?.unit === unitId);
  if (applied && !publishesItself(plan.matching)) await handOver(tx, plan, unitId, now);
}

/** A unit's own mentees. A group or peers of several units are of the unit of their first, so that they stay together. */
function ofUnit(pairs: readonly DraftPair[], { people }: Pool, unitId: string): DraftPair[] {
  return pairs.filter((pair) => {
    const first = pair.format === 'group' ? pairs.find((one) => one.mentor === pair.mentor) : pair;
    return people.get(first?.mentee ?? '')?.unit === unitId;
  });
}

type Scored = Pick<DraftPair, 'format' | 'mentee' | 'mentor' | 'score'>;

function samePairs(pairs: readonly Scored[], before: readonly Scored[]): boolean {
  const words = (all: readonly Scored[]) =>
    all.map(({ format, mentee, mentor, score }) => [format, mentee, mentor, score].join('/')).join();
  return words(pairs) === words(before);
}

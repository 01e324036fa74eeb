/** Making drafts: the solver over the people of one unit, or of all units in a plan that matches across them. */
import { transaction, type Sql } from '../../client.ts';
import { publishesItself } from '../../../definitions/plan/publishes.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';
import { exactSolver, problemOf } from '../../../matching/index.ts';
import { getPlan } from '../cycles.ts';
import { caseOf } from './case.ts';
import { findDraft, pairsOf, writeDraft, type DraftHead, type DraftPair } from './draft-rows.ts';
import { prepare, type Drafting } from './drafting.ts';
import { handOver } from './hand-over.ts';
import { withReasons } from './pool.ts';
import { lockDraftingUnit, lockUnpublished, type MatchingUnit } from './unit.ts';

/** The best pairs under the rules, in the order of the mentees' ids. */
function solve(drafting: Drafting): DraftPair[] {
  const { pairs } = exactSolver.solve(problemOf(caseOf(drafting)));
  return pairs.map((pair) => ({ ...withReasons(drafting.pool, pair), format: 'one-to-one' }));
}

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
  return writeDraft(tx, unit, solve(await prepare(tx, unit.plan, [unit.unitId])), now);
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
      const pairs = solve(drafting);
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
  const pairs = solved.filter(({ mentee }) => pool.people.get(mentee)?.unit === unitId);
  const before = await findDraft(tx, unit.cycleId, unitId);
  if (before === null || !samePairs(pairs, await pairsOf(tx, before.id))) {
    await writeDraft(tx, unit, pairs, now);
  }
  const applied = [...places.keys()].some((id) => pool.people.get(id)?.unit === unitId);
  if (applied && !publishesItself(plan.matching)) await handOver(tx, plan, unitId, now);
}

type Scored = Pick<DraftPair, 'format' | 'mentee' | 'mentor' | 'score'>;

function samePairs(pairs: readonly Scored[], before: readonly Scored[]): boolean {
  const words = (all: readonly Scored[]) =>
    all.map(({ format, mentee, mentor, score }) => [format, mentee, mentor, score].join('/')).join();
  return words(pairs) === words(before);
}

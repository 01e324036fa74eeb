/** Making drafts: the solver over the people of one unit, or of all units in a plan that matches across them. */
import { transaction, type Sql } from '../../client.ts';
import type { EpochMs, Plan } from '../../../definitions/plan/types.ts';
import { exactSolver, type Edge, type ScoredEdge } from '../../../matching/index.ts';
import { getPlan } from '../cycles.ts';
import { findDraft, pairsOf, placesInDrafts, writeDraft, type DraftHead } from './draft-rows.ts';
import { handOver } from './hand-over.ts';
import { eligible, loadPool, peopleFor, withReasons, type Pool } from './pool.ts';
import { forbidden, loadRules, standingPins, type MatchRule } from './rule-rows.ts';
import { lockDraftingUnit, lockUnpublished, type MatchingUnit } from './unit.ts';

/** What a draft is made from. */
export interface Drafting {
  readonly pool: Pool;
  /** Whose mentees are matched. */
  readonly units: readonly string[];
  readonly rules: readonly MatchRule[];
  /** Partners that each can still have, by participant's id. */
  readonly places: ReadonlyMap<string, number>;
  readonly edges: readonly Edge[];
}

/** Reads what a draft of these units is made from. */
export async function prepare(sql: Sql, plan: Plan, units: readonly string[]): Promise<Drafting> {
  const pool = await loadPool(sql, plan);
  const rules = await loadRules(sql, plan.cycle.id);
  const taken = plan.matching.withinUnits ? null : await placesInDrafts(sql, plan.cycle.id, units);
  const mentees = peopleFor(pool, units, 'mentee').filter((mentee) => mentee.places > 0);
  const mentors = peopleFor(pool, units, 'mentor');
  const places = [...mentees, ...mentors].map((one): [string, number] => [
    one.id,
    Math.max(0, one.places - (taken?.get(one.id) ?? 0)),
  ]);
  return { pool, units, rules, places: new Map(places), edges: eligible(pool, mentees, mentors) };
}

/** The best pairs under the rules, in the order of the mentees' ids. */
export function solve({ pool, units, rules, places, edges }: Drafting): ScoredEdge[] {
  const role = (id: string) => pool.people.get(id)?.role;
  const ids = [...places.keys()];
  const { pairs } = exactSolver.solve({
    mentees: ids.filter((id) => role(id) === 'mentee').map((id) => ({ id })),
    mentors: ids.filter((id) => role(id) === 'mentor').map((id) => ({ id, capacity: places.get(id) ?? 0 })),
    edges,
    pins: standingPins(rules, edges, places),
    forbids: forbidden(rules),
    seed: [pool.plan.cycle.id, ...units].join('/'),
  });
  return pairs.map((pair) => withReasons(pool, pair));
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
  solved: readonly ScoredEdge[],
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
  if (applied && plan.matching.by === 'coordinator') await handOver(tx, plan, unitId, now);
}

type Scored = Pick<ScoredEdge, 'mentee' | 'mentor' | 'score'>;

function samePairs(pairs: readonly Scored[], before: readonly Scored[]): boolean {
  const words = (all: readonly Scored[]) =>
    all.map(({ mentee, mentor, score }) => `${mentee}/${mentor}/${score}`).join();
  return words(pairs) === words(before);
}

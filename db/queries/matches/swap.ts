/** Exchanging the mentors of two pairs in a draft; the other pairs stay as they are. */
import { transaction, type Sql } from '../../client.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';
import { peopleOf, refuseForbidden, weighAllowed, type PairIds } from './check-pair.ts';
import { findDraft, pairsOf, writeDraft, type DraftHead, type DraftPair } from './draft-rows.ts';
import { loadPool, type Pool } from './pool.ts';
import { MatchRefusal } from './refusal.ts';
import { deletePinsOf, loadRules, writeRule, type MatchRule } from './rule-rows.ts';
import { lockDraftingUnit, type MatchingUnit } from './unit.ts';

export interface Swap {
  readonly cycleId: string;
  readonly unitId: string;
  /** The two mentees of the draft whose mentors are exchanged. */
  readonly one: string;
  readonly other: string;
  readonly now: EpochMs;
}

/**
 * Exchanges the mentors of two pairs of the newest draft, as its next version. Both new pairs are pinned, so
 * that a later draft keeps them.
 * @throws MatchRefusal `no-draft`, `not-in-draft`, `same-mentor`, `forbidden`, as `peopleOf`, `weighAllowed`
 *   and `makeDraft`
 */
export async function swap(sql: Sql, { cycleId, unitId, one, other, now }: Swap): Promise<DraftHead> {
  return transaction(sql, async (tx) => {
    const unit = await lockDraftingUnit(tx, cycleId, unitId);
    const before = await newestPairs(tx, unit);
    const [first, second] = [pairIn(before, one), pairIn(before, other)];
    if (first.mentor === second.mentor) throw new MatchRefusal('same-mentor', { mentor: first.mentor });
    const pool = await loadPool(tx, unit.plan);
    const rules = await loadRules(tx, cycleId);
    const swapped = [
      await reweigh(tx, { pool, unit, rules }, { ...first, mentor: second.mentor }),
      await reweigh(tx, { pool, unit, rules }, { ...second, mentor: first.mentor }),
    ];
    await pinBoth(tx, cycleId, swapped, now);
    const pairs = before.map((pair) => swapped.find(({ mentee }) => mentee === pair.mentee) ?? pair);
    return writeDraft(tx, unit, pairs, now);
  });
}

async function newestPairs(tx: Sql, { cycleId, unitId }: MatchingUnit): Promise<DraftPair[]> {
  const draft = await findDraft(tx, cycleId, unitId);
  if (draft === null) throw new MatchRefusal('no-draft', { unit: unitId });
  return pairsOf(tx, draft.id);
}

function pairIn(pairs: readonly DraftPair[], mentee: string): DraftPair {
  const pair = pairs.find((one) => one.mentee === mentee);
  if (pair === undefined) throw new MatchRefusal('not-in-draft', { mentee });
  return pair;
}

interface Scene {
  readonly pool: Pool;
  readonly unit: MatchingUnit;
  readonly rules: readonly MatchRule[];
}

async function reweigh(tx: Sql, { pool, unit, rules }: Scene, pair: DraftPair): Promise<DraftPair> {
  const people = await peopleOf(tx, pool, unit, pair);
  refuseForbidden(rules, pair);
  const { score, reasons } = weighAllowed(pool, people);
  return { ...pair, score, reasons };
}

async function pinBoth(tx: Sql, cycleId: string, pairs: readonly PairIds[], now: EpochMs): Promise<void> {
  for (const { mentee } of pairs) await deletePinsOf(tx, cycleId, mentee);
  for (const { mentee, mentor } of pairs) {
    await writeRule(tx, cycleId, { kind: 'pin', mentee, mentor, madeAt: now });
  }
}

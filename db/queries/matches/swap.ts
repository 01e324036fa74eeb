/** Exchanging the mentors of two pairs in a draft; the other pairs stay as they are. */
import { inOrder } from '../../../matching/index.ts';
import { transaction, type Sql } from '../../client.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';
import { peopleOf, refuseForbidden, weighAllowed } from './check-pair.ts';
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
    const [partner, others] = [partnerOf(first, one), partnerOf(second, other)];
    if (partner === others) throw new MatchRefusal('same-mentor', { mentor: partner });
    const pool = await loadPool(tx, unit.plan);
    const rules = await loadRules(tx, cycleId);
    const swapped = [
      await reweigh(tx, { pool, unit, rules }, first, [one, others]),
      await reweigh(tx, { pool, unit, rules }, second, [other, partner]),
    ];
    await pinBoth(tx, cycleId, swapped, now);
    const kept = before.filter((pair) => pair !== first && pair !== second);
    const pairs = [...kept, ...swapped].toSorted((a, b) => (a.mentee < b.mentee ? -1 : 1));
    return writeDraft(tx, unit, pairs, now);
  });
}

async function newestPairs(tx: Sql, { cycleId, unitId }: MatchingUnit): Promise<DraftPair[]> {
  const draft = await findDraft(tx, cycleId, unitId);
  if (draft === null) throw new MatchRefusal('no-draft', { unit: unitId });
  return pairsOf(tx, draft.id);
}

function pairIn(pairs: readonly DraftPair[], mentee: string): DraftPair {
  const pair = pairs.find((one) => one.mentee === mentee || (one.format === 'peer' && one.mentor === mentee));
  if (pair === undefined) throw new MatchRefusal('not-in-draft', { mentee });
  return pair;
}

const partnerOf = ({ mentee, mentor }: DraftPair, one: string): string => (mentee === one ? mentor : mentee);

interface Scene {
  readonly pool: Pool;
  readonly unit: MatchingUnit;
  readonly rules: readonly MatchRule[];
}

/** The pair in its new composition, in the format that it had. */
async function reweigh(
  tx: Sql,
  { pool, unit, rules }: Scene,
  { format }: DraftPair,
  [one, other]: readonly [string, string],
): Promise<DraftPair> {
  const [mentee, mentor] = format === 'peer' ? inOrder(one, other) : [one, other];
  const pair = { mentee, mentor };
  const people = await peopleOf(tx, pool, unit, pair);
  refuseForbidden(rules, pair);
  const { score, reasons } = weighAllowed(pool, people);
  return { ...pair, format, score, reasons };
}

async function pinBoth(tx: Sql, cycleId: string, pairs: readonly DraftPair[], now: EpochMs): Promise<void> {
  for (const { format, mentee, mentor } of pairs) {
    for (const one of format === 'peer' ? [mentee, mentor] : [mentee]) await deletePinsOf(tx, cycleId, one);
  }
  for (const { mentee, mentor } of pairs) {
    await writeRule(tx, cycleId, { kind: 'pin', mentee, mentor, madeAt: now });
  }
}

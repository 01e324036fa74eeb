/** One change of a draft that a coordinator has in mind: what it would do, and doing it. */
import { transaction, type Sql } from '../../client.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';
import { difference, type Difference } from '../../../matching/index.ts';
import { findDraft, pairsOf, type DraftHead } from './draft-rows.ts';
import { makeDraft } from './drafts.ts';
import { dryRun } from './dry-run.ts';
import { MatchRefusal } from './refusal.ts';
import { removeRule, setRule } from './rules.ts';
import { swap } from './swap.ts';
import { lockDraftingUnit } from './unit.ts';
import type { UnitIds } from './what-if.ts';

export type DraftChange =
  /** `free` takes a pin or a forbid back. */
  | { readonly kind: 'pin' | 'forbid' | 'free'; readonly mentee: string; readonly mentor: string }
  /** The two mentees exchange their mentors. */
  | { readonly kind: 'swap'; readonly mentee: string; readonly other: string }
  /** The best draft as things stand now. */
  | { readonly kind: 'redraft' };

/** A unit at a moment of business time. */
export interface UnitNow extends UnitIds {
  readonly now: EpochMs;
}

export interface Preview {
  readonly difference: Difference;
  /** The version that would change; null: there is none yet. */
  readonly version: number | null;
}

/**
 * What a change would do to the newest draft. Nothing of it stays.
 * @throws MatchRefusal as `makeChange`
 */
export async function previewChange(sql: Sql, at: UnitNow, change: DraftChange): Promise<Preview> {
  return dryRun(sql, async (tx) => {
    await lockDraftingUnit(tx, at.cycleId, at.unitId);
    const draft = await findDraft(tx, at.cycleId, at.unitId);
    const before = draft === null ? [] : await pairsOf(tx, draft.id);
    const made = await carryOut(tx, at, change);
    const after = await pairsOf(tx, made.id);
    return { version: draft?.version ?? null, difference: difference({ pairs: before }, { pairs: after }) };
  });
}

/**
 * Makes a change to the version that the coordinator has seen.
 * @param seen that version; null: there was none
 * @throws MatchRefusal `stale-version` (naming the newest), as `setRule`, `removeRule`, `swap` and `makeDraft`
 */
export async function makeChange(
  sql: Sql,
  at: UnitNow,
  change: DraftChange,
  seen: number | null,
): Promise<DraftHead> {
  return transaction(sql, async (tx) => {
    await lockDraftingUnit(tx, at.cycleId, at.unitId);
    const newest = (await findDraft(tx, at.cycleId, at.unitId))?.version ?? null;
    if (newest !== seen) throw new MatchRefusal('stale-version', newest === null ? {} : { newest });
    return carryOut(tx, at, change);
  });
}

async function carryOut(tx: Sql, at: UnitNow, change: DraftChange): Promise<DraftHead> {
  switch (change.kind) {
    case 'pin':
    case 'forbid':
      return setRule(tx, { ...at, kind: change.kind, mentee: change.mentee, mentor: change.mentor });
    case 'free':
      return removeRule(tx, { ...at, mentee: change.mentee, mentor: change.mentor });
    case 'swap':
      return swap(tx, { ...at, one: change.mentee, other: change.other });
    case 'redraft':
      return makeDraft(tx, at.cycleId, at.unitId, at.now);
  }
}

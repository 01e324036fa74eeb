/** Coordinators pin and forbid pairs; every change makes the next version of the unit's draft. */
import { inOrder } from '../../../matching/index.ts';
import { transaction, type Sql } from '../../client.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';
import { peopleOf, weighAllowed, type PairIds } from './check-pair.ts';
import type { DraftHead } from './draft-rows.ts';
import { prepare, type Drafting } from './drafting.ts';
import { redraft } from './drafts.ts';
import { MatchRefusal } from './refusal.ts';
import { deleteRule, standingPins, writeRule, type MatchRule } from './rule-rows.ts';
import { lockDraftingUnit, type MatchingUnit } from './unit.ts';

export interface RuleChange extends PairIds {
  readonly cycleId: string;
  readonly unitId: string;
  readonly now: EpochMs;
}

/**
 * Pins or forbids a pair. A rule of the other kind for the same pair has to be removed first.
 * @throws MatchRefusal `pinned`, `forbidden`, as `peopleOf` and `weighAllowed`, `pinned-elsewhere`, `no-places`,
 * and as `makeDraft`
 */
export async function setRule(
  sql: Sql,
  change: RuleChange & { readonly kind: MatchRule['kind'] },
): Promise<DraftHead> {
  return transaction(sql, async (tx) => {
    const unit = await lockDraftingUnit(tx, change.cycleId, change.unitId);
    const { kind, now } = change;
    const rule = await checkRule(tx, unit, {
      kind,
      mentee: change.mentee,
      mentor: change.mentor,
      madeAt: now,
    });
    await writeRule(tx, unit.cycleId, rule);
    return redraft(tx, unit, now);
  });
}

/** Takes a pin or forbid back. @throws MatchRefusal `no-rule`, and as `makeDraft` */
export async function removeRule(sql: Sql, change: RuleChange): Promise<DraftHead> {
  return transaction(sql, async (tx) => {
    const unit = await lockDraftingUnit(tx, change.cycleId, change.unitId);
    const { mentee, mentor } = change;
    if (!(await deleteRule(tx, unit, { mentee, mentor }))) {
      throw new MatchRefusal('no-rule', { mentee, mentor });
    }
    return redraft(tx, unit, change.now);
  });
}

/** The rule as it is kept: of peers the smaller id first. */
async function checkRule(tx: Sql, unit: MatchingUnit, asked: MatchRule): Promise<MatchRule> {
  const drafting = await prepare(tx, unit.plan, [unit.unitId]);
  const people = await peopleOf(tx, drafting.pool, unit, asked);
  const [mentee, mentor] =
    people.mentor.role === 'mentee' ? inOrder(asked.mentee, asked.mentor) : [asked.mentee, asked.mentor];
  const rule = { ...asked, mentee, mentor };
  refuseContradiction(drafting.rules, rule);
  if (rule.kind === 'forbid') return rule;
  weighAllowed(drafting.pool, people);
  refuseUnlessStanding(drafting, rule);
  return rule;
}

/** Two coordinators may be at work: neither undoes the other's rule without knowing of it. */
function refuseContradiction(rules: readonly MatchRule[], { kind, mentee, mentor }: MatchRule): void {
  const stands = rules.find((rule) => rule.mentee === mentee && rule.mentor === mentor);
  if (stands === undefined || stands.kind === kind) return;
  throw new MatchRefusal(stands.kind === 'pin' ? 'pinned' : 'forbidden', { mentee, mentor });
}

/** A new pin must fit beside those that stand already. */
function refuseUnlessStanding({ rules, edges, peers, places }: Drafting, pin: MatchRule): void {
  const { mentee, mentor } = pin;
  const others = rules.filter((rule) => rule.mentee !== mentee || rule.mentor !== mentor);
  const pins = standingPins([...others, pin], [...edges, ...peers], places);
  if (pins.some(([one, other]) => one === mentee && other === mentor)) return;
  const elsewhere = pins.find(([one]) => one === mentee)?.[1];
  throw elsewhere === undefined
    ? new MatchRefusal('no-places', { participant: mentor })
    : new MatchRefusal('pinned-elsewhere', { mentee, mentor: elsewhere });
}

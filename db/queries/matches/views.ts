/** Drafts as coordinators see them. */
import type { Sql } from '../../client.ts';
import type { Role } from '../../../definitions/plan/types.ts';
import { getPlan } from '../cycles.ts';
import { findDraft, pairsOf, type DraftHead, type DraftPair } from './draft-rows.ts';
import { prepare, type Drafting } from './drafting.ts';
import { proofOf, type Proof } from './proof.ts';
import { peopleFor } from './pool.ts';
import { isForbidden, type MatchRule } from './rule-rows.ts';

export interface ShownPair extends DraftPair {
  readonly menteeName: string;
  readonly mentorName: string;
  readonly pinned: boolean;
  /** Who of the two has left since; such a pair is not published. */
  readonly left: readonly Role[];
}

export interface Unmatched {
  readonly participant: string;
  readonly name: string;
  readonly role: Role;
  /** `no-eligible-partner`: the hard rules and forbids leave nobody; `all-taken`: those there are have no place. */
  readonly why: 'no-eligible-partner' | 'all-taken';
}

export interface DraftView extends DraftHead {
  /** The newest version of the unit: only that one can be published. */
  readonly newest: number;
  readonly pairs: readonly ShownPair[];
  readonly unmatched: readonly Unmatched[];
  readonly rules: readonly MatchRule[];
  /** What the draft is worth against the best that could be now; null once it is published. */
  readonly proof: Proof | null;
}

/** One version of a unit's draft, the newest unless another is named; null when there is none. */
export async function getDraft(
  sql: Sql,
  cycleId: string,
  unitId: string,
  version?: number,
): Promise<DraftView | null> {
  const draft = await findDraft(sql, cycleId, unitId, version);
  const newest = await findDraft(sql, cycleId, unitId);
  if (draft === null || newest === null) return null;
  const pairs = await pairsOf(sql, draft.id);
  const drafting = await prepare(sql, await getPlan(sql, cycleId), [unitId]);
  const inUnit = new Set(peopleFor(drafting.pool, [unitId], 'mentee').map(({ id }) => id));
  const drafted = new Set(pairs.map(({ mentee }) => mentee));
  return {
    ...draft,
    newest: newest.version,
    pairs: await shownPairs(sql, drafting, pairs),
    unmatched: unmatchedOf(drafting, unitId, pairs),
    rules: drafting.rules.filter(({ mentee }) => inUnit.has(mentee) || drafted.has(mentee)),
    proof: draft.publishedAt === null ? proofOf(drafting, pairs) : null,
  };
}

async function shownPairs(
  sql: Sql,
  { pool, rules }: Drafting,
  pairs: readonly DraftPair[],
): Promise<ShownPair[]> {
  const ids = pairs.flatMap(({ mentee, mentor }) => [mentee, mentor]);
  const rows = await sql<{ id: string; name: string }[]>`
    select p.id, person.name from participant p join person on person.id = p.person_id where p.id = any(${ids})`;
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const roles = ['mentee', 'mentor'] as const;
  return pairs.map((pair) => ({
    ...pair,
    menteeName: names.get(pair.mentee) ?? pair.mentee,
    mentorName: names.get(pair.mentor) ?? pair.mentor,
    pinned: rules.some(
      ({ kind, mentee, mentor }) => kind === 'pin' && mentee === pair.mentee && mentor === pair.mentor,
    ),
    left: roles.filter((role) => !pool.people.has(pair[role])),
  }));
}

/** Those of the unit who could be matched and are not in these pairs. */
function unmatchedOf(
  { pool, rules, edges }: Drafting,
  unitId: string,
  pairs: readonly DraftPair[],
): Unmatched[] {
  const drafted = new Set(pairs.flatMap(({ mentee, mentor }) => [mentee, mentor]));
  const forbids = rules.filter(({ kind }) => kind === 'forbid');
  const withPartner = new Set<string>();
  for (const { mentee, mentor } of edges) {
    if (!isForbidden(forbids, mentee, mentor)) withPartner.add(mentee).add(mentor);
  }
  return [...pool.people.values()]
    .filter(({ id, unit, places }) => unit === unitId && places > 0 && !drafted.has(id))
    .map(({ id, name, role }) => ({
      participant: id,
      name,
      role,
      why: withPartner.has(id) ? 'all-taken' : 'no-eligible-partner',
    }));
}

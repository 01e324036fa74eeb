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
  /** Which choice, from 1, each of the two is of the other; null: not among the other's choices. */
  readonly wished: Readonly<Record<Role, number | null>>;
  /** Who of the two has left since; such a pair is not published. */
  readonly left: readonly Role[];
}

export interface Unmatched {
  readonly participant: string;
  readonly name: string;
  readonly role: Role;
  /**
   * `no-eligible-partner`: the hard rules and forbids leave nobody; `all-taken`: those there are have no place;
   * `not-chosen`: there is somebody free, but no choice led to them.
   */
  readonly why: 'no-eligible-partner' | 'all-taken' | 'not-chosen';
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
    proof: draft.publishedAt === null ? await proofOf(drafting, pairs) : null,
  };
}

async function shownPairs(
  sql: Sql,
  { pool, rules, wishes }: Drafting,
  pairs: readonly DraftPair[],
): Promise<ShownPair[]> {
  const ids = pairs.flatMap(({ mentee, mentor }) => [mentee, mentor]);
  const rows = await sql<{ id: string; name: string }[]>`
    select p.id, person.name from participant p join person on person.id = p.person_id where p.id = any(${ids})`;
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const roles = ['mentee', 'mentor'] as const;
  const rank = (of: string, wish: string) => (wishes.get(of)?.indexOf(wish) ?? -1) + 1 || null;
  return pairs.map((pair) => ({
    ...pair,
    menteeName: names.get(pair.mentee) ?? pair.mentee,
    mentorName: names.get(pair.mentor) ?? pair.mentor,
    pinned: rules.some(
      ({ kind, mentee, mentor }) => kind === 'pin' && mentee === pair.mentee && mentor === pair.mentor,
    ),
    wished: { mentee: rank(pair.mentee, pair.mentor), mentor: rank(pair.mentor, pair.mentee) },
    left: roles.filter((role) => !pool.people.has(pair[role])),
  }));
}

/** Those of the unit who could be matched and are not in these pairs. */
function unmatchedOf(drafting: Drafting, unitId: string, pairs: readonly DraftPair[]): Unmatched[] {
  const { pool, places } = drafting;
  const drafted = new Set(pairs.flatMap(({ mentee, mentor }) => [mentee, mentor]));
  const left = new Map(places);
  for (const id of pairs.flatMap(({ mentee, mentor }) => [mentee, mentor])) {
    left.set(id, (left.get(id) ?? 0) - 1);
  }
  const partners = partnersOf(drafting);
  const why = (id: string): Unmatched['why'] => {
    const could = [...(partners.get(id) ?? [])];
    if (could.length === 0) return 'no-eligible-partner';
    const chooses = pool.plan.matching.choose !== undefined;
    return chooses && could.some((other) => (left.get(other) ?? 0) > 0) ? 'not-chosen' : 'all-taken';
  };
  return [...pool.people.values()]
    .filter(({ id, unit, places: free }) => unit === unitId && free > 0 && !drafted.has(id))
    .map(({ id, name, role }) => ({ participant: id, name, role, why: why(id) }));
}

/** Whom each person could be matched with. */
function partnersOf({ rules, edges, peers }: Drafting): ReadonlyMap<string, ReadonlySet<string>> {
  const forbids = rules.filter(({ kind }) => kind === 'forbid');
  const partners = new Map<string, Set<string>>();
  const add = (one: string, other: string) => partners.set(one, (partners.get(one) ?? new Set()).add(other));
  for (const { mentee, mentor } of [...edges, ...peers]) {
    if (isForbidden(forbids, mentee, mentor)) continue;
    add(mentee, mentor);
    add(mentor, mentee);
  }
  return partners;
}

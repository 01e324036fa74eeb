/** Reading what a draft is made from: the people of units, their places, the rules and the eligible pairs. */
import type { Sql } from '../../client.ts';
import type { Plan } from '../../../definitions/plan/types.ts';
import type { Edge } from '../../../matching/index.ts';
import { placesInDrafts } from './draft-rows.ts';
import { eligible, loadPool, peopleFor, type Pool } from './pool.ts';
import { loadRules, type MatchRule } from './rule-rows.ts';
import { loadWishes, type Wishes } from './wishes.ts';

/** What a draft is made from. */
export interface Drafting {
  readonly pool: Pool;
  /** Whose mentees are matched. */
  readonly units: readonly string[];
  readonly rules: readonly MatchRule[];
  /** Partners that each can still have, by participant's id. */
  readonly places: ReadonlyMap<string, number>;
  readonly edges: readonly Edge[];
  /** What people have chosen, where they do. */
  readonly wishes: Wishes;
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
  const wishes = plan.matching.choose === undefined ? new Map() : await loadWishes(sql, plan.cycle.id);
  return { pool, units, rules, wishes, places: new Map(places), edges: eligible(pool, mentees, mentors) };
}

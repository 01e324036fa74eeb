/** Reading what a draft is made from: the people of units, their places, the rules and the eligible pairs. */
import type { Sql } from '../../client.ts';
import { formatsOf } from '../../../definitions/plan/formats.ts';
import type { Plan } from '../../../definitions/plan/types.ts';
import type { Edge } from '../../../matching/index.ts';
import { placesInDrafts } from './draft-rows.ts';
import { eligiblePeers } from './peers.ts';
import { eligible, loadPool, peopleFor, type Pool, type PoolPerson } from './pool.ts';
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
  /** Eligible pairs of a mentee and a mentor. */
  readonly edges: readonly Edge[];
  /** What people have chosen, where they do. */
  readonly wishes: Wishes;
  /** Eligible pairs of peers, the smaller id first. */
  readonly peers: readonly Edge[];
}

/** Reads what a draft of these units is made from. */
export async function prepare(sql: Sql, plan: Plan, units: readonly string[]): Promise<Drafting> {
  const pool = await loadPool(sql, plan);
  const rules = await loadRules(sql, plan.cycle.id);
  const taken = plan.matching.withinUnits ? null : await placesInDrafts(sql, plan.cycle.id, units);
  const left = (one: PoolPerson): number => Math.max(0, one.places - (taken?.get(one.id) ?? 0));
  const mentees = peopleFor(pool, units, 'mentee').filter((mentee) => left(mentee) > 0);
  const mentors = peopleFor(pool, units, 'mentor');
  const wishes = plan.matching.choose === undefined ? new Map() : await loadWishes(sql, plan.cycle.id);
  const places = [...mentees, ...mentors].map((one): [string, number] => [one.id, left(one)]);
  return {
    pool,
    units,
    rules,
    wishes,
    places: new Map(places),
    edges: eligible(pool, mentees, mentors),
    peers: formatsOf(plan).includes('peer') ? eligiblePeers(pool, mentees) : [],
  };
}

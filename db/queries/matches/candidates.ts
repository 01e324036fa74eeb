/** After publication: who could still be paired with whom. */
import type { Sql } from '../../client.ts';
import { groupSize, onlyPairs } from '../../../definitions/plan/formats.ts';
import type { Format } from '../../../definitions/plan/types.ts';
import {
  nextCandidates,
  type Candidate,
  type Edge,
  type Pair,
  type ScoredEdge,
} from '../../../matching/index.ts';
import { getPlan } from '../cycles.ts';
import { whyAbsent } from './check-pair.ts';
import { eligiblePeers } from './peers.ts';
import { eligibleFor, loadPool, peopleFor, withReasons, type Pool, type PoolPerson } from './pool.ts';
import { MatchRefusal } from './refusal.ts';
import { forbidden, loadRules } from './rule-rows.ts';
import { notLooking, triedBefore } from '../seek/tried.ts';

export interface NamedCandidate extends Omit<Candidate, 'id'> {
  readonly participant: string;
  readonly name: string;
}

/**
 * The free partners that one participant could have now, best first; for a mentee also mentors whose group has room.
 * Pairs that are forbidden, or that came to nothing before, are not among them.
 * @throws MatchRefusal `unknown-person`, `left`, `not-applied`, `no-places`
 */
export async function candidatesFor(
  sql: Sql,
  cycleId: string,
  participantId: string,
): Promise<NamedCandidate[]> {
  const pool = await loadPool(sql, await getPlan(sql, cycleId));
  const person = pool.people.get(participantId);
  if (person === undefined) throw await whyAbsent(sql, cycleId, participantId);
  if (person.places === 0) throw new MatchRefusal('no-places', { participant: participantId });
  const forbids = [...forbidden(await loadRules(sql, cycleId)), ...(await triedBefore(sql, participantId))];
  const query = { forbids, places: placesIn(pool, await notLooking(sql)), seed: cycleId };
  const found = nextCandidates({ ...query, person, edges: edgesOf(pool, person) });
  const peers = nextCandidates({
    ...query,
    person: { id: person.id, role: 'mentee' },
    forbids: [...forbids, ...forbids.map(([one, other]): Pair => [other, one])],
    edges: peerEdgesOf(pool, person),
  });
  return [...found, ...peers].map(({ id, score, reasons }) => ({
    participant: id,
    name: pool.people.get(id)?.name ?? id,
    score,
    reasons,
  }));
}

/** Places that a single person can still take. A mentor without a group is no place: a group is made as a whole. */
function placesIn(pool: Pool, silent: ReadonlySet<string>): Map<string, number> {
  const left = (one: PoolPerson) => {
    if (silent.has(one.id)) return 0;
    return one.role === 'mentor' ? singlePlaces(pool, one) : one.places;
  };
  return new Map([...pool.people.values()].map((one) => [one.id, left(one)]));
}

function singlePlaces({ plan }: Pool, mentor: PoolPerson): number {
  const { least, most } = groupSize(plan);
  if (mentor.format === 'group') return Math.min(mentor.places, most - mentor.living);
  return mentor.formats.includes('one-to-one') || least <= 1 ? mentor.places : 0;
}

/** The eligible pairs of one person with people of the other role. */
function edgesOf(pool: Pool, person: PoolPerson): ScoredEdge[] {
  return eligibleFor(pool, person)
    .filter(isPossible(pool))
    .map((edge) => withReasons(pool, edge));
}

/** A mentor who has somebody stays with that format; one who has nobody takes single people as pairs. */
const isPossible =
  (pool: Pool) =>
  ({ mentee, mentor }: Edge): boolean => {
    const [one, other] = [pool.people.get(mentee), pool.people.get(mentor)];
    if (one === undefined || other === undefined) return false;
    return onlyPairs(pool.plan) || one.formats.includes(singleFormat(other));
  };

/** How a mentor takes one more mentee now. */
export function singleFormat(mentor: PoolPerson): Format {
  return mentor.format ?? (mentor.formats.includes('one-to-one') ? 'one-to-one' : 'group');
}

function peerEdgesOf(pool: Pool, person: PoolPerson): ScoredEdge[] {
  if (person.role !== 'mentee' || !person.formats.includes('peer')) return [];
  const units = pool.plan.matching.withinUnits ? [person.unit] : pool.plan.units.map(({ id }) => id);
  return eligiblePeers(pool, peopleFor(pool, units, 'mentee'))
    .filter(({ mentee, mentor }) => mentee === person.id || mentor === person.id)
    .map(({ mentee, mentor, score }) => ({
      ...withReasons(pool, { mentee: person.id, mentor: mentee === person.id ? mentor : mentee, score }),
      score,
    }));
}

import type { Role } from '../definitions/plan/types.ts';
import { compareIds, seededHash } from './order.ts';
import type { Reason, ScoredEdge } from './score.ts';
import type { Edge, Mentor, Pair } from './types.ts';

export interface CandidateQuery {
  /** Who needs a partner, and in which role. */
  readonly person: { readonly id: string; readonly role: Role };
  /** Eligible pairs of the unit. */
  readonly edges: readonly ScoredEdge[];
  /**
   * Places left on the other side, by id; who is absent has none. For a mentee see `placesLeft`; for a mentor
   * 1 for each mentee who is without a mentor.
   */
  readonly places: ReadonlyMap<string, number>;
  /** Pairs not to propose: forbidden ones, and those that were declined. */
  readonly forbids: readonly Pair[];
  readonly seed: string;
}

export interface Candidate {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/**
 * The partners that one person could have now, best first; ties fall by the seeded hash of their ids, as in
 * the solver. It moves no other pair.
 */
export function nextCandidates({ person, edges, places, forbids, seed }: CandidateQuery): Candidate[] {
  const other: Role = person.role === 'mentee' ? 'mentor' : 'mentee';
  const excluded = new Set(
    forbids
      .map(([mentee, mentor]) => ({ mentee, mentor }))
      .filter((pair) => pair[person.role] === person.id)
      .map((pair) => pair[other]),
  );
  return edges
    .filter((edge) => edge[person.role] === person.id)
    .map((edge) => ({ id: edge[other], score: edge.score, reasons: edge.reasons }))
    .filter(({ id }) => (places.get(id) ?? 0) > 0 && !excluded.has(id))
    .map((candidate) => ({ candidate, hash: seededHash(seed, candidate.id) }))
    .toSorted(
      (a, b) =>
        b.candidate.score - a.candidate.score ||
        a.hash - b.hash ||
        compareIds(a.candidate.id, b.candidate.id),
    )
    .map(({ candidate }) => candidate);
}

/**
 * Places that the pairs leave free.
 *
 * @returns for each mentor the capacity less the pairs, never below 0.
 */
export function placesLeft(
  mentors: readonly Mentor[],
  pairs: readonly Pick<Edge, 'mentor'>[],
): Map<string, number> {
  const places = new Map(mentors.map(({ id, capacity }) => [id, capacity]));
  for (const { mentor } of pairs) places.set(mentor, Math.max(0, (places.get(mentor) ?? 0) - 1));
  return places;
}

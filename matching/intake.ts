import { nextCandidates } from './candidates.ts';
import type { ScoredEdge } from './score.ts';
import type { Edge, Pair } from './types.ts';

export interface Intake {
  /** Mentees' ids in the order in which they came. */
  readonly arrivals: readonly string[];
  readonly edges: readonly ScoredEdge[];
  /** Places left by mentor's id; who is absent has none. */
  readonly places: ReadonlyMap<string, number>;
  /** Pairs not to make: forbidden or declined ones. */
  readonly forbids: readonly Pair[];
  readonly seed: string;
}

/**
 * Rolling intake: each arrival gets the best mentor who is free at that moment, and nobody is moved for a later
 * one. In the comparable case of kidney exchange, waiting in order to match several at once gained next to nothing
 * (Ashlagi et al. 2018).
 *
 * @returns the pairs made, in the order of arrival
 */
export function matchOnArrival({ arrivals, edges, places, forbids, seed }: Intake): Edge[] {
  const left = new Map(places);
  return arrivals.flatMap((mentee): Edge[] => {
    const person = { id: mentee, role: 'mentee' as const };
    const [best] = nextCandidates({ person, edges, places: left, forbids, seed });
    if (!best) return [];
    left.set(best.id, (left.get(best.id) ?? 0) - 1);
    return [{ mentee, mentor: best.id, score: best.score }];
  });
}

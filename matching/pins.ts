import { compareIds } from './order.ts';
import { ProblemError } from './problem-error.ts';
import type { Edge, Pair, Problem } from './types.ts';

/**
 * Resolves the pins to scored pairs. A pin given twice counts once.
 *
 * @returns the pinned pairs by mentee's id.
 * @throws ProblemError when a pin is not eligible, is forbidden too, gives a mentee a second mentor, or asks
 * more of a mentor than the capacity. Of several that do not fit, the same one is named in any input order.
 */
export function readPins(problem: Problem): ReadonlyMap<string, Edge> {
  const forbidden = pairSet(problem.forbids);
  const eligible = pinnableEdges(problem);
  const places = new Map(problem.mentors.map(({ id, capacity }) => [id, capacity]));
  const pinned = new Map<string, Edge>();
  for (const [mentee, mentor] of problem.pins.toSorted(comparePairs)) {
    const earlier = pinned.get(mentee);
    if (earlier?.mentor === mentor) continue;
    if (earlier) throw new ProblemError('pin-twice', { mentee, mentor });
    const edge = eligible.get(mentee)?.get(mentor);
    if (!edge) throw new ProblemError('pin-not-eligible', { mentee, mentor });
    if (forbidden.get(mentee)?.has(mentor)) throw new ProblemError('pin-forbidden', { mentee, mentor });
    takePlace(places, mentee, mentor);
    pinned.set(mentee, edge);
  }
  return pinned;
}

/** The edges of those who are pinned: mentee's id, then mentor's id. */
function pinnableEdges({ pins, edges, mentees }: Problem): ReadonlyMap<string, ReadonlyMap<string, Edge>> {
  const listed = new Set(mentees.map(({ id }) => id));
  const wanted = new Map(
    pins.filter(([mentee]) => listed.has(mentee)).map(([mentee]) => [mentee, new Map<string, Edge>()]),
  );
  if (wanted.size > 0) for (const edge of edges) wanted.get(edge.mentee)?.set(edge.mentor, edge);
  return wanted;
}

function takePlace(places: Map<string, number>, mentee: string, mentor: string): void {
  const left = places.get(mentor) ?? 0;
  if (left === 0) throw new ProblemError('pin-over-capacity', { mentee, mentor });
  places.set(mentor, left - 1);
}

function comparePairs(a: Pair, b: Pair): number {
  return compareIds(a[0], b[0]) || compareIds(a[1], b[1]);
}

/** Pairs made searchable: mentee's id, then the mentors' ids. */
export function pairSet(pairs: readonly Pair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const set = new Map<string, Set<string>>();
  for (const [mentee, mentor] of pairs) {
    const mentors = set.get(mentee) ?? new Set();
    set.set(mentee, mentors.add(mentor));
  }
  return set;
}

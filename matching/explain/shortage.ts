/** Who is unmatched, and between whom the places are too few. */
import { compareIds } from '../order.ts';
import { pairSet } from '../pins.ts';
import type { Pair, Problem, Solution } from '../types.ts';

export interface Shortage {
  readonly mentee: string;
  /** `group-too-small`: these mentors have room, and too few who could come for a group to run. */
  readonly why: 'no-eligible-partner' | 'all-taken' | 'group-too-small';
  /** One more place of any of these lets one more person be matched; others may move for it. */
  readonly mentors: readonly string[];
  /** Those who could have nobody but these mentors, in order; with the mentee they are more than the places. */
  readonly rivals: readonly string[];
}

/**
 * For everybody without a mentor the people they compete with: those reached by alternating between mentors one
 * may have and mentees who hold their places (Hall 1935: these mentees are more than the places of these mentors).
 *
 * @returns one for each unmatched mentee, in order
 */
export function shortages(
  problem: Problem,
  { pairs, unmatched }: Pick<Solution, 'pairs' | 'unmatched'>,
): Shortage[] {
  const options = optionsOf(problem);
  const pinned = new Set(problem.pins.map(([mentee]) => mentee));
  const holders = new Map<string, string[]>();
  for (const { mentee, mentor } of pairs) {
    if (pinned.has(mentee)) continue;
    const held = holders.get(mentor);
    if (held === undefined) holders.set(mentor, [mentee]);
    else held.push(mentee);
  }
  const idle = idleGroups(problem, pairs);
  return unmatched.map((mentee) => {
    const waiting = (options.get(mentee) ?? []).filter((mentor) => idle.has(mentor)).toSorted(compareIds);
    if (waiting.length > 0) return { mentee, why: 'group-too-small', mentors: waiting, rivals: [] };
    return shortageOf(mentee, options, holders);
  });
}

/** Mentors with places whose group does not run. */
function idleGroups({ mentors }: Problem, pairs: Solution['pairs']): ReadonlySet<string> {
  const busy = new Set(pairs.map(({ mentor }) => mentor));
  return new Set(
    mentors.flatMap(({ id, capacity, min = 0 }) => (min > 0 && capacity > 0 && !busy.has(id) ? [id] : [])),
  );
}

function shortageOf(
  mentee: string,
  options: ReadonlyMap<string, readonly string[]>,
  holders: ReadonlyMap<string, readonly string[]>,
): Shortage {
  const mentors = new Set<string>();
  const rivals = new Set([mentee]);
  // A set that grows while it is read gives what was added, too.
  for (const person of rivals) {
    for (const mentor of options.get(person) ?? []) {
      if (mentors.has(mentor)) continue;
      mentors.add(mentor);
      for (const holder of holders.get(mentor) ?? []) rivals.add(holder);
    }
  }
  rivals.delete(mentee);
  const none = mentors.size === 0;
  return {
    mentee,
    why: none ? 'no-eligible-partner' : 'all-taken',
    mentors: [...mentors].toSorted(compareIds),
    rivals: [...rivals].toSorted(compareIds),
  };
}

/** The mentors that each mentee may have. */
function optionsOf({
  edges,
  forbids,
}: {
  readonly edges: Problem['edges'];
  readonly forbids: readonly Pair[];
}) {
  const forbidden = pairSet(forbids);
  const options = new Map<string, string[]>();
  for (const { mentee, mentor } of edges) {
    if (forbidden.get(mentee)?.has(mentor)) continue;
    const known = options.get(mentee);
    if (known === undefined) options.set(mentee, [mentor]);
    else known.push(mentor);
  }
  return options;
}

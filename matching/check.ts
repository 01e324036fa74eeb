import { ProblemError } from './problem-error.ts';
import type { Mentor, Problem } from './types.ts';

/** Scores of the eligible pairs: mentee's id, then mentor's id. */
export type Eligible = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Checks people and edges and makes the edges searchable.
 *
 * @returns for every mentee the scores with each eligible mentor.
 * @throws ProblemError naming the first item that is wrong.
 */
export function readEdges(problem: Problem): Eligible {
  problem.mentors.forEach(checkCapacity);
  const mentors = uniqueIds(problem.mentors, (id) => ({ mentor: id }));
  const mentees = uniqueIds(problem.mentees, (id) => ({ mentee: id }));
  const eligible = new Map([...mentees].map((id) => [id, new Map<string, number>()]));
  for (const { mentee, mentor, score } of problem.edges) {
    const scores = eligible.get(mentee);
    if (!scores) throw new ProblemError('unknown-person', { mentee });
    if (!mentors.has(mentor)) throw new ProblemError('unknown-person', { mentor });
    if (scores.has(mentor)) throw new ProblemError('duplicate-edge', { mentee, mentor });
    if (!Number.isSafeInteger(score))
      throw new ProblemError('score-invalid', { mentee, mentor, value: score });
    scores.set(mentor, score);
  }
  return eligible;
}

function checkCapacity({ id, capacity }: Mentor): void {
  if (Number.isSafeInteger(capacity) && capacity >= 0) return;
  throw new ProblemError('capacity-invalid', { mentor: id, value: capacity });
}

function uniqueIds(
  people: readonly { readonly id: string }[],
  name: (id: string) => { mentee: string } | { mentor: string },
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id } of people) {
    if (ids.has(id)) throw new ProblemError('duplicate-person', name(id));
    ids.add(id);
  }
  return ids;
}

import { SCORE_LIMIT } from './kernel/matrix.ts';
import { ProblemError } from './problem-error.ts';
import type { Edge, Mentor, Problem } from './types.ts';

/**
 * Checks the people of a problem.
 *
 * @throws ProblemError `capacity-invalid`, `duplicate-person`
 */
export function checkPeople({ mentees, mentors }: Pick<Problem, 'mentees' | 'mentors'>): void {
  mentors.forEach(checkPlaces);
  uniqueIds(mentors, (id) => ({ mentor: id }));
  uniqueIds(mentees, (id) => ({ mentee: id }));
}

function checkPlaces({ id, capacity, min = 0 }: Mentor): void {
  for (const value of [capacity, min]) {
    if (Number.isSafeInteger(value) && value >= 0) continue;
    throw new ProblemError('capacity-invalid', { mentor: id, value });
  }
}

function uniqueIds(
  people: readonly { readonly id: string }[],
  name: (id: string) => { mentee: string } | { mentor: string },
): void {
  const ids = new Set<string>();
  for (const { id } of people) {
    if (ids.has(id)) throw new ProblemError('duplicate-person', name(id));
    ids.add(id);
  }
}

/** @throws ProblemError `score-invalid` for a fraction, `scores-too-far-apart` beyond a thousand million */
export function checkScore({ mentee, mentor, score }: Edge): void {
  if (!Number.isSafeInteger(score)) throw new ProblemError('score-invalid', { mentee, mentor, value: score });
  if (Math.abs(score) <= SCORE_LIMIT) return;
  throw new ProblemError('scores-too-far-apart', { mentee, mentor, value: score });
}

import { compareIds, seededOrder } from '../order.ts';
import { pairSet } from '../pins.ts';
import { ProblemError } from '../problem-error.ts';
import { summarise } from '../summary.ts';
import type { Edge, Pair, Solution } from '../types.ts';
import { join, type Lists } from './lists.ts';
import { ranksBetween, type ChoiceProblem, type Ranks } from './problem.ts';
import { deferredAcceptance } from './stable.ts';

/**
 * Both sides choose: stable, so that no two would rather have each other; with strict lists the best stable
 * matching for every mentee. Pins are made first, and nobody's wishes are asked about them.
 *
 * @returns pairs whose scores are minus the mentee's rank, from 1 (0 for a pin that is not in the list).
 * `optimal` with strict lists; with ties `feasible`, the number of pairs being at least two thirds of the most.
 * @throws ProblemError
 */
export function chooseBothWays(problem: ChoiceProblem): Solution {
  const ranks = ranksBetween(problem);
  const { pins, places } = readPlaces(problem);
  const pinned = new Map(pins);
  const free = problem.mentees.filter(({ id }) => !pinned.has(id));
  const mentees = seededOrder(problem.seed, free).map(({ id }) => id);
  const mentors = seededOrder(problem.seed, problem.mentors).map(({ id }) => id);
  const forbidden = pairSet(problem.forbids);
  const wishes = listsOf(mentees, mentors, ranks, (mentee, mentor) => !forbidden.get(mentee)?.has(mentor));
  const back = listsOf(mentors, mentees, ranks, () => true);
  const market = join(
    Int32Array.from(mentors, (id) => places.get(id) ?? 0),
    wishes,
    back,
  );
  const mates = deferredAcceptance(market);
  const edge = (mentee: string, mentor: string): Edge => ({
    mentee,
    mentor,
    score: -(ranks.get(mentee)?.get(mentor) ?? 0),
  });
  const made = mentees.flatMap((id, row) => (mates[row]! < 0 ? [] : [edge(id, mentors[mates[row]!]!)]));
  const isStrict = [...ranks.values()].every((one) => new Set(one.values()).size === one.size);
  const pairs = [...pins.map(([mentee, mentor]) => edge(mentee, mentor)), ...made];
  return {
    ...summarise(problem, pairs),
    status: isStrict ? 'optimal' : 'feasible',
    gap: 0,
    certificate: null,
  };
}

function readPlaces({ pins, mentees, mentors, forbids }: ChoiceProblem) {
  const known = new Set(mentees.map(({ id }) => id));
  const places = new Map(mentors.map(({ id, capacity }) => [id, Math.min(capacity, mentees.length)]));
  const forbidden = pairSet(forbids);
  const made = new Map<string, string>();
  for (const [mentee, mentor] of pins.toSorted((a, b) => compareIds(a[0], b[0]) || compareIds(a[1], b[1]))) {
    if (made.get(mentee) === mentor) continue;
    if (made.has(mentee)) throw new ProblemError('pin-twice', { mentee, mentor });
    if (!known.has(mentee) || !places.has(mentor))
      throw new ProblemError('pin-not-eligible', { mentee, mentor });
    if (forbidden.get(mentee)?.has(mentor)) throw new ProblemError('pin-forbidden', { mentee, mentor });
    if (places.get(mentor) === 0) throw new ProblemError('pin-over-capacity', { mentee, mentor });
    made.set(mentee, mentor);
    places.set(mentor, (places.get(mentor) ?? 0) - 1);
  }
  const pairs: readonly Pair[] = [...made];
  return { pins: pairs, places };
}

/** Lists by numbers; among equal wishes the seeded order decides who is asked first. */
function listsOf(
  choosers: readonly string[],
  others: readonly string[],
  ranks: ReadonlyMap<string, Ranks>,
  isOpen: (chooser: string, other: string) => boolean,
): Lists {
  const number = new Map(others.map((id, index) => [id, index]));
  const start = new Int32Array(choosers.length + 1);
  const entries = choosers.flatMap((chooser, index) => {
    const own = [...(ranks.get(chooser) ?? [])].flatMap(([wish, rank]) => {
      const other = number.get(wish);
      return other === undefined || !isOpen(chooser, wish) ? [] : [{ other, rank: rank - 1 }];
    });
    start[index + 1] = start[index]! + own.length;
    return own.toSorted((a, b) => a.rank - b.rank || a.other - b.other);
  });
  return {
    start,
    other: Int32Array.from(entries, ({ other }) => other),
    rank: Int32Array.from(entries, ({ rank }) => rank),
  };
}

import { checkPeople } from '../check.ts';
import { ProblemError } from '../problem-error.ts';
import type { Mentee, Mentor, Pair } from '../types.ts';

/** One place in a list of wishes: an id, or several that are wished for equally. */
export type Tier = string | readonly string[];

/** A problem of choice. Mentees and mentors must not share ids, since their lists are told apart by them. */
export interface ChoiceProblem {
  readonly mentees: readonly Mentee[];
  readonly mentors: readonly Mentor[];
  /** By person's id, best first. Who is not listed is not acceptable. */
  readonly preferences: Readonly<Record<string, readonly Tier[]>>;
  readonly pins: readonly Pair[];
  readonly forbids: readonly Pair[];
  readonly seed: string;
}

/** A person's wishes with their ranks, from 1; equal wishes have the rank of the first of them. */
export type Ranks = ReadonlyMap<string, number>;

/**
 * Everybody's wishes, checked.
 *
 * @param wishable by whose list it is, who may be in it
 * @throws ProblemError `unknown-person` (in a list, or a list of nobody's), `duplicate-wish`
 */
export function readRanks(
  preferences: ChoiceProblem['preferences'],
  wishable: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, Ranks> {
  return new Map(
    Object.entries(preferences).map(([id, tiers]) => {
      const others = wishable.get(id);
      if (!others) throw new ProblemError('unknown-person', { of: id });
      return [id, ranksOf(id, tiers, others)];
    }),
  );
}

function ranksOf(id: string, tiers: readonly Tier[], others: ReadonlySet<string>): Ranks {
  const ranks = new Map<string, number>();
  for (const tier of tiers) {
    const rank = ranks.size + 1;
    for (const wish of typeof tier === 'string' ? [tier] : tier) {
      if (!others.has(wish)) throw new ProblemError('unknown-person', { of: id, mentor: wish });
      if (ranks.has(wish)) throw new ProblemError('duplicate-wish', { of: id, mentor: wish });
      ranks.set(wish, rank);
    }
  }
  return ranks;
}

/**
 * The ranks of a problem of mentees and mentors.
 *
 * @throws ProblemError as `readRanks` and `checkPeople`; `duplicate-person` for an id on both sides
 */
export function ranksBetween(problem: ChoiceProblem): ReadonlyMap<string, Ranks> {
  checkPeople(problem);
  const mentors = new Set(problem.mentors.map(({ id }) => id));
  for (const { id } of problem.mentees)
    if (mentors.has(id)) throw new ProblemError('duplicate-person', { mentee: id });
  return readRanks(problem.preferences, wishableBetween(problem.mentees, problem.mentors));
}

type Named = readonly { readonly id: string }[];

/** By person, whom their list may name: those of the other side. */
export function wishableBetween(mentees: Named, mentors: Named): ReadonlyMap<string, ReadonlySet<string>> {
  return wishableByTopic(mentees, mentors, mentors);
}

/** By person, what their list may name: topics for mentees, mentees for mentors. */
export function wishableByTopic(
  mentees: Named,
  mentors: Named,
  topics: Named,
): ReadonlyMap<string, ReadonlySet<string>> {
  const [forMentees, forMentors] = [topics, mentees].map((all) => new Set(all.map(({ id }) => id)));
  const entries = (people: Named, wishable = new Set<string>()) =>
    people.map(({ id }): [string, ReadonlySet<string>] => [id, wishable]);
  return new Map([...entries(mentees, forMentees), ...entries(mentors, forMentors)]);
}

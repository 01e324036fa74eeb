/** Stability, checked from the lists alone: imports types only. */
import type { ChoiceProblem, Tier } from '../choice/problem.ts';
import type { Pair } from '../types.ts';

/**
 * Pairs that would rather have each other than what they have: each lists the other, the mentee is unmatched or
 * likes the mentor strictly better, and the mentor has a place left or likes the mentee strictly better than
 * somebody who has one. Pinned people are not asked.
 *
 * @returns the blocking pairs; none when the answer is stable
 */
export function blockingPairs(problem: ChoiceProblem, pairs: readonly Pair[]): readonly Pair[] {
  const rank = ranksOf(problem.preferences);
  const pinned = new Set(problem.pins.map(([mentee]) => mentee));
  const forbidden = new Set(problem.forbids.map((pair) => JSON.stringify(pair)));
  const mate = new Map(pairs);
  const blocking: Pair[] = [];
  for (const { id: mentor, capacity } of problem.mentors) {
    const held = pairs.filter(([, one]) => one === mentor).map(([mentee]) => mentee);
    const free = held.filter((mentee) => !pinned.has(mentee));
    const worst =
      held.length < capacity ? Infinity : Math.max(-1, ...free.map((one) => rank(mentor, one) ?? Infinity));
    for (const { id: mentee } of problem.mentees) {
      if (pinned.has(mentee) || forbidden.has(JSON.stringify([mentee, mentor]))) continue;
      const [wish, back] = [rank(mentee, mentor), rank(mentor, mentee)];
      if (wish === undefined || back === undefined) continue;
      const present = mate.get(mentee);
      const now = present === undefined ? Infinity : (rank(mentee, present) ?? Infinity);
      if (wish < now && back < worst) blocking.push([mentee, mentor]);
    }
  }
  return blocking;
}

function ranksOf(preferences: ChoiceProblem['preferences']) {
  const ranks = new Map(Object.entries(preferences).map(([id, tiers]) => [id, placesOf(tiers)]));
  return (chooser: string, wish: string) => ranks.get(chooser)?.get(wish);
}

function placesOf(tiers: readonly Tier[]): ReadonlyMap<string, number> {
  return new Map(
    tiers.flatMap((tier, place) =>
      (typeof tier === 'string' ? [tier] : tier).map((wish): [string, number] => [wish, place]),
    ),
  );
}

import * as fc from 'fast-check';
import type { Pair } from '../types.ts';
import { ids } from '../testing.ts';
import type { ChoiceProblem, Tier } from './problem.ts';

/** Some of these in some order; with ties, neighbours are now and then wished for equally. */
export function lists(others: readonly string[], ties: boolean): fc.Arbitrary<Tier[]> {
  return fc
    .tuple(fc.shuffledSubarray([...others]), fc.infiniteStream(fc.boolean()))
    .map(([order, stream]) =>
      order.reduce<string[][]>((tiers, id) => {
        const last = tiers.at(-1);
        const isTied = ties && stream.next().value === true;
        if (last && isTied) last.push(id);
        else tiers.push([id]);
        return tiers;
      }, []),
    )
    .map((tiers) => tiers.map((tier): Tier => (tier.length === 1 ? (tier[0] ?? tier) : tier)));
}

/** Up to 5 mentees and 4 mentors with their lists. */
export function choices(ties: boolean, most = 5): fc.Arbitrary<ChoiceProblem> {
  return fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) => {
      const [mentees, mentors] = [ids('a', rows), ids('m', columns)];
      return fc.record({
        mentees: fc.constant(mentees.map((id) => ({ id }))),
        mentors: fc
          .array(fc.integer({ min: 0, max: 2 }), { minLength: columns, maxLength: columns })
          .map((places) => places.map((capacity, index) => ({ id: `m${index}`, capacity }))),
        preferences: fc
          .tuple(
            fc.tuple(...mentees.map(() => lists(mentors, ties))),
            fc.tuple(...mentors.map(() => lists(mentees, ties))),
          )
          .map(([a, b]) =>
            Object.fromEntries([...mentees, ...mentors].map((id, index) => [id, [...a, ...b][index]!])),
          ),
        pins: fc.constant([]),
        forbids: fc.constant([]),
        seed: fc.string({ maxLength: 2 }),
      });
    });
}

/** What a list says of somebody: the number of its tier, from 0; undefined when not in it. */
export function placeOf(tiers: readonly Tier[] | undefined, id: string): number | undefined {
  const place = tiers?.findIndex((tier) => tier === id || (typeof tier === 'object' && tier.includes(id)));
  return place === -1 ? undefined : place;
}

/** Every way to give mentees acceptable mentors within their places. */
export function* allMatchings(
  problem: ChoiceProblem,
  index = 0,
  made: Pair[] = [],
): Generator<readonly Pair[]> {
  const mentee = problem.mentees[index];
  if (!mentee) {
    yield [...made];
    return;
  }
  yield* allMatchings(problem, index + 1, made);
  for (const { id, capacity } of problem.mentors) {
    const { preferences } = problem;
    if (placeOf(preferences[mentee.id], id) === undefined) continue;
    if (placeOf(preferences[id], mentee.id) === undefined) continue;
    if (made.filter(([, mentor]) => mentor === id).length >= capacity) continue;
    made.push([mentee.id, id]);
    yield* allMatchings(problem, index + 1, made);
    made.pop();
  }
}

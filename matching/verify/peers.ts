/** The same check as `verify.ts` for pairs among peers: one pass over the pairs for each proof. Imports types only. */
import type { PeerBound } from '../certificate.ts';
import type { PeerProblem, PeerSolution } from '../peers/solve.ts';
import type { Edge } from '../types.ts';
import type { Doubt } from './verify.ts';

/** @returns what does not hold; nothing when the answer keeps the rules and is proven optimal */
export function verifyPeers(problem: PeerProblem, solution: PeerSolution): readonly Doubt[] {
  const asked = read(problem, solution);
  return [...keepsRules(asked, solution), ...isProven(asked, solution)];
}

interface Asked {
  readonly problem: PeerProblem;
  readonly pinned: ReadonlySet<string>;
  /** Pairs that are still open to choice: not forbidden, nobody of them pinned. */
  readonly open: readonly Edge[];
  /** The pairs that are not pinned. */
  readonly decided: readonly Edge[];
}

const keyOf = (one: string, other: string): string =>
  JSON.stringify(one < other ? [one, other] : [other, one]);

function read(problem: PeerProblem, { pairs }: PeerSolution): Asked {
  const pinned = new Set(problem.pins.flat());
  const forbidden = new Set(problem.forbids.map(([one, other]) => keyOf(one, other)));
  return {
    problem,
    pinned,
    open: problem.edges.filter(
      ({ mentee, mentor }) =>
        !pinned.has(mentee) && !pinned.has(mentor) && !forbidden.has(keyOf(mentee, mentor)),
    ),
    decided: pairs.filter(({ mentee, mentor }) => !pinned.has(mentee) && !pinned.has(mentor)),
  };
}

function keepsRules({ problem, open, decided, pinned }: Asked, solution: PeerSolution): Doubt[] {
  const { pairs, unmatched, total, worst } = solution;
  const doubts: Doubt[] = [];
  const made = new Set(pairs.map(({ mentee, mentor }) => keyOf(mentee, mentor)));
  const matched = new Set(pairs.flatMap(({ mentee, mentor }) => [mentee, mentor]));
  if (matched.size !== 2 * pairs.length) doubts.push('mentee-twice');
  const scores = new Map(open.map(({ mentee, mentor, score }) => [keyOf(mentee, mentor), score]));
  if (decided.some(({ mentee, mentor, score }) => scores.get(keyOf(mentee, mentor)) !== score))
    doubts.push('pair-not-eligible');
  const isMade = problem.pins.every(([one, other]) => made.has(keyOf(one, other)));
  if (!isMade || pinned.size !== 2 * (pairs.length - decided.length)) doubts.push('pin-not-made');
  if (pairs.reduce((sum, { score }) => sum + score, 0) !== total) doubts.push('wrong-total');
  if (pairs.reduce((low, { score }) => Math.min(low, score), Infinity) !== (worst ?? Infinity))
    doubts.push('wrong-worst');
  const left = new Set(unmatched);
  if (problem.people.some(({ id }) => left.has(id) === matched.has(id))) doubts.push('wrong-unmatched');
  return doubts;
}

function isProven({ problem, open, decided }: Asked, { certificate }: PeerSolution): Doubt[] {
  const { count, floor, total } = certificate;
  const pairs = decided.length;
  const doubts: Doubt[] = [];
  if (count.value !== pairs || boundOf(count, open, () => 1) > pairs) doubts.push('count-not-proven');
  const isFloorAsked = problem.objective !== 'total' && pairs > 0;
  if (isFloorAsked && (floor === null || !isFloorProven(floor, open, decided)))
    doubts.push('floor-not-proven');
  const low = isFloorAsked ? (floor?.value ?? -Infinity) : -Infinity;
  const value = decided.reduce((sum, { score }) => sum + score, 0);
  const above = open.filter(({ score }) => score >= low);
  const bound = boundOf(total, above, ({ score }) => score + total.lift);
  if (total.value !== value || bound > value + total.lift * pairs) doubts.push('total-not-proven');
  return doubts;
}

function isFloorProven(floor: PeerBound, open: readonly Edge[], decided: readonly Edge[]): boolean {
  const better = open.filter(({ score }) => score > floor.value);
  return (
    decided.every(({ score }) => score >= floor.value) && boundOf(floor, better, () => 1) < decided.length
  );
}

/** What no matching of these pairs counts for more than; infinite when the prices do not prove it. */
function boundOf(
  { prices, circles }: PeerBound,
  pairs: readonly Edge[],
  worth: (pair: Edge) => number,
): number {
  const price = new Map(Object.entries(prices));
  const rings = circles.map((circle) => ({ price: circle.price, members: new Set(circle.members) }));
  const all = [...price.values(), ...rings.map((ring) => ring.price)];
  if (!all.every((one) => Number.isSafeInteger(one) && one >= 0)) return Infinity;
  const isFair = pairs.every((pair) => {
    const { mentee, mentor } = pair;
    const around = rings.filter(({ members }) => members.has(mentee) && members.has(mentor));
    const paid = around.reduce(
      (sum, ring) => sum + ring.price,
      (price.get(mentee) ?? 0) + (price.get(mentor) ?? 0),
    );
    return paid >= 2 * worth(pair);
  });
  if (!isFair) return Infinity;
  const people = [...price.values()].reduce((sum, one) => sum + one, 0);
  return (people + rings.reduce((sum, ring) => sum + ring.price * Math.floor(ring.members.size / 2), 0)) / 2;
}

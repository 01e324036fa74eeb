/**
 * Checks an answer without the solver: one pass over the edges for the rules and each of the three proofs. It
 * imports nothing but types, so a fault of the solver cannot hide here.
 */
import type { Certificate, Cover } from '../certificate.ts';
import type { Edge, Problem, Solution } from '../types.ts';

/** What does not hold. */
export type Doubt =
  | 'pair-not-eligible'
  | 'mentee-twice'
  | 'mentor-over-capacity'
  | 'group-too-small'
  | 'pin-not-made'
  | 'wrong-total'
  | 'wrong-worst'
  | 'wrong-unmatched'
  | 'no-certificate'
  | 'count-not-proven'
  | 'floor-not-proven'
  | 'total-not-proven'
  /** Of choices on both sides: two would rather have each other. */
  | 'not-stable';

/** @returns what does not hold; nothing when the answer keeps the rules and is proven optimal. */
export function verify(problem: Limited, solution: Solution): readonly Doubt[] {
  const asked = read(problem, solution);
  return [
    ...keepsRules(asked, solution),
    ...(keepsLimits(problem, solution) ? [] : ['group-too-small' as const]),
    ...isProven(asked, solution.certificate),
  ];
}

/** Groups may have lower limits. */
type Limited = Problem & { readonly everyMentorRuns?: boolean };

function keepsLimits({ mentors, everyMentorRuns = false }: Limited, { pairs }: Solution): boolean {
  const members = new Map<string, number>();
  for (const { mentor } of pairs) members.set(mentor, (members.get(mentor) ?? 0) + 1);
  return mentors.every(({ id, min = 0 }) => {
    const many = members.get(id) ?? 0;
    return many >= min || (many === 0 && !everyMentorRuns);
  });
}

interface Asked {
  readonly problem: Limited;
  readonly pinned: ReadonlySet<string>;
  /** Edges that are still open to choice: not forbidden, their mentee not pinned, their mentor with places left. */
  readonly open: readonly Edge[];
  /** Places that pins leave, by mentor. */
  readonly places: ReadonlyMap<string, number>;
  /** The pairs that are not pinned. */
  readonly decided: readonly Edge[];
  /** Where every mentor with a lower limit runs: the places that limits demand and pins do not fill, by mentor. */
  readonly demanded: ReadonlyMap<string, number>;
}

const keyOf = (mentee: string, mentor: string) => JSON.stringify([mentee, mentor]);

function read(problem: Limited, { pairs }: Solution): Asked {
  const pins = new Map(problem.pins);
  const places = new Map(problem.mentors.map(({ id, capacity }) => [id, capacity]));
  for (const mentor of pins.values()) places.set(mentor, (places.get(mentor) ?? 0) - 1);
  const forbidden = new Set(problem.forbids.map(([mentee, mentor]) => keyOf(mentee, mentor)));
  const isOpen = ({ mentee, mentor }: Edge) =>
    !pins.has(mentee) && (forbidden.size === 0 || !forbidden.has(keyOf(mentee, mentor)));
  return {
    problem,
    pinned: new Set(pins.keys()),
    open: pins.size + forbidden.size === 0 ? problem.edges : problem.edges.filter(isOpen),
    places,
    decided: pairs.filter(({ mentee }) => !pins.has(mentee)),
    demanded: demandedOf(problem, [...pins.values()]),
  };
}

function demandedOf(
  { mentors, everyMentorRuns = false }: Limited,
  pinned: readonly string[],
): ReadonlyMap<string, number> {
  const left = new Map(everyMentorRuns ? mentors.map(({ id, min = 0 }) => [id, min]) : []);
  for (const mentor of pinned) left.set(mentor, (left.get(mentor) ?? 0) - 1);
  return new Map([...left].map(([id, many]) => [id, Math.max(0, many)]));
}

function keepsRules({ problem, open, pinned, places, decided }: Asked, solution: Solution): Doubt[] {
  const doubts = new Set<Doubt>();
  const made = new Map(solution.pairs.map((pair) => [pair.mentee, pair]));
  if (made.size !== solution.pairs.length) doubts.add('mentee-twice');
  const eligible = new Set(
    open.filter((edge) => isSame(made.get(edge.mentee), edge)).map(({ mentee }) => mentee),
  );
  if (decided.some(({ mentee }) => !eligible.has(mentee))) doubts.add('pair-not-eligible');
  const used = new Map<string, number>();
  for (const { mentor } of decided) used.set(mentor, (used.get(mentor) ?? 0) + 1);
  for (const [mentor, count] of used)
    if (count > (places.get(mentor) ?? 0)) doubts.add('mentor-over-capacity');
  for (const [mentee, mentor] of problem.pins)
    if (made.get(mentee)?.mentor !== mentor) doubts.add('pin-not-made');
  if (pinned.size + decided.length !== solution.pairs.length) doubts.add('pin-not-made');
  if (sum(solution.pairs.map(({ score }) => score)) !== solution.total) doubts.add('wrong-total');
  const worst = solution.pairs.reduce((low, { score }) => Math.min(low, score), Infinity);
  if (worst !== (solution.worst ?? Infinity)) doubts.add('wrong-worst');
  const left = new Set(solution.unmatched);
  if (problem.mentees.some(({ id }) => left.has(id) === made.has(id))) doubts.add('wrong-unmatched');
  return [...doubts];
}

function isSame(pair: Edge | undefined, edge: Edge): boolean {
  return pair?.mentor === edge.mentor && pair.score === edge.score;
}

function isProven(asked: Asked, certificate: Certificate | null): Doubt[] {
  if (!certificate) return ['no-certificate'];
  const doubts: Doubt[] = [];
  if (!isCountProven(asked, certificate)) doubts.push('count-not-proven');
  if (!isFloorProven(asked, certificate)) doubts.push('floor-not-proven');
  if (!isTotalProven(asked, certificate)) doubts.push('total-not-proven');
  return doubts;
}

/** A cover bounds every matching from above; here it is met. */
function isCountProven({ open, places, decided }: Asked, { count }: Certificate): boolean {
  return (
    count.value === decided.length && covers(count.cover, open) && size(count.cover, places) <= decided.length
  );
}

/** The edges above the floor have a cover that is too small for so many pairs, or for all limits. */
function isFloorProven({ problem, open, places, decided, demanded }: Asked, { floor }: Certificate): boolean {
  if (problem.objective === 'total' || decided.length === 0) return true;
  if (!floor || decided.some(({ score }) => score < floor.value)) return false;
  const better = open.filter(({ score }) => score > floor.value);
  if (!covers(floor.cover, better)) return false;
  if (floor.byLimits === true) return size(floor.cover, demanded) < sum([...demanded.values()]);
  return size(floor.cover, places) < decided.length;
}

/** Weak duality: no matching of so many pairs, from edges at or above the floor, has more than the prices. */
function isTotalProven(
  { problem, open, places, decided, demanded }: Asked,
  { floor, total }: Certificate,
): boolean {
  const low = problem.objective === 'total' ? -Infinity : (floor?.value ?? -Infinity);
  const mentee = new Map(Object.entries(total.menteePrices));
  const mentor = new Map(Object.entries(total.mentorPrices));
  const limit = new Map(Object.entries(total.limitPrices ?? {}));
  const known =
    [...mentor.keys()].every((id) => places.has(id)) && [...limit.keys()].every((id) => demanded.has(id));
  const fair = open.every(
    (edge) =>
      edge.score < low ||
      (mentee.get(edge.mentee) ?? 0) + (mentor.get(edge.mentor) ?? 0) - (limit.get(edge.mentor) ?? 0) >=
        edge.score + total.lift,
  );
  const positive = [...mentee.values(), ...mentor.values(), ...limit.values()].every(
    (price) => Number.isSafeInteger(price) && price >= 0,
  );
  const prices =
    sum([...mentee.values()]) +
    sum([...mentor].map(([id, price]) => price * (places.get(id) ?? 0))) -
    sum([...limit].map(([id, price]) => price * (demanded.get(id) ?? 0)));
  const value = sum(decided.map(({ score }) => score));
  const bound = value + total.lift * decided.length;
  return (
    known && fair && positive && total.value === value && Number.isSafeInteger(prices) && prices <= bound
  );
}

function covers({ mentees, mentors }: Cover, edges: readonly Edge[]): boolean {
  const [left, right] = [new Set(mentees), new Set(mentors)];
  return edges.every(({ mentee, mentor }) => left.has(mentee) || right.has(mentor));
}

function size({ mentees, mentors }: Cover, places: ReadonlyMap<string, number>): number {
  return new Set(mentees).size + sum([...new Set(mentors)].map((id) => places.get(id) ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/**
 * The best draft: format by format in the order of the plan, each with those who said that they can meet so and have
 * nobody yet. Somebody who said several is offered the next format when the one before left them over.
 */
import { formatsOf, groupSize } from '../../../definitions/plan/formats.ts';
import type { Format } from '../../../definitions/plan/types.ts';
import {
  exactSolver,
  inOrder,
  problemOf,
  ProblemError,
  solveGroups,
  solvePeers,
  verify,
  verifyPeers,
  type Case,
  type Edge,
  type GroupProblem,
  type Pair,
  type PeerProblem,
  type Problem,
  type Solution,
} from '../../../matching/index.ts';
import { caseOf, peopleIn, seedOf } from './case.ts';
import type { DraftPair } from './draft-rows.ts';
import type { Drafting } from './drafting.ts';
import { weighPeers } from './peers.ts';
import { withReasons, type PoolPerson } from './pool.ts';
import { forbidden, standingPins } from './rule-rows.ts';

type Unexplained = Omit<DraftPair, 'reasons'>;

export interface Best {
  readonly pairs: readonly Unexplained[];
  /** True when nothing better could be made; in a plan of several formats, in each after the ones before. */
  readonly optimal: boolean;
  /** How many points more there could be at most, where it is not known to be optimal. */
  readonly gap: number;
  /** Whether the verifier, which shares no code with the solver, has found nothing to doubt in any format. */
  readonly verified: boolean;
  readonly pins: readonly Pair[];
}

/** Finds the best draft under the rules as they are. */
export async function bestOf(drafting: Drafting): Promise<Best> {
  const pairs: Unexplained[] = [];
  const pins: Pair[] = [];
  let [optimal, verified, gap] = [true, true, 0];
  for (const format of formatsOf(drafting.pool.plan)) {
    const round = roundOf(drafting, format, pairs);
    const solution = await solveRound(round, format);
    optimal &&= solution.status === 'optimal';
    verified &&= solution.verified;
    gap += solution.gap;
    pairs.push(...solution.pairs.map((edge) => ({ format, ...edge })));
    pins.push(...pinsOf(round, format));
  }
  return { pairs, optimal, verified, gap, pins };
}

/** The best draft with the reasons for each pair. */
export async function bestPairs(drafting: Drafting): Promise<DraftPair[]> {
  const { pairs } = await bestOf(drafting);
  return pairs.map((pair) => explained(drafting, pair));
}

function explained({ pool }: Drafting, pair: Unexplained): DraftPair {
  const [one, other] = [pool.people.get(pair.mentee), pool.people.get(pair.mentor)];
  if (pair.format === 'peer' && one !== undefined && other !== undefined)
    return { ...pair, reasons: weighPeers(pool, one, other).reasons };
  return { ...withReasons(pool, pair), format: pair.format };
}

/** What is left to be matched in one format. */
function roundOf(drafting: Drafting, format: Format, made: readonly Unexplained[]): Drafting {
  const { pool, edges, peers } = drafting;
  const taken = new Set(made.flatMap(({ mentee, mentor }) => [mentee, mentor]));
  const places = new Map<string, number>();
  for (const [id, left] of drafting.places) {
    const person = pool.people.get(id);
    if (person === undefined || taken.has(id) || !person.formats.includes(format)) continue;
    places.set(id, placesIn(drafting, format, person, left));
  }
  const both = ({ mentee, mentor }: Edge): boolean => places.has(mentee) && places.has(mentor);
  return { ...drafting, places, edges: edges.filter(both), peers: peers.filter(both) };
}

/** A mentor leads one group at a time. */
function placesIn({ pool: { plan } }: Drafting, format: Format, person: PoolPerson, left: number): number {
  if (format !== 'group' || person.role === 'mentee') return left;
  const isFree = left === plan.roles.mentor.capacity;
  return isFree ? Math.min(left, groupSize(plan).most) : 0;
}

type Round = Pick<Solution, 'pairs' | 'status' | 'gap'> & { readonly verified: boolean };

async function solveRound(round: Drafting, format: Format): Promise<Round> {
  switch (format) {
    case 'one-to-one':
      return oneToOneRound(problemOf(caseOf(round)));
    case 'group':
      return groupRound(problemOf(limited(round)));
    case 'peer':
      return peerRound({
        people: peopleIn(round, 'mentee').filter(({ id }) => (round.places.get(id) ?? 0) > 0),
        edges: round.peers,
        pins: pinsOf(round, format),
        forbids: forbidden(round.rules),
        seed: seedOf(round),
      });
  }
}

/** The best pairs, checked. */
export function oneToOneRound(problem: Problem): Round {
  const solution = exactSolver.solve(problem);
  return { ...solution, verified: verify(problem, solution).length === 0 };
}

async function groupRound(problem: GroupProblem): Promise<Round> {
  const { pins, ...solution } = await solveGroupRound(problem);
  const verified = solution.certificate !== null && verify({ ...problem, pins }, solution).length === 0;
  return { ...solution, verified };
}

function peerRound(problem: PeerProblem): Round {
  const solution = solvePeers(problem);
  return { ...solution, verified: verifyPeers(problem, solution).length === 0 };
}

/** Who could be in groups in a plan of nothing else, with the pins that can be honoured. */
export async function groupCase(drafting: Drafting): Promise<Case> {
  const round = limited(roundOf(drafting, 'group', []));
  const { pins } = await solveGroupRound(problemOf(round));
  return { ...round, pins };
}

/** The case of a round of groups: each has a lowest number. */
function limited(round: Drafting): Case {
  const { least } = groupSize(round.pool.plan);
  const given = caseOf(round);
  return { ...given, mentors: given.mentors.map((one) => ({ ...one, min: least })) };
}

/** A group that was pinned and cannot get its fewest is not made: its pins are passed over. */
async function solveGroupRound({ pins, ...problem }: GroupProblem) {
  let kept = pins;
  for (;;) {
    const lost = await attempt({ ...problem, pins: kept });
    if ('pairs' in lost) return { ...lost, pins: kept };
    kept = kept.filter(([, mentor]) => mentor !== lost.mentor);
  }
}

/** The solution, or the mentor whose pinned group cannot be filled. */
async function attempt(problem: GroupProblem): Promise<Solution | { readonly mentor: string }> {
  try {
    return await solveGroups(problem);
  } catch (error) {
    const mentor = error instanceof ProblemError ? error.facts.mentor : undefined;
    const isPinned = problem.pins.some(([, one]) => one === mentor);
    if (!(error instanceof ProblemError) || error.code !== 'min-unreachable' || !isPinned) throw error;
    return { mentor: mentor ?? '' };
  }
}

function pinsOf({ rules, edges, peers, places }: Drafting, format: Format): Pair[] {
  if (format !== 'peer') return standingPins(rules, edges, places);
  const ordered = rules.map((rule) => {
    const [mentee, mentor] = inOrder(rule.mentee, rule.mentor);
    return { ...rule, mentee, mentor };
  });
  return standingPins(ordered, peers, places);
}

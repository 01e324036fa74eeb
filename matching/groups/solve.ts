import { checkPeople } from '../check.ts';
import type { Network } from '../kernel/network.ts';
import { networkOf } from '../indexed.ts';
import { listArcs, type Listed } from '../listed.ts';
import { readPins } from '../pins.ts';
import { ProblemError } from '../problem-error.ts';
import { exactSolver } from '../solver.ts';
import { summarise, totalsOf } from '../summary.ts';
import type { Certificate } from '../certificate.ts';
import type { Edge, Problem, Solution } from '../types.ts';
import { certifyWhole } from './certify.ts';
import { fill, type Attempt } from './fill.ts';
import { raiseFloor } from './floor.ts';
import { dropGreedily } from './greedy.ts';
import { isBetter, type Filled, type Groups } from './groups.ts';
import { loadHighs } from './load-highs.ts';
import { narrow } from './narrow.ts';
import { MOST_ARCS, program, ROUNDING } from './program.ts';
import { withoutLimits, type Free } from './without-limits.ts';

export interface GroupProblem extends Problem {
  /** True: every mentor with a lower limit runs. False, the default: a mentor may get nobody instead. */
  readonly everyMentorRuns?: boolean;
}

/**
 * Groups with lower limits (`min` of a mentor): as many mentees as possible, then the worst pair as good as can be
 * unless the objective is `total`, then the highest total. When every mentor runs this is a flow, exact and proven. When
 * mentors may be dropped it is NP-hard: the better of a greedy and of HiGHS within a number of nodes. It is
 * `optimal` when bounds prove all three; `gap` says how much higher the total could be with as many pairs and no
 * pair worse than the worst. Where the limits cost nothing the proof of the problem without them is given. Without
 * lower limits it is `exactSolver`.
 *
 * @throws ProblemError; `min-unreachable` when those who have to run cannot all have their lowest number
 */
export async function solveGroups(problem: GroupProblem): Promise<Solution> {
  if (problem.mentors.every(({ min = 0 }) => min === 0)) return exactSolver.solve(problem);
  checkPeople(problem);
  const pinned = readPins(problem);
  const listed = listArcs(problem, pinned);
  const groups = groupsOf(problem, listed, pinned);
  const { filled, gap, isProven } = await answer(problem, listed, groups);
  const decided = pairsOf(listed, filled);
  return {
    ...summarise(problem, [...pinned.values(), ...decided]),
    status: isProven && gap === 0 ? 'optimal' : 'feasible',
    gap,
    certificate: isProven && gap === 0 ? proofOf(problem, listed, groups, decided) : null,
  };
}

function proofOf(
  problem: GroupProblem,
  listed: Listed,
  groups: Groups,
  decided: readonly Edge[],
): Certificate | null {
  const { everyMentorRuns, objective = 'maximin' } = problem;
  const certificate = borrowed(problem, decided);
  if (certificate !== null || everyMentorRuns !== true) return certificate;
  return certifyWhole(listed, groups, decided, objective);
}

/** The proof of the problem without limits, where that has nothing better: then it holds with them, too. */
function borrowed(problem: GroupProblem, decided: readonly Edge[]): Certificate | null {
  const { certificate } = exactSolver.solve(problem);
  if (certificate === null) return null;
  const { count, floor, total } = certificate;
  const made = totalsOf(decided);
  const isSame = count.value === decided.length && total.value === made.total;
  return isSame && (floor === null || floor.value === made.worst) ? certificate : null;
}

function groupsOf(problem: GroupProblem, listed: Listed, pinned: ReadonlyMap<string, Edge>): Groups {
  const mins = new Map(problem.mentors.map(({ id, min = 0 }) => [id, min]));
  const pins = new Map<string, number>();
  for (const { mentor } of pinned.values()) pins.set(mentor, (pins.get(mentor) ?? 0) + 1);
  const least = listed.mentors.map((id) => Math.max(0, (mins.get(id) ?? 0) - (pins.get(id) ?? 0)));
  const fixed = listed.mentors.map(
    (id) => pins.has(id) || (problem.everyMentorRuns === true && mins.get(id) !== 0),
  );
  return {
    network: networkOf(listed),
    least: Int32Array.from(least),
    fixed: Uint8Array.from(fixed, Number),
  };
}

interface Answer {
  readonly filled: Filled;
  /** How much less it could cost at most, with as many rows. */
  readonly gap: number;
  /** No answer has more rows, and none of as many a better worst arc where that counts. */
  readonly isProven: boolean;
}

async function answer(problem: GroupProblem, listed: Listed, groups: Groups): Promise<Answer> {
  const { network, fixed } = groups;
  const everyMentorRuns = problem.everyMentorRuns === true;
  const must = fill(groups, everyMentorRuns ? new Uint8Array(network.columns).fill(1) : fixed);
  const first = everyMentorRuns && must.keeps ? must.filled : dropGreedily(groups);
  if (!first || (everyMentorRuns && !must.keeps)) throw unreachable(listed, groups, must);
  const highs = network.column.length <= MOST_ARCS ? loadHighs : null;
  const most = everyMentorRuns ? { filled: first, isProven: true } : await mostRows(groups, first);
  if (problem.objective === 'total') return leastCost(groups, most, everyMentorRuns);
  const raised = await raiseFloor({ groups, filled: most.filled, everyMentorRuns, highs });
  const isProven = most.isProven && raised.isProven;
  return leastCost(raised.groups, { filled: raised.filled, isProven }, everyMentorRuns);
}

function unreachable({ mentors }: Listed, { least, fixed }: Groups, { members }: Attempt): ProblemError {
  const column = least.findIndex((one, at) => fixed[at] === 1 && members[at]! < one);
  return new ProblemError('min-unreachable', { mentor: mentors[column] ?? '', value: members[column] ?? 0 });
}

type Found = Pick<Answer, 'filled' | 'isProven'>;

/** Asks HiGHS about all arcs, or in large problems about the most promising ones: then its bound does not count. */
function askedOf(groups: Groups, free: Free, filled: Filled): { asked: Groups; isWhole: boolean } {
  if (groups.network.column.length <= MOST_ARCS) return { asked: groups, isWhole: true };
  const network = narrow(groups.network, free.state, filled, MOST_ARCS);
  return { asked: { ...groups, network }, isWhole: false };
}

async function mostRows(groups: Groups, greedy: Filled): Promise<Found> {
  const free = withoutLimits(groups.network);
  if (greedy.count === free.count) return { filled: greedy, isProven: true };
  const { asked, isWhole } = askedOf(groups, free, greedy);
  const { filled, bound } = program(await loadHighs(), asked, { aim: 'count', rows: 0, start: greedy });
  const best = filled && isBetter(filled, greedy) ? filled : greedy;
  const most = isWhole ? Math.min(free.count, Math.floor(bound + ROUNDING)) : free.count;
  return { filled: best, isProven: best.count === most };
}

/** As many rows at the least cost. */
async function leastCost(
  groups: Groups,
  { filled, isProven }: Found,
  everyMentorRuns: boolean,
): Promise<Answer> {
  const { network } = groups;
  if (everyMentorRuns) {
    return { filled: fill(groups, new Uint8Array(network.columns).fill(1)).filled, gap: 0, isProven };
  }
  const greedy = dropGreedily(groups);
  const start = greedy && isBetter(greedy, filled) ? greedy : filled;
  const free = withoutLimits(network);
  if (start.count === free.count && start.cost === free.cost) return { filled: start, gap: 0, isProven };
  const { asked, isWhole } = askedOf(groups, free, start);
  const found = program(await loadHighs(), asked, { aim: 'cost', rows: start.count, start });
  const best = found.filled && isBetter(found.filled, start) ? found.filled : start;
  const least = isWhole ? Math.ceil(found.bound - ROUNDING) : leastOf(network, free, best.count);
  return { filled: best, gap: Math.max(0, best.cost - least), isProven };
}

/** So many rows cost no less: as without limits, or each row its cheapest arc where those are other numbers of rows. */
function leastOf({ rows, start, cost }: Network, free: Free, count: number): number {
  if (free.count === count) return free.cost;
  const cheapest = Array.from({ length: rows }, (_, row) =>
    cost.subarray(start[row], start[row + 1]).reduce((least, one) => Math.min(least, one), Infinity),
  );
  return cheapest
    .toSorted((a, b) => a - b)
    .slice(0, count)
    .reduce((sum, one) => sum + one, 0);
}

function pairsOf({ mentees, mentors, row, column, score }: Listed, { mate }: Filled): Edge[] {
  const pairs: Edge[] = [];
  for (let arc = 0; arc < row.length; arc++) {
    if (mate[row[arc]!] !== column[arc]) continue;
    pairs.push({ mentee: mentees[row[arc]!]!, mentor: mentors[column[arc]!]!, score: score[arc]! });
  }
  return pairs;
}

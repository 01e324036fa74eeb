import { checkPeople } from '../check.ts';
import { assign } from '../kernel/assign.ts';
import { emptyState, type Network, type State } from '../kernel/network.ts';
import { networkOf } from '../indexed.ts';
import { listArcs, type Listed } from '../listed.ts';
import { readPins } from '../pins.ts';
import { ProblemError } from '../problem-error.ts';
import { exactSolver, summarise } from '../solver.ts';
import type { Edge, Problem, Solution } from '../types.ts';
import { fill, measure, type Attempt } from './fill.ts';
import { dropGreedily } from './greedy.ts';
import { isBetter, type Filled, type Groups } from './groups.ts';
import { loadHighs } from './load-highs.ts';
import { narrow } from './narrow.ts';
import { MOST_ARCS, program } from './program.ts';

/** What the bounds of a floating-point solver may be off by. */
const ROUNDING = 1e-4;

export interface GroupProblem extends Problem {
  /** True: every mentor with a lower limit runs. False, the default: a mentor may get nobody instead. */
  readonly everyMentorRuns?: boolean;
}

/**
 * Groups with lower limits (`min` of a mentor): as many mentees as possible, then the highest total; the worst
 * pair is not looked at. When every mentor runs this is a flow and exact. When mentors may be dropped it is
 * NP-hard: the better of a greedy and of HiGHS within a number of nodes, and `gap` says how much higher the total
 * could be. Without lower limits it is `exactSolver`.
 *
 * @throws ProblemError; `min-unreachable` when those who have to run cannot all have their lowest number
 */
export async function solveGroups(problem: GroupProblem): Promise<Solution> {
  if (problem.mentors.every(({ min = 0 }) => min === 0)) return exactSolver.solve(problem);
  checkPeople(problem);
  const pinned = readPins(problem);
  const listed = listArcs(problem, pinned);
  const groups = groupsOf(problem, listed, pinned);
  const { filled, gap, isMost } = await answer(listed, groups, problem.everyMentorRuns === true);
  const pairs = [...pinned.values(), ...pairsOf(listed, filled)];
  return {
    ...summarise(problem, pairs),
    status: isMost && gap === 0 ? 'optimal' : 'feasible',
    gap,
    certificate: null,
  };
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
  readonly gap: number;
  /** No answer has more pairs. */
  readonly isMost: boolean;
}

async function answer(listed: Listed, groups: Groups, everyMentorRuns: boolean): Promise<Answer> {
  const { network, fixed } = groups;
  const must = fill(groups, everyMentorRuns ? new Uint8Array(network.columns).fill(1) : fixed);
  const greedy = everyMentorRuns && must.keeps ? must.filled : dropGreedily(groups);
  if (!greedy || (everyMentorRuns && !must.keeps)) throw unreachable(listed, groups, must);
  if (everyMentorRuns) return { filled: greedy, gap: 0, isMost: true };
  const free = withoutLimits(network);
  const isMost = greedy.count === free.count;
  if (isMost && greedy.cost === free.cost) return { filled: greedy, gap: 0, isMost };
  return improve(groups, greedy, free);
}

function unreachable({ mentors }: Listed, { least, fixed }: Groups, { members }: Attempt): ProblemError {
  const column = least.findIndex((one, at) => fixed[at] === 1 && members[at]! < one);
  return new ProblemError('min-unreachable', { mentor: mentors[column] ?? '', value: members[column] ?? 0 });
}

interface Free extends Filled {
  readonly state: State;
}

/** A bound: nothing is better with the limits than the best without them. */
function withoutLimits(network: Network): Free {
  const state = emptyState(network.rows, network.columns);
  assign(network, state);
  return { ...measure(network, state.mate), state };
}

/** Asks HiGHS about all arcs, or in large problems about the most promising ones: then its bound does not count. */
async function improve(groups: Groups, greedy: Filled, free: Free): Promise<Answer> {
  const highs = await loadHighs();
  const isWhole = groups.network.column.length <= MOST_ARCS;
  const asked = isWhole
    ? groups
    : { ...groups, network: narrow(groups.network, free.state, greedy, MOST_ARCS) };
  let best = greedy;
  let most = free.count;
  if (best.count < most) {
    const { filled, bound } = program(highs, asked, { aim: 'count', rows: 0, start: best });
    if (isWhole) most = Math.min(most, Math.floor(bound + ROUNDING));
    if (filled && isBetter(filled, best)) best = filled;
  }
  const { filled, bound } = program(highs, asked, { aim: 'cost', rows: best.count, start: best });
  if (filled && isBetter(filled, best)) best = filled;
  const least = isWhole ? Math.ceil(bound - ROUNDING) : free.cost;
  return { filled: best, gap: Math.max(0, best.cost - least), isMost: best.count === most };
}

function pairsOf({ mentees, mentors, row, column, score }: Listed, { mate }: Filled): Edge[] {
  const pairs: Edge[] = [];
  for (let arc = 0; arc < row.length; arc++) {
    if (mate[row[arc]!] !== column[arc]) continue;
    pairs.push({ mentee: mentees[row[arc]!]!, mentor: mentors[column[arc]!]!, score: score[arc]! });
  }
  return pairs;
}

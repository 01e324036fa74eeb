/**
 * The worst pair as good as can be where groups have lower limits. Its score is searched by halving: the greedy
 * finds floors that can be kept, the graph without limits those that cannot, and HiGHS is asked about what is
 * between. Here costs are `best - score`, so a floor is a highest cost.
 */
import type { Highs } from 'highs';
import type { Network } from '../kernel/network.ts';
import { fill } from './fill.ts';
import { dropGreedily } from './greedy.ts';
import type { Filled, Groups } from './groups.ts';
import { program, ROUNDING } from './program.ts';
import { withoutLimits } from './without-limits.ts';

export interface Raised {
  /** What is left of the arcs. */
  readonly groups: Groups;
  /** An answer within them, of as many rows as before. */
  readonly filled: Filled;
  /** No answer of as many rows has a better worst arc. */
  readonly isProven: boolean;
}

export interface FloorQuestion {
  readonly groups: Groups;
  /** An answer to start from; as many rows are kept. */
  readonly filled: Filled;
  readonly everyMentorRuns: boolean;
  /** Loads HiGHS; null when the problem is too large to ask it. */
  readonly highs: (() => Promise<Highs>) | null;
}

export async function raiseFloor(question: FloorQuestion): Promise<Raised> {
  const { groups, filled, everyMentorRuns } = question;
  if (filled.count === 0) return { groups, filled, isProven: true };
  const levels = Int32Array.from(new Set(groups.network.cost)).toSorted();
  const begun = { levels, at: levelOf(levels, groups.network, filled), filled, isProven: true };
  const found = everyMentorRuns
    ? halve(groups, begun, 0, (asked) => filledWhole(asked, filled.count))
    : await searchDropped(question, begun);
  return {
    groups: within(groups, levels[found.at]!),
    filled: found.filled,
    isProven: found.isProven,
  };
}

interface Search {
  /** The different costs, in ascending order. */
  readonly levels: Int32Array;
  /** The lowest level that is known to do, and an answer within it. */
  readonly at: number;
  readonly filled: Filled;
  readonly isProven: boolean;
}

async function searchDropped({ groups, highs }: FloorQuestion, begun: Search): Promise<Search> {
  const { count } = begun.filled;
  const greedy = halve(groups, begun, 0, (asked) => enough(dropGreedily(asked), count));
  const bound = halve(groups, greedy, 0, ({ network }) => enough(withoutLimits(network), count));
  if (bound.at === greedy.at) return greedy;
  if (highs === null) return { ...greedy, isProven: false };
  const solver = await highs();
  return halve(groups, greedy, bound.at, (asked) => {
    const start = dropGreedily(asked);
    if (start === null) return 'none';
    const { filled, bound: rows } = program(solver, asked, { aim: 'count', rows: 0, start });
    if (filled !== null && filled.count >= count) return filled;
    return rows < count - ROUNDING ? 'none' : 'unknown';
  });
}

/** An answer of enough rows; `unknown` when nobody could say whether there is one. */
type Found = Filled | 'none' | 'unknown';

const enough = (filled: Filled | null, count: number): Found =>
  filled !== null && filled.count >= count ? filled : 'none';

function filledWhole(groups: Groups, count: number): Found {
  const { filled, keeps } = fill(groups, new Uint8Array(groups.network.columns).fill(1));
  return keeps ? enough(filled, count) : 'none';
}

/** Halves the levels from `low` up to the one that is known to do. */
function halve(groups: Groups, begun: Search, low: number, attempt: (asked: Groups) => Found): Search {
  const { levels } = begun;
  let [best, from] = [begun, low];
  while (from < best.at) {
    const tried = (from + best.at) >> 1;
    const found = attempt(within(groups, levels[tried]!));
    if (typeof found === 'object') {
      best = { ...best, at: levelOf(levels, groups.network, found), filled: found };
      continue;
    }
    from = tried + 1;
    if (found === 'unknown') best = { ...best, isProven: false };
  }
  return best;
}

/** The arcs that cost so much at most. */
export function within(groups: Groups, most: number): Groups {
  const { network } = groups;
  const start = new Int32Array(network.rows + 1);
  const kept: number[] = [];
  for (let row = 0; row < network.rows; row++) {
    for (let arc = network.start[row]!; arc < network.start[row + 1]!; arc++) {
      if (network.cost[arc]! <= most) kept.push(arc);
    }
    start[row + 1] = kept.length;
  }
  const column = Int32Array.from(kept, (arc) => network.column[arc]!);
  const cost = Int32Array.from(kept, (arc) => network.cost[arc]!);
  return { ...groups, network: { ...network, start, column, cost } };
}

/** The level of the dearest arc of a matching. */
function levelOf(levels: Int32Array, { rows, start, column, cost }: Network, { mate }: Filled): number {
  let most = 0;
  for (let row = 0; row < rows; row++) {
    for (let arc = start[row]!; arc < start[row + 1]!; arc++) {
      if (column[arc] === mate[row]) most = Math.max(most, cost[arc]!);
    }
  }
  return levels.indexOf(most);
}

/** Most pairs, then the best worst one, then the highest total; each with the labels that prove it. */
import type { Circle, PeerBound, PeerCertificate } from '../certificate.ts';
import { compareIds } from '../order.ts';
import { ProblemError } from '../problem-error.ts';
import { totalsOf } from '../summary.ts';
import type { Edge, Objective } from '../types.ts';
import { heaviestMatching, type Heaviest } from './heaviest.ts';

/** Scores by two numbers; `-Infinity` where a pair is not eligible. */
export interface Table {
  readonly ids: readonly string[];
  readonly scores: Float64Array;
}

interface Matched {
  readonly pairs: readonly Edge[];
  readonly certificate: PeerCertificate;
}

export function lexicographic(table: Table, objective: Objective): Matched {
  const most = pairsAbove(table, -Infinity);
  const count = pairsOf(table, most).length;
  const floor = objective === 'total' || count === 0 ? null : bestFloor(table, count);
  const { heaviest, lift } = best(table, floor?.level ?? -Infinity);
  const pairs = pairsOf(table, heaviest);
  return {
    pairs,
    certificate: {
      count: boundOf(table, count, most),
      floor: floor && boundOf(table, floor.level, pairsAbove(table, floor.next)),
      total: { ...boundOf(table, totalsOf(pairs).total, heaviest), lift },
    },
  };
}

/** A largest matching of the edges that score at least `floor`. */
function pairsAbove({ ids, scores }: Table, floor: number): Heaviest {
  return heaviestMatching(
    ids.length,
    scores.map((score) => (score > -Infinity && score >= floor ? 1 : 0)),
  );
}

/** Threshold search, as between mentees and mentors. */
function bestFloor(table: Table, most: number): { readonly level: number; readonly next: number } {
  const levels = [...new Set(table.scores)].filter((score) => score > -Infinity).toSorted((a, b) => a - b);
  let [reachable, beyond] = [0, levels.length];
  while (beyond - reachable > 1) {
    const middle = (reachable + beyond) >> 1;
    if (pairsOf(table, pairsAbove(table, levels[middle]!)).length === most) reachable = middle;
    else beyond = middle;
  }
  return { level: levels[reachable] ?? -Infinity, next: levels[beyond] ?? Infinity };
}

/** Most pairs, then the highest total: every pair weighs more than all differences of scores. */
function best(table: Table, floor: number): { readonly heaviest: Heaviest; readonly lift: number } {
  const open = table.scores.filter((score) => score > -Infinity && score >= floor);
  const [low, high] = [open.reduce((a, b) => Math.min(a, b), 0), open.reduce((a, b) => Math.max(a, b), 0)];
  const lift = 1 - low + table.ids.length * (high - low);
  if (!Number.isSafeInteger(4 * table.ids.length * (lift + high))) {
    throw new ProblemError('scores-too-far-apart', { value: high - low });
  }
  const weights = table.scores.map((score) => (score > -Infinity && score >= floor ? score + lift : 0));
  return { heaviest: heaviestMatching(table.ids.length, weights), lift };
}

function pairsOf({ ids, scores }: Table, { mates }: Heaviest): Edge[] {
  return ids.flatMap((one, at): Edge[] => {
    const other = ids[mates[at]!];
    if (other === undefined || compareIds(one, other) > 0) return [];
    return [{ mentee: one, mentor: other, score: scores[at * ids.length + mates[at]!]! }];
  });
}

function boundOf({ ids }: Table, value: number, { labels, circles }: Heaviest): PeerBound {
  const priced = ids.flatMap((id, at): [string, number][] => (labels[at] === 0 ? [] : [[id, labels[at]!]]));
  return {
    value,
    prices: Object.fromEntries(priced.toSorted(([a], [b]) => compareIds(a, b))),
    circles: circles.map(({ members, label }): Circle => ({
      members: members.map((at) => ids[at]!).toSorted(compareIds),
      price: label,
    })),
  };
}

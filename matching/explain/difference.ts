/** What distinguishes one answer from another. */
import { compareIds } from '../order.ts';
import { totalsOf } from '../summary.ts';
import type { Edge, Solution } from '../types.ts';

export interface Figures {
  /** How many pairs there are. */
  readonly matched: number;
  /** Lowest score of a pair; null without pairs. */
  readonly worst: number | null;
  readonly total: number;
}

/** Somebody who has another mentor, one at last, or none any more; null stands for none. */
export interface Move {
  readonly mentee: string;
  readonly from: Edge | null;
  readonly to: Edge | null;
}

export interface Difference {
  readonly before: Figures;
  readonly after: Figures;
  /** In the order of the mentees' ids. */
  readonly moves: readonly Move[];
}

/** The pairs of an answer; the figures follow from them. */
export type Pairs = Pick<Solution, 'pairs'>;

export function figuresOf({ pairs }: Pairs): Figures {
  return { matched: pairs.length, ...totalsOf(pairs) };
}

/** Scores stand as each answer has them. */
export function difference(before: Pairs, after: Pairs): Difference {
  const [old, now] = [byMentee(before), byMentee(after)];
  const mentees = [...new Set([...old.keys(), ...now.keys()])].toSorted(compareIds);
  return {
    before: figuresOf(before),
    after: figuresOf(after),
    moves: mentees
      .map((mentee) => ({ mentee, from: old.get(mentee) ?? null, to: now.get(mentee) ?? null }))
      .filter(({ from, to }) => from?.mentor !== to?.mentor),
  };
}

function byMentee({ pairs }: Pairs): ReadonlyMap<string, Edge> {
  return new Map(pairs.map((pair) => [pair.mentee, pair]));
}

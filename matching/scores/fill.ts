/** One class of mentees against every class of mentors, by one criterion. */
import type { Criterion } from '../../definitions/plan/types.ts';
import type { AnswerSet } from '../overlap.ts';
import { holdsWithout, massOf, pointsWithout, type PointComparison, type SetComparison } from './compare.ts';
import type { Point } from './points.ts';
import { sharedWith } from './shared.ts';

/** Fills in a number for each class of mentors: points for a wish; for a rule 0 where it holds and 1 where not. */
export type Fill<T> = (mentee: T | null, row: Int32Array) => void;

function without(criterion: Criterion, rule: boolean): number {
  return rule ? Number(!holdsWithout(criterion)) : pointsWithout(criterion);
}

export function pointFill(
  criterion: Criterion,
  { apart, points, holds }: PointComparison,
  rule: boolean,
  mentors: readonly (Point | null)[],
): Fill<Point> {
  const judge = rule ? (distance: number) => Number(!holds(distance)) : points;
  const missing = without(criterion, rule);
  return (mentee, row) => {
    mentors.forEach((mentor, index) => {
      row[index] = mentee === null || mentor === null ? missing : judge(apart(mentee, mentor));
    });
  };
}

type Judge = (common: number, mentee: number, mentor: number) => number;

export function setFill(
  criterion: Criterion,
  comparison: SetComparison,
  rule: boolean,
  mentors: readonly (AnswerSet | null)[],
): Fill<AnswerSet> {
  const { holds, points, mass, weighted } = comparison;
  const judge: Judge = rule ? (...masses) => Number(!holds(...masses)) : points;
  const shared = sharedWith(mentors, weighted ? mass : undefined);
  const masses = Int32Array.from(mentors, (set) => (set === null ? 0 : massOf(comparison, set)));
  const judgeAll = weighted ? judgeEach : judgeByTable;
  const missing = without(criterion, rule);
  return (mentee, row) => {
    if (mentee === null) row.fill(missing);
    else
      judgeAll(row, { common: shared(mentee), mentee: massOf(comparison, mentee), masses, judge, missing });
  };
}

interface Judged {
  readonly common: Int32Array;
  readonly mentee: number;
  /** Of each class of mentors; 0: nothing answered. */
  readonly masses: Int32Array;
  readonly judge: Judge;
  readonly missing: number;
}

/** Small sets meet the same few masses again and again: each is judged once. */
function judgeByTable(row: Int32Array, { common, mentee, masses, judge, missing }: Judged): void {
  const width = mentee + 1;
  const largest = masses.reduce((most, mass) => Math.max(most, mass), 0);
  const table = new Int32Array((largest + 1) * width).fill(missing);
  for (let mentor = 1; mentor <= largest; mentor++) {
    const most = Math.min(mentee, mentor);
    for (let shared = 0; shared <= most; shared++)
      table[mentor * width + shared] = judge(shared, mentee, mentor);
  }
  for (let index = 0; index < masses.length; index++)
    row[index] = table[masses[index]! * width + common[index]!]!;
}

/** Nothing in common is worth the same whatever the masses are. */
function judgeEach(row: Int32Array, { common, mentee, masses, judge, missing }: Judged): void {
  const nothing = judge(0, mentee, 1);
  for (let index = 0; index < masses.length; index++) {
    const mentor = masses[index]!;
    const shared = common[index]!;
    if (mentor === 0) row[index] = missing;
    else row[index] = shared === 0 ? nothing : judge(shared, mentee, mentor);
  }
}

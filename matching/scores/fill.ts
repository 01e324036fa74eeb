/** One class of mentees against every class of mentors, by one criterion. */
import type { Criterion } from '../../definitions/plan/types.ts';
import type { AnswerSet } from '../overlap.ts';
import { holdsWithout, massOf, pointsWithout, type PointComparison, type SetComparison } from './compare.ts';
import { FINE } from './measures.ts';
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
  const missing = without(criterion, rule);
  const judgeAll = !weighted
    ? judgeByTable(masses, judge, missing)
    : rule
      ? judgeEach(masses, judge, missing)
      : judgeByCosine(masses, (share) => points(share, FINE, FINE), missing);
  return (mentee, row) => {
    if (mentee === null) row.fill(missing);
    else judgeAll(row, shared(mentee), massOf(comparison, mentee));
  };
}

/** Judges what a mentee of a mass has in common with each class of mentors; a mass of 0: nothing answered. */
type JudgeAll = (row: Int32Array, common: Int32Array, mentee: number) => void;

/** Small sets meet the same few masses again and again: each is judged once. */
function judgeByTable(masses: Int32Array, judge: Judge, missing: number): JudgeAll {
  const largest = masses.reduce((most, mass) => Math.max(most, mass), 0);
  const tables = new Map<number, Int32Array>();
  const tableOf = (mentee: number) => {
    const known = tables.get(mentee);
    if (known !== undefined) return known;
    const table = new Int32Array((largest + 1) * (mentee + 1)).fill(missing);
    for (let mentor = 1; mentor <= largest; mentor++) {
      const most = Math.min(mentee, mentor);
      for (let shared = 0; shared <= most; shared++)
        table[mentor * (mentee + 1) + shared] = judge(shared, mentee, mentor);
    }
    tables.set(mentee, table);
    return table;
  };
  return (row, common, mentee) => lookUp(row, common, masses, tableOf(mentee), mentee + 1);
}

function lookUp(
  row: Int32Array,
  common: Int32Array,
  masses: Int32Array,
  table: Int32Array,
  width: number,
): void {
  for (let index = 0; index < row.length; index++)
    row[index] = table[Math.imul(masses[index]!, width) + common[index]!]!;
}

/** Nothing in common is worth the same whatever the masses are. */
function judgeEach(masses: Int32Array, judge: Judge, missing: number): JudgeAll {
  return (row, common, mentee) => {
    const nothing = judge(0, mentee, 1);
    for (let index = 0; index < masses.length; index++) {
      const mentor = masses[index]!;
      const shared = common[index]!;
      if (mentor === 0) row[index] = missing;
      else row[index] = shared === 0 ? nothing : judge(shared, mentee, mentor);
    }
  };
}

/**
 * A cosine has few values in thousandths: what each of them earns is worked out beforehand, and a square root once
 * for each mass that mentors have.
 */
function judgeByCosine(masses: Int32Array, points: (share: number) => number, missing: number): JudgeAll {
  const earned = Int32Array.from({ length: FINE + 1 }, (_, share) => points(share));
  const { of, answers } = distinct(masses);
  const roots = new Float64Array(answers.length);
  const silent = Int32Array.from(masses.keys()).filter((index) => masses[index] === 0);
  return (row, common, mentee) => {
    for (let cls = 0; cls < roots.length; cls++) roots[cls] = Math.sqrt(mentee * answers[cls]!);
    for (let index = 0; index < of.length; index++)
      row[index] = earned[((FINE * common[index]!) / roots[of[index]!]!) | 0]!;
    for (const index of silent) row[index] = missing;
  };
}

/** The different masses, and which of them each mentor has. */
function distinct(masses: Int32Array): { of: Int32Array; answers: Int32Array } {
  const answers = Int32Array.from(new Set(masses));
  const place = new Map(Array.from(answers, (mass, index) => [mass, index]));
  return { of: masses.map((mass) => place.get(mass)!), answers };
}

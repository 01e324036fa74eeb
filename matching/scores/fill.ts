/** One mentee's answer against every mentor's, by one criterion. */
import type { Criterion } from '../../definitions/plan/types.ts';
import type { AnswerSet } from '../overlap.ts';
import { pointClasses } from './classes.ts';
import {
  holdsWithout,
  massOf,
  offeredFactor,
  pointsWithout,
  wantedFactor,
  type PointComparison,
  type SetComparison,
} from './compare.ts';
import type { Point } from './points.ts';
import { addShared, holdings, type Holdings } from './shared.ts';

/** Adds to a number for each mentor: for a wish its points, for a rule 1 where it is broken. */
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
  const { of, answers } = pointClasses(mentors);
  return (mentee, row) => {
    const values = Int32Array.from(answers, (mentor) =>
      mentee === null || mentor === null ? missing : judge(apart(mentee, mentor)),
    );
    for (let at = 0; at < row.length; at++) row[at]! += values[of[at]!]!;
  };
}

export function setFill(
  criterion: Criterion,
  comparison: SetComparison,
  rule: boolean,
  mentors: readonly AnswerSet[],
): Fill<AnswerSet> {
  const missing = without(criterion, rule);
  const masses = Int32Array.from(mentors, (set) => massOf(comparison, set));
  const fill = judging(criterion, comparison, rule, { mentors, masses, missing });
  return (mentee, row) => {
    if (mentee === null) addEverywhere(row, missing);
    else fill(row, mentee, massOf(comparison, mentee));
  };
}

function addEverywhere(row: Int32Array, points: number): void {
  if (points !== 0) for (let at = 0; at < row.length; at++) row[at]! += points;
}

interface Offered {
  readonly mentors: readonly AnswerSet[];
  /** What each mentor's answer weighs; 0: nothing answered. */
  readonly masses: Int32Array;
  /** What counts for those mentors. */
  readonly missing: number;
}

/** The mentee answered something, which weighs so much. */
type SetFill = (row: Int32Array, mentee: AnswerSet, mass: number) => void;

function judging(
  criterion: Criterion,
  { kind, points, holds, mass }: SetComparison,
  rule: boolean,
  offered: Offered,
): SetFill {
  const held = holdings(offered.mentors, mass);
  if (kind === 'set') return byTable(offered, held, rule ? (...all) => Number(!holds(...all)) : points);
  return rule ? byWord(offered, held) : byCosine(criterion, offered, held);
}

type Judge = (common: number, mentee: number, mentor: number) => number;

/** Sets meet the same few numbers of values again and again: each case is judged once. */
function byTable({ masses, missing }: Offered, held: Holdings, judge: Judge): SetFill {
  const largest = masses.reduce((most, mass) => Math.max(most, mass), 0);
  const width = largest + 1;
  const starts = masses.map((mass) => mass * width);
  const places = new Int32Array(masses.length);
  const tables = new Map<number, Int32Array>();
  const tableOf = (mentee: number) => {
    const known = tables.get(mentee);
    if (known !== undefined) return known;
    const table = new Int32Array(width * width).fill(missing);
    for (let mentor = 1; mentor <= largest; mentor++) {
      for (let common = 0; common <= Math.min(mentee, mentor); common++)
        table[mentor * width + common] = judge(common, mentee, mentor);
    }
    tables.set(mentee, table);
    return table;
  };
  return (row, mentee, mass) => {
    places.set(starts);
    const often = addShared(held, mentee, places);
    addFound(row, tableOf(mass), places, held, often);
  };
}

/** @param places where in the table each mentor's case stands, but for the values given often */
function addFound(
  row: Int32Array,
  table: Int32Array,
  places: Int32Array,
  { bits, sums }: Holdings,
  often: number,
): void {
  if (often === 0) for (let at = 0; at < row.length; at++) row[at]! += table[places[at]!]!;
  else for (let at = 0; at < row.length; at++) row[at]! += table[places[at]! + sums[bits[at]! & often]!]!;
}

/** Broken where no word is in common. */
function byWord({ masses, missing }: Offered, held: Holdings): SetFill {
  const common = new Int32Array(masses.length);
  return (row, mentee) => {
    common.fill(0);
    const often = addShared(held, mentee, common);
    for (let at = 0; at < row.length; at++) {
      const isApart = common[at] === 0 && (held.bits[at]! & often) === 0;
      row[at]! += masses[at] === 0 ? missing : Number(isApart);
    }
  };
}

function byCosine(criterion: Criterion, { masses, missing }: Offered, held: Holdings): SetFill {
  const factors = Float64Array.from(masses, offeredFactor);
  const silent = Int32Array.from(masses.keys()).filter((at) => masses[at] === 0);
  const common = new Int32Array(masses.length);
  return (row, mentee, mass) => {
    common.fill(0);
    const often = addShared(held, mentee, common);
    addCosines(row, common, held, often, wantedFactor(criterion, mass), factors);
    if (missing > 0) for (const at of silent) row[at]! += missing;
  };
}

/** `cosinePoints` for each mentor. It stands here once more because this is the innermost loop of all. */
function addCosines(
  row: Int32Array,
  common: Int32Array,
  { bits, sums }: Holdings,
  often: number,
  wanted: number,
  factors: Float64Array,
): void {
  for (let at = 0; at < row.length; at++) {
    const mass = common[at]! + sums[bits[at]! & often]!;
    row[at]! += (mass * wanted * factors[at]! + 0.5) | 0;
  }
}

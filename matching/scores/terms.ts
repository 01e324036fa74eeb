/** One criterion for everybody: mentees of one answer have one row of points, which is worked out once and kept. */
import type { Criterion } from '../../definitions/plan/types.ts';
import { pointClasses, setClasses, type Classes } from './classes.ts';
import { comparisonOf, menteeAnswer, mentorAnswer } from './compare.ts';
import { pointFill, setFill, type Fill } from './fill.ts';
import type { Respondent } from './types.ts';
import type { Lexicon } from './words.ts';

export interface Term {
  /** The class of each mentee. */
  readonly of: Int32Array;
  readonly classes: number;
  /** Adds to a number for each mentor what mentees of this class have with them. */
  add(row: Int32Array, cls: number): void;
  /** The numbers of this class where they are kept; not to be changed. */
  kept(cls: number): Int32Array | null;
}

/** @param rule whether the criterion is a hard rule: 0 where it holds, 1 where not; otherwise numbers are points */
export function termOf(
  criterion: Criterion,
  rule: boolean,
  lexicon: Lexicon,
  mentees: readonly Respondent[],
  mentors: readonly Respondent[],
): Term {
  const comparison = comparisonOf(criterion, lexicon);
  const wanted = mentees.map(({ answers }) => menteeAnswer(criterion, answers));
  const offered = mentors.map(({ answers }) => mentorAnswer(criterion, answers));
  if (comparison.kind === 'point') {
    const fill = pointFill(criterion, comparison, rule, offered.map(comparison.read));
    return byClass(pointClasses(wanted.map(comparison.read)), fill, mentors.length);
  }
  const fill = setFill(criterion, comparison, rule, offered.map(comparison.read));
  return byClass(setClasses(wanted.map(comparison.read)), fill, mentors.length);
}

function byClass<T>({ of, answers }: Classes<T>, fill: Fill<T>, columns: number): Term {
  const add = (row: Int32Array, cls: number) => fill(answers[cls] ?? null, row);
  return keeping({ of, classes: answers.length, add }, columns);
}

/** Numbers that are kept for each criterion: 64 MiB. */
const KEPT = 1 << 24;

/** Keeps the rows of classes that several mentees are of. */
function keeping({ of, classes, add }: Omit<Term, 'kept'>, columns: number): Term {
  const members = new Int32Array(classes);
  for (const cls of of) members[cls]!++;
  const rows = new Map<number, Int32Array>();
  const kept = (cls: number) => {
    const known = rows.get(cls);
    if (known !== undefined) return known;
    if (members[cls]! < 2 || (rows.size + 1) * columns > KEPT) return null;
    const row = new Int32Array(columns);
    add(row, cls);
    rows.set(cls, row);
    return row;
  };
  return {
    of,
    classes,
    kept,
    add(row, cls) {
      const known = kept(cls);
      if (known === null) add(row, cls);
      else addRow(row, known);
    },
  };
}

/** Joined terms have at most this share of as many classes as there are mentees. */
const FEW = 0.25;

/** Fewer terms with the same sums: those of few classes count together, as one of the classes of both. */
export function joinTerms(terms: readonly Term[], columns: number): Term[] {
  const joined: Term[] = [];
  for (const term of terms.toSorted((a, b) => a.classes - b.classes)) {
    const last = joined.at(-1);
    const both = last && last.classes < FEW * term.of.length ? join(last, term, columns) : null;
    if (both) joined[joined.length - 1] = both;
    else joined.push(term);
  }
  return joined;
}

/** Null where the classes of both together are many. */
function join(a: Term, b: Term, columns: number): Term | null {
  const most = FEW * a.of.length;
  const known = new Map<number, number>();
  const pairs: (readonly [number, number])[] = [];
  const of = new Int32Array(a.of.length);
  for (let mentee = 0; mentee < of.length; mentee++) {
    const pair = a.of[mentee]! * b.classes + b.of[mentee]!;
    let cls = known.get(pair);
    if (cls === undefined) {
      cls = known.size;
      if (cls >= most) return null;
      known.set(pair, cls);
      pairs.push([a.of[mentee]!, b.of[mentee]!]);
    }
    of[mentee] = cls;
  }
  const add = (row: Int32Array, cls: number) => {
    const [ofA, ofB] = pairs[cls]!;
    a.add(row, ofA);
    b.add(row, ofB);
  };
  return keeping({ of, classes: pairs.length, add }, columns);
}

/** Adds up all terms for a mentee, in a row of zeros. Rows that are kept are added four at a time. */
export function addAll(row: Int32Array, terms: readonly Term[], mentee: number): void {
  const rows: Int32Array[] = [];
  for (const term of terms) {
    const known = term.kept(term.of[mentee]!);
    if (known === null) term.add(row, term.of[mentee]!);
    else rows.push(known);
  }
  let at = 0;
  for (; at + 3 < rows.length; at += 4) addFour(row, rows[at]!, rows[at + 1]!, rows[at + 2]!, rows[at + 3]!);
  for (; at < rows.length; at++) addRow(row, rows[at]!);
}

function addRow(row: Int32Array, other: Int32Array): void {
  for (let at = 0; at < row.length; at++) row[at]! += other[at]!;
}

function addFour(row: Int32Array, a: Int32Array, b: Int32Array, c: Int32Array, d: Int32Array): void {
  for (let at = 0; at < row.length; at++) row[at]! += a[at]! + b[at]! + c[at]! + d[at]!;
}

/** One criterion for everybody: what counts is the classes of answers, so that few numbers are worked out and kept. */
import type { Criterion } from '../../definitions/plan/types.ts';
import { pointClasses, setClasses, type Classes } from './classes.ts';
import { comparisonOf, menteeAnswer, mentorAnswer } from './compare.ts';
import { pointFill, setFill, type Fill } from './fill.ts';
import type { Respondent } from './types.ts';
import type { Lexicon } from './words.ts';

export interface Term {
  /** The class of each mentor. */
  readonly of: Int32Array;
  readonly classes: number;
  /** A number for each class of mentors, for the mentee of this index. It holds until the next call. */
  values(mentee: number): Int32Array;
}

/** @param rule whether the criterion is a hard rule: 0 where it holds, 1 where not; otherwise values are points */
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
    const theirs = pointClasses(offered.map(comparison.read));
    const fill = pointFill(criterion, comparison, rule, theirs.answers);
    return byClass(pointClasses(wanted.map(comparison.read)), theirs, fill);
  }
  const theirs = setClasses(offered.map(comparison.read));
  const fill = setFill(criterion, comparison, rule, theirs.answers);
  return byClass(setClasses(wanted.map(comparison.read)), theirs, fill);
}

/** Values that are kept for other mentees of the same class, in numbers: 64 MiB for each criterion. */
const KEPT = 1 << 24;

function byClass<T>(mentees: Classes<T>, mentors: Classes<T>, fill: Fill<T>): Term {
  const classes = mentors.answers.length;
  const scratch = new Int32Array(classes);
  const kept = new Map<number, Int32Array>();
  const seen = new Uint8Array(mentees.answers.length);
  const values = (mentee: number) => {
    const cls = mentees.of[mentee] ?? 0;
    const known = kept.get(cls);
    if (known !== undefined) return known;
    // Values are kept from their second use on: most answers that are given twice are given often.
    const keep = seen[cls] === 1 && (kept.size + 1) * classes <= KEPT;
    const row = keep ? new Int32Array(classes) : scratch;
    if (keep) kept.set(cls, row);
    seen[cls] = 1;
    fill(mentees.answers[cls] ?? null, row);
    return row;
  };
  return { of: mentors.of, classes, values };
}

/** Joined terms have at most this share of as many classes as there are mentors. */
const FEW = 0.25;

/** Fewer terms with the same sums: those of few classes count together, as one of the classes of both. */
export function joinTerms(terms: readonly Term[]): Term[] {
  const joined: Term[] = [];
  for (const term of terms.toSorted((a, b) => a.classes - b.classes)) {
    const last = joined.at(-1);
    const both = last && last.classes < FEW * term.of.length ? join(last, term) : null;
    if (both) joined[joined.length - 1] = both;
    else joined.push(term);
  }
  return joined;
}

/** Null where the classes of both together are many. */
function join(a: Term, b: Term): Term | null {
  const most = FEW * a.of.length;
  const known = new Map<number, number>();
  const pairs: number[] = [];
  const of = new Int32Array(a.of.length);
  for (let mentor = 0; mentor < of.length; mentor++) {
    const pair = a.of[mentor]! * b.classes + b.of[mentor]!;
    let cls = known.get(pair);
    if (cls === undefined) {
      cls = known.size;
      if (cls >= most) return null;
      known.set(pair, cls);
      pairs.push(pair);
    }
    of[mentor] = cls;
  }
  const ofA = Int32Array.from(pairs, (pair) => Math.floor(pair / b.classes));
  const ofB = Int32Array.from(pairs, (pair) => pair % b.classes);
  const sums = new Int32Array(pairs.length);
  const values = (mentee: number) => {
    sums.fill(0);
    addValues(sums, a.values(mentee), ofA);
    addValues(sums, b.values(mentee), ofB);
    return sums;
  };
  return { of, classes: pairs.length, values };
}

/** Adds to each place the value of its class. */
export function addValues(sums: Int32Array, values: Int32Array, of: Int32Array): void {
  for (let at = 0; at < sums.length; at++) sums[at]! += values[of[at]!]!;
}

/** Adds to each place of a row the value of its class by every term, four terms at a time. */
export function addAll(row: Int32Array, terms: readonly Term[], mentee: number): void {
  let at = 0;
  for (; at + 3 < terms.length; at += 4) {
    addFour(row, terms[at]!, terms[at + 1]!, terms[at + 2]!, terms[at + 3]!, mentee);
  }
  for (; at < terms.length; at++) addValues(row, terms[at]!.values(mentee), terms[at]!.of);
}

function addFour(row: Int32Array, one: Term, two: Term, three: Term, four: Term, mentee: number): void {
  const [a, b] = [one.values(mentee), two.values(mentee)];
  const [c, d] = [three.values(mentee), four.values(mentee)];
  const [ofA, ofB, ofC, ofD] = [one.of, two.of, three.of, four.of];
  for (let at = 0; at < row.length; at++) {
    row[at]! += a[ofA[at]!]! + b[ofB[at]!]! + c[ofC[at]!]! + d[ofD[at]!]!;
  }
}

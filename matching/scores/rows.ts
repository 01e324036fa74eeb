/** One criterion as rows: a number for each mentor, worked out once for mentees whose answers say the same. */
import type { Criterion } from '../../definitions/plan/types.ts';
import { pointClasses, setClasses, type Classes } from './classes.ts';
import { comparisonOf, menteeAnswer, mentorAnswer } from './compare.ts';
import { pointFill, setFill, type Fill } from './fill.ts';
import type { Respondent } from './types.ts';
import type { Lexicon } from './words.ts';

/** The row of a mentee, by index; it holds until the next call. */
export type RowOf = (mentee: number) => Int32Array;

/** @param rule whether the criterion is a hard rule: 0 where it holds, 1 where not; otherwise rows hold points */
export function rowsOf(
  criterion: Criterion,
  rule: boolean,
  lexicon: Lexicon,
  mentees: readonly Respondent[],
  mentors: readonly Respondent[],
): RowOf {
  const comparison = comparisonOf(criterion, lexicon);
  const wanted = mentees.map(({ answers }) => menteeAnswer(criterion, answers));
  const offered = mentors.map(({ answers }) => mentorAnswer(criterion, answers));
  if (comparison.kind === 'point') {
    const theirs = pointClasses(offered.map(comparison.read));
    const fill = pointFill(criterion, comparison, rule, theirs.answers);
    return rowByClass(pointClasses(wanted.map(comparison.read)), theirs, fill);
  }
  const theirs = setClasses(offered.map(comparison.read));
  const fill = setFill(criterion, comparison, rule, theirs.answers);
  return rowByClass(setClasses(wanted.map(comparison.read)), theirs, fill);
}

/** Rows that are kept for other mentees of the same class, in numbers: 64 MiB for each criterion. */
const KEPT = 1 << 24;

function rowByClass<T>(mentees: Classes<T>, mentors: Classes<T>, fill: Fill<T>): RowOf {
  const ofClasses = new Int32Array(mentors.answers.length);
  const columns = mentors.of.length;
  const scratch = new Int32Array(columns);
  const kept = new Map<number, Int32Array>();
  const seen = new Uint8Array(mentees.answers.length);
  return (mentee) => {
    const cls = mentees.of[mentee] ?? 0;
    const known = kept.get(cls);
    if (known !== undefined) return known;
    // A row is kept from its second use on: most answers that are given twice are given often.
    const keep = seen[cls] === 1 && (kept.size + 1) * columns <= KEPT;
    const row = keep ? new Int32Array(columns) : scratch;
    if (keep) kept.set(cls, row);
    seen[cls] = 1;
    // Where all mentors differ, the classes are the mentors in their order.
    fill(mentees.answers[cls] ?? null, ofClasses.length === columns ? row : ofClasses);
    if (ofClasses.length < columns) spread(ofClasses, mentors.of, row);
    return row;
  };
}

function spread(ofClasses: Int32Array, classOf: Int32Array, row: Int32Array): void {
  for (let column = 0; column < row.length; column++) row[column] = ofClasses[classOf[column]!]!;
}

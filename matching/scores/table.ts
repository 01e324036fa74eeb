/** The scores of everybody with everybody, in one block. */
import type { Criterion } from '../../definitions/plan/types.ts';
import { NOT_ELIGIBLE } from '../kernel/matrix.ts';
import type { Criteria, Respondent } from './types.ts';
import { addAll, joinTerms, termOf, type Term } from './terms.ts';
import { lexiconOf, type Lexicon } from './words.ts';

/** Row after row: the score of each mentee with each mentor; `NOT_ELIGIBLE` where a hard rule forbids the pair. */
export interface ScoreTable {
  readonly rows: number;
  readonly columns: number;
  readonly scores: Int32Array;
}

/**
 * Scores every pair without its reasons; `weighPair` gives those on demand, and the same score. What a criterion
 * earns is worked out once for each pair of different answers. Nobody is eligible for themselves.
 *
 * @param lexicon how rare words are; by default among these people
 */
export function scoreTable(
  criteria: Criteria,
  mentees: readonly Respondent[],
  mentors: readonly Respondent[],
  lexicon: Lexicon = lexiconOf([...criteria.must, ...criteria.prefer], [...mentees, ...mentors]),
): ScoreTable {
  const columns = mentors.length;
  const terms = (all: readonly Criterion[], rule: boolean) =>
    joinTerms(
      all.map((one) => termOf(one, rule, lexicon, mentees, mentors)),
      columns,
    );
  const [wishes, rules] = [terms(criteria.prefer, false), terms(criteria.must, true).map(exclusion)];
  const scores = new Int32Array(mentees.length * columns);
  const places = new Map(mentors.map(({ id }, column) => [id, column]));
  mentees.forEach(({ id }, mentee) => {
    const row = scores.subarray(mentee * columns, (mentee + 1) * columns);
    addAll(row, wishes, mentee);
    for (const exclude of rules) exclude(row, mentee);
    const self = places.get(id);
    if (self !== undefined) row[self] = NOT_ELIGIBLE;
  });
  return { rows: mentees.length, columns, scores };
}

/** Takes out the mentors with whom a rule is broken; whom that is for mentees of one class is found out once. */
function exclusion(rule: Term): (row: Int32Array, mentee: number) => void {
  const known = new Map<number, Int32Array>();
  const isShared = rule.classes * 2 <= rule.of.length;
  return (row, mentee) => {
    const cls = rule.of[mentee]!;
    const broken = known.get(cls) ?? brokenWith(rule, cls, row.length);
    if (isShared) known.set(cls, broken);
    for (let at = 0; at < broken.length; at++) row[broken[at]!] = NOT_ELIGIBLE;
  };
}

function brokenWith(rule: Term, cls: number, columns: number): Int32Array {
  const broken = new Int32Array(columns);
  rule.add(broken, cls);
  const found = new Int32Array(columns);
  let count = 0;
  for (let column = 0; column < columns; column++) if (broken[column]! > 0) found[count++] = column;
  return found.slice(0, count);
}

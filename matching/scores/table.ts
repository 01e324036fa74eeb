/** The scores of everybody with everybody, in one block. */
import type { Criterion } from '../../definitions/plan/types.ts';
import { NOT_ELIGIBLE } from '../kernel/matrix.ts';
import type { Criteria, Respondent } from './types.ts';
import { addAll, joinTerms, termOf } from './terms.ts';
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
  const terms = (all: readonly Criterion[], rule: boolean) =>
    joinTerms(all.map((one) => termOf(one, rule, lexicon, mentees, mentors)));
  const [wishes, rules] = [terms(criteria.prefer, false), terms(criteria.must, true)];
  const columns = mentors.length;
  const scores = new Int32Array(mentees.length * columns);
  const places = new Map(mentors.map(({ id }, column) => [id, column]));
  mentees.forEach(({ id }, mentee) => {
    const row = scores.subarray(mentee * columns, (mentee + 1) * columns);
    addAll(row, wishes, mentee);
    for (const rule of rules) exclude(row, rule.values(mentee), rule.of);
    const self = places.get(id);
    if (self !== undefined) row[self] = NOT_ELIGIBLE;
  });
  return { rows: mentees.length, columns, scores };
}

/** @param broken by class of mentors how many rules the pair breaks */
function exclude(row: Int32Array, broken: Int32Array, of: Int32Array): void {
  for (let column = 0; column < row.length; column++) {
    if (broken[of[column]!]! > 0) row[column] = NOT_ELIGIBLE;
  }
}

/** The scores of everybody with everybody, in one block. */
import type { Criterion } from '../../definitions/plan/types.ts';
import { NOT_ELIGIBLE } from '../kernel/matrix.ts';
import type { Criteria, Respondent } from './types.ts';
import { rowsOf } from './rows.ts';
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
  const rows = (rule: boolean) => (criterion: Criterion) =>
    rowsOf(criterion, rule, lexicon, mentees, mentors);
  const [wishes, rules] = [criteria.prefer.map(rows(false)), criteria.must.map(rows(true))];
  const columns = mentors.length;
  const scores = new Int32Array(mentees.length * columns);
  const places = new Map(mentors.map(({ id }, column) => [id, column]));
  mentees.forEach(({ id }, mentee) => {
    const row = scores.subarray(mentee * columns, (mentee + 1) * columns);
    for (const rowOf of wishes) add(row, rowOf(mentee));
    for (const rowOf of rules) exclude(row, rowOf(mentee));
    const self = places.get(id);
    if (self !== undefined) row[self] = NOT_ELIGIBLE;
  });
  return { rows: mentees.length, columns, scores };
}

function add(row: Int32Array, points: Int32Array): void {
  for (let column = 0; column < row.length; column++) row[column]! += points[column]!;
}

function exclude(row: Int32Array, broken: Int32Array): void {
  for (let column = 0; column < row.length; column++) {
    if (broken[column] === 1) row[column] = NOT_ELIGIBLE;
  }
}

/** Scores from answers: of everybody, and of one pair with its reasons. */
import type { Criterion } from '../definitions/plan/types.ts';
import { NOT_ELIGIBLE } from './kernel/matrix.ts';
import { compare } from './scores/pair.ts';
import { scoreTable } from './scores/table.ts';
import type { Criteria, Respondent, Weighed } from './scores/types.ts';
import { lexiconOf, type Lexicon } from './scores/words.ts';
import type { Edge } from './types.ts';

export type { Criteria, Reason, Respondent, ScoredEdge, Weighed } from './scores/types.ts';

/**
 * Scores every eligible pair. Each wish earns its weight x 100 x a share that `scores/measures.ts` states for its
 * relation, rounded to a whole number. A pair that breaks a hard rule gets no edge. A missing answer earns 0 and
 * never breaks a rule unless the criterion says otherwise. Nobody is paired with themselves.
 *
 * @param lexicon how rare words are; by default among these people
 * @returns edges in the order of the mentees, then of the mentors.
 */
export function buildEdges(
  criteria: Criteria,
  mentees: readonly Respondent[],
  mentors: readonly Respondent[],
  lexicon?: Lexicon,
): Edge[] {
  const { scores, columns } = scoreTable(criteria, mentees, mentors, lexicon);
  const edges: Edge[] = [];
  mentees.forEach(({ id: mentee }, row) => {
    mentors.forEach(({ id: mentor }, column) => {
      const score = scores[row * columns + column] ?? NOT_ELIGIBLE;
      if (score !== NOT_ELIGIBLE) edges.push({ mentee, mentor, score });
    });
  });
  return edges;
}

/**
 * Weighs one pair, eligible or not: `broken` says which hard rules forbid it.
 *
 * @param lexicon how rare words are; give that of the whole problem to get the same score as there
 */
export function weighPair(
  criteria: Criteria,
  mentee: Respondent,
  mentor: Respondent,
  lexicon: Lexicon = lexiconOf([...criteria.must, ...criteria.prefer], [mentee, mentor]),
): Weighed {
  const compared = (criterion: Criterion) => compare(criterion, lexicon, mentee, mentor);
  const rules = criteria.must.map(compared);
  const wishes = criteria.prefer.map(compared);
  return {
    score: wishes.reduce((sum, { reason }) => sum + reason.points, 0),
    reasons: [
      ...rules.map(({ reason }) => ({ ...reason, points: 0 })),
      ...wishes.map(({ reason }) => reason),
    ],
    broken: rules.filter(({ holds }) => !holds).map(({ reason }) => reason.criterion),
  };
}

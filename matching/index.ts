/** People and criteria to matches. Pure: no database, no clock, the same answer on every machine. */
export type { Edge, Mentee, Mentor, Pair, Problem, Solution, Solver } from './types.ts';
export { ProblemError, type ProblemFacts, type ProblemFault } from './problem-error.ts';
export { exactSolver } from './solver.ts';
export type { Answer, Answers } from './overlap.ts';
export {
  buildEdges,
  weighPair,
  type Criteria,
  type Reason,
  type Respondent,
  type ScoredEdge,
  type Weighed,
} from './score.ts';
export { scoreTable, type ScoreTable } from './scores/table.ts';
export { lexiconOf, type Lexicon } from './scores/words.ts';
export { nextCandidates, placesLeft, type Candidate, type CandidateQuery } from './candidates.ts';

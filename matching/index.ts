/** People and criteria to matches. Pure: no database, no clock, the same answer on every machine. */
export type { Edge, Mentee, Mentor, Objective, Pair, Problem, Solution, Solver, Status } from './types.ts';
export { ProblemError, ProblemErrors, type ProblemFacts, type ProblemFault } from './problem-error.ts';
export { exactSolver } from './solver.ts';
export { Rematching } from './rematching.ts';
export type { Adjustment } from './adjust.ts';
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
export { inOrder, peerEdges, weighPeers } from './peers/edges.ts';
export { scoreTable, type ScoreTable } from './scores/table.ts';
export { lexiconOf, type Lexicon } from './scores/words.ts';
export { nextCandidates, placesLeft, type Candidate, type CandidateQuery } from './candidates.ts';
export { verify, type Doubt } from './verify/verify.ts';
export { verifyPeers } from './verify/peers.ts';
export { answerTo, type OpenAnswer } from './explain/answer.ts';
export { problemOf, type Case, type Change, type Offerer } from './explain/case.ts';
export { difference, figuresOf, type Difference, type Figures, type Move } from './explain/difference.ts';
export {
  placesWorth,
  recruits,
  relaxations,
  type Place,
  type Recruit,
  type Relaxation,
} from './explain/remedies.ts';
export { shortages, type Shortage } from './explain/shortage.ts';
export { whatIf, type WhatIf } from './explain/what-if.ts';
export { whyNot, type WhyNot } from './explain/why-not.ts';
export type { RawResult } from './raw.ts';
export { readProblem } from './json/read.ts';
export { rawPeers, rawResult, solveRaw, type RawAnswer } from './json/solve.ts';
export { chooseBothWays } from './choice/both-ways.ts';
export { chooseByTopic, type Topic, type TopicProblem, type TopicSolution } from './choice/by-topic.ts';
export { chooseOneWay } from './choice/one-way.ts';
export type { ChoiceProblem, Tier } from './choice/problem.ts';
export { solveGroups, type GroupProblem } from './groups/solve.ts';
export { matchOnArrival } from './intake.ts';
export { solvePeers, type PeerProblem, type PeerSolution } from './peers/solve.ts';
export { blockingPairs } from './verify/stability.ts';

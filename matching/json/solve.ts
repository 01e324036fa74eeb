/** Raw problems in every mode, to their answers. */
import { chooseBothWays } from '../choice/both-ways.ts';
import type { Certificate, Cover } from '../certificate.ts';
import { chooseByTopic, type TopicProblem } from '../choice/by-topic.ts';
import { chooseOneWay, wishEdges } from '../choice/one-way.ts';
import { solveGroups } from '../groups/solve.ts';
import { matchOnArrival } from '../intake.ts';
import { solvePeers, type PeerSolution } from '../peers/solve.ts';
import type { RawCertificate, RawCover, RawResult } from '../raw.ts';
import type { Pair, Problem, Solution } from '../types.ts';
import { verifyPeers } from '../verify/peers.ts';
import { blockingPairs } from '../verify/stability.ts';
import { blockingTopics } from '../verify/topics.ts';
import { verify } from '../verify/verify.ts';
import type { ReadProblem } from './read.ts';

/** An answer with what a checker that shares no code with the solver says of it; null where there is none. */
export interface RawAnswer extends RawResult {
  readonly verified: boolean | null;
}

/**
 * @returns in modes of choice the pairs' third is minus the rank of the wish
 * @throws ProblemError when the problem contradicts itself
 */
export async function solveRaw(problem: ReadProblem): Promise<RawAnswer> {
  switch (problem.mode) {
    case 'algorithm':
      return scored(problem);
    case 'on-arrival':
      return { ...rawResult(matchOnArrival(problem)), verified: null };
    case 'mentee-chooses':
      return chosen(problem, 'mentee');
    case 'mentor-chooses':
      return chosen(problem, 'mentor');
    case 'both-choose':
      return stable(problem);
    case 'peers':
      return peers(problem);
  }
}

async function scored({ objective, ...rest }: ReadProblem): Promise<RawAnswer> {
  const problem = { ...rest, objective: objective ?? 'maximin' };
  const solution = await solveGroups(problem);
  return { ...rawResult(solution), verified: proven(problem, solution) };
}

function chosen({ objective, ...rest }: ReadProblem, by: 'mentee' | 'mentor'): RawAnswer {
  const problem = { ...rest, objective: objective ?? 'total' };
  const solution = chooseOneWay(problem, by, problem.objective);
  const edges = wishEdges(problem, by);
  return { ...rawResult(solution), verified: proven({ ...problem, edges }, solution) };
}

function stable({ topics, ...problem }: ReadProblem): RawAnswer {
  if (topics !== null) return byTopic({ ...problem, topics });
  const solution = chooseBothWays(problem);
  const pairs = solution.pairs.map(({ mentee, mentor }): Pair => [mentee, mentor]);
  return { ...rawResult(solution), verified: blockingPairs(problem, pairs).length === 0 };
}

function byTopic(problem: TopicProblem): RawAnswer {
  const solution = chooseByTopic(problem);
  const verified = blockingTopics(problem, solution.topics).length === 0;
  return { ...rawResult(solution), topics: solution.topics, verified };
}

function peers({ mentees, objective, ...rest }: ReadProblem): RawAnswer {
  const problem = { ...rest, people: mentees, objective: objective ?? 'maximin' };
  const solution = solvePeers(problem);
  return { ...rawPeers(solution), verified: verifyPeers(problem, solution).length === 0 };
}

function proven(problem: Problem, solution: Solution): boolean | null {
  return solution.certificate === null ? null : verify(problem, solution).length === 0;
}

/** An answer in the JSON form. */
export function rawResult({ certificate, ...rest }: Solution): RawResult {
  return { ...figuresOf(rest), certificate: certificate && inLists(certificate) };
}

/** The same of pairs among peers. */
export function rawPeers({ certificate, ...rest }: PeerSolution): RawResult {
  return { ...figuresOf(rest), certificate };
}

function figuresOf({ pairs, unmatched, total, worst, status, gap }: Omit<Solution, 'certificate'>) {
  return {
    pairs: pairs.map(({ mentee, mentor, score }) => [mentee, mentor, score] as const),
    unmatched,
    total,
    worst,
    status,
    gap,
  };
}

function inLists({ count, floor, total }: Certificate): RawCertificate {
  const list = ({ mentees, mentors }: Cover): RawCover => [...mentees, ...mentors];
  return {
    count: { value: count.value, cover: list(count.cover) },
    floor: floor && { ...floor, cover: list(floor.cover) },
    total,
  };
}

/** Raw problems in every mode, to their answers. */
import { chooseBothWays } from '../choice/both-ways.ts';
import { chooseByTopic } from '../choice/by-topic.ts';
import { chooseOneWay, wishEdges } from '../choice/one-way.ts';
import { solveGroups } from '../groups/solve.ts';
import { solvePeers } from '../peers/solve.ts';
import type { RawResult } from '../raw.ts';
import type { Pair, Problem, Solution } from '../types.ts';
import { blockingPairs } from '../verify/stability.ts';
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
  if (topics !== null) return { ...rawResult(chooseByTopic({ ...problem, topics })), verified: null };
  const solution = chooseBothWays(problem);
  const pairs = solution.pairs.map(({ mentee, mentor }): Pair => [mentee, mentor]);
  return { ...rawResult(solution), verified: blockingPairs(problem, pairs).length === 0 };
}

function peers({ mentees, objective, ...rest }: ReadProblem): RawAnswer {
  const solution = solvePeers({ ...rest, people: mentees, objective: objective ?? 'maximin' });
  return { ...rawResult(solution), verified: null };
}

function proven(problem: Problem, solution: Solution): boolean | null {
  return solution.certificate === null ? null : verify(problem, solution).length === 0;
}

/** An answer in the JSON form. */
export function rawResult({ pairs, ...rest }: Solution): RawResult {
  return {
    pairs: pairs.map(({ mentee, mentor, score }) => [mentee, mentor, score]),
    unmatched: rest.unmatched,
    total: rest.total,
    worst: rest.worst,
    status: rest.status,
    gap: rest.gap,
    certificate: rest.certificate,
  };
}

import { chooseBothWays } from './choice/both-ways.ts';
import { chooseByTopic } from './choice/by-topic.ts';
import { chooseOneWay } from './choice/one-way.ts';
import { solveGroups } from './groups/solve.ts';
import { solvePeers } from './peers/solve.ts';
import { readRawProblem, type ReadProblem } from './raw-read.ts';
import type { RawResult } from './raw.ts';
import type { Objective, Solution } from './types.ts';

/**
 * Solves a problem in its JSON form, in any mode.
 *
 * @param value what was parsed from JSON
 * @throws ProblemError that names the item at fault
 */
export async function solveRaw(value: unknown): Promise<RawResult> {
  const problem = readRawProblem(value);
  const { pairs, ...rest } = await solutionOf(problem);
  return { pairs: pairs.map(({ mentee, mentor, score }) => [mentee, mentor, score]), ...rest };
}

async function solutionOf(problem: ReadProblem): Promise<Solution> {
  const objective = (usual: Objective) => ({ objective: problem.objective ?? usual });
  switch (problem.mode) {
    case 'algorithm':
      return solveGroups({ ...problem, ...objective('maximin') });
    case 'mentee-chooses':
      return chooseOneWay(problem, 'mentee', objective('total').objective);
    case 'mentor-chooses':
      return chooseOneWay(problem, 'mentor', objective('total').objective);
    case 'both-choose':
      return problem.topics === null
        ? chooseBothWays(problem)
        : chooseByTopic({ ...problem, topics: problem.topics });
    case 'peers':
      return solvePeers({ ...problem, people: problem.mentees, ...objective('maximin') });
  }
}

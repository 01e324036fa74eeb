import { nextCandidates, placesLeft } from './candidates.ts';
import { checkPeople } from './check.ts';
import { listArcs } from './listed.ts';
import { readPins } from './pins.ts';
import type { ScoredEdge } from './score.ts';
import { summarise } from './summary.ts';
import type { Edge, Problem, Solution } from './types.ts';

/** Who comes first is served first, whatever the objective. */
type Arrivals = Omit<Problem, 'objective'>;

/**
 * Rolling intake: each mentee, in the order of the list, gets the best mentor who is free at that moment, and nobody
 * is moved for a later one; pins are pairs that were there before. In the comparable case of kidney exchange, waiting
 * in order to match several at once gained next to nothing (Ashlagi et al. 2018).
 *
 * @returns `feasible`; `gap` is what as many pairs could have more if each of them were the best of its mentee
 * @throws ProblemError
 */
export function matchOnArrival(problem: Arrivals): Solution {
  checkPeople(problem);
  const pinned = readPins(problem);
  listArcs(problem, pinned);
  const made = inOrder(problem, pinned);
  const answer = summarise(problem, [...pinned.values(), ...made]);
  const best = bestOf(problem.edges, new Set(pinned.keys())).slice(0, made.length);
  const gap = sum(best) - sum(made.map(({ score }) => score));
  return { ...answer, status: 'feasible', gap, certificate: null };
}

function inOrder(problem: Arrivals, pinned: ReadonlyMap<string, Edge>): Edge[] {
  const left = placesLeft(problem.mentors, [...pinned.values()]);
  const options = optionsOf(problem.edges);
  return problem.mentees.flatMap(({ id }): Edge[] => {
    if (pinned.has(id)) return [];
    const edges = options.get(id) ?? [];
    const { forbids, seed } = problem;
    const [best] = nextCandidates({ person: { id, role: 'mentee' }, edges, places: left, forbids, seed });
    if (best === undefined) return [];
    left.set(best.id, (left.get(best.id) ?? 0) - 1);
    return [{ mentee: id, mentor: best.id, score: best.score }];
  });
}

function optionsOf(edges: readonly Edge[]): ReadonlyMap<string, readonly ScoredEdge[]> {
  const options = new Map<string, ScoredEdge[]>();
  for (const edge of edges) {
    const known = options.get(edge.mentee);
    if (known === undefined) options.set(edge.mentee, [{ ...edge, reasons: [] }]);
    else known.push({ ...edge, reasons: [] });
  }
  return options;
}

/** The best score of each mentee who is not pinned, the highest first. */
function bestOf(edges: readonly Edge[], pinned: ReadonlySet<string>): number[] {
  const best = new Map<string, number>();
  for (const { mentee, score } of edges)
    if (!pinned.has(mentee)) best.set(mentee, Math.max(score, best.get(mentee) ?? -Infinity));
  return [...best.values()].toSorted((a, b) => b - a);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

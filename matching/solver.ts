import { assign } from './assignment.ts';
import { readEdges } from './check.ts';
import { bestFloor } from './floor.ts';
import { buildGraph, type Graph } from './graph.ts';
import { compareIds } from './order.ts';
import { readPins } from './pins.ts';
import type { Edge, Problem, Solution, Solver } from './types.ts';

/**
 * Exact for hundreds of people in a unit. Pins are made first and take their places; the floor and the total
 * are then those of the pairs that are left to decide, so that one weak pin does not excuse other weak pairs.
 */
export const exactSolver: Solver = {
  solve(problem: Problem): Solution {
    const eligible = readEdges(problem);
    const pinned = readPins(problem, eligible);
    const graph = buildGraph(problem, eligible, pinned);
    assign(graph, bestFloor(graph));
    return summarise(problem, [...pinned.values(), ...matchedPairs(graph)]);
  },
};

function matchedPairs(graph: Graph): Edge[] {
  return graph.rows.flatMap(({ id, mate, arcs }) =>
    arcs
      .filter(({ column }) => column === mate)
      .map(({ column, score }) => ({ mentee: id, mentor: column.id, score })),
  );
}

function summarise(problem: Problem, made: readonly Edge[]): Solution {
  const pairs = made.toSorted((a, b) => compareIds(a.mentee, b.mentee));
  const matched = new Set(pairs.map(({ mentee }) => mentee));
  const ids = problem.mentees.map(({ id }) => id);
  return {
    pairs,
    unmatched: ids.filter((id) => !matched.has(id)).toSorted(compareIds),
    total: pairs.reduce((sum, { score }) => sum + score, 0),
    worst: pairs.reduce<number | null>(
      (low, { score }) => (low === null ? score : Math.min(low, score)),
      null,
    ),
    status: 'optimal',
    gap: 0,
    certificate: null,
  };
}

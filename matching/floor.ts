import { cardinality } from './cardinality.ts';
import type { Graph } from './graph.ts';

/**
 * The maximin floor: the highest score that the worst pair can have while as many rows as possible are
 * matched. A threshold search for the bottleneck assignment (Burkard, Dell'Amico, Martello, Assignment
 * Problems, 2009, chapter 6): a higher floor never matches more, so the scores can be halved.
 *
 * @returns a score that occurs in the graph; -Infinity when nobody can be matched.
 */
export function bestFloor(graph: Graph): number {
  const most = cardinality(graph, -Infinity);
  if (most === 0) return -Infinity;
  const levels = scoreLevels(graph);
  let reachable = 0;
  let beyond = levels.length;
  while (beyond - reachable > 1) {
    const middle = (reachable + beyond) >> 1;
    if (cardinality(graph, levels.at(middle) ?? Infinity) === most) reachable = middle;
    else beyond = middle;
  }
  return levels.at(reachable) ?? -Infinity;
}

function scoreLevels(graph: Graph): number[] {
  const levels = new Set<number>();
  for (const row of graph.rows) for (const arc of row.arcs) levels.add(arc.score);
  return [...levels].toSorted((a, b) => a - b);
}

import { checkScore } from './check.ts';
import { seededOrder } from './order.ts';
import { pairSet } from './pins.ts';
import { ProblemError } from './problem-error.ts';
import type { Edge, Problem } from './types.ts';

/** What is left to decide, by numbers: rows are mentees, columns mentors, arcs in order of row, then column. */
export interface Listed {
  /** Ids in seeded order; a person's number is the place here. */
  readonly mentees: readonly string[];
  readonly mentors: readonly string[];
  /** Places that pins have not taken, by column. */
  readonly capacity: Int32Array;
  readonly row: Int32Array;
  readonly column: Int32Array;
  readonly score: Int32Array;
}

/**
 * Numbers the mentees who are not pinned, the mentors, and the eligible pairs among them that are not forbidden.
 *
 * @param pinned the pinned pairs by mentee's id
 * @throws ProblemError `unknown-person`, `duplicate-edge` and as `checkScore`
 */
export function listArcs(problem: Problem, pinned: ReadonlyMap<string, Edge>): Listed {
  const free = problem.mentees.filter(({ id }) => !pinned.has(id));
  const mentees = seededOrder(problem.seed, free).map(({ id }) => id);
  const mentors = seededOrder(problem.seed, problem.mentors).map(({ id }) => id);
  const rows = numbers(mentees);
  const columns = numbers(mentors);
  const forbidden = pairSet(problem.forbids);
  const arcs = { row: new Array<number>(), column: new Array<number>(), score: new Array<number>() };
  for (const edge of problem.edges) {
    const row = rows.get(edge.mentee);
    const column = columns.get(edge.mentor);
    if (row === undefined && !pinned.has(edge.mentee))
      throw new ProblemError('unknown-person', { mentee: edge.mentee });
    if (column === undefined) throw new ProblemError('unknown-person', { mentor: edge.mentor });
    checkScore(edge);
    if (row === undefined || forbidden.get(edge.mentee)?.has(edge.mentor)) continue;
    arcs.row.push(row);
    arcs.column.push(column);
    arcs.score.push(edge.score);
  }
  return {
    mentees,
    mentors,
    capacity: placesOf(problem, mentors, pinned),
    ...sorted(mentees, mentors, arcs),
  };
}

function numbers(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}

function placesOf(
  { mentors, mentees }: Problem,
  order: readonly string[],
  pinned: ReadonlyMap<string, Edge>,
) {
  // More places than people are as good as no limit.
  const enough = mentees.length + 1;
  const places = new Map(mentors.map(({ id, capacity }) => [id, Math.min(capacity, enough)]));
  for (const { mentor } of pinned.values()) places.set(mentor, Math.max(0, (places.get(mentor) ?? 0) - 1));
  return Int32Array.from(order, (id) => places.get(id) ?? 0);
}

interface Arcs {
  readonly row: readonly number[];
  readonly column: readonly number[];
  readonly score: readonly number[];
}

function sorted(mentees: readonly string[], mentors: readonly string[], arcs: Arcs) {
  const byColumn = countingSort(arcs.column, mentors.length, Int32Array.from(arcs.row.keys()));
  const order = countingSort(arcs.row, mentees.length, byColumn);
  const [row, column, score] = [arcs.row, arcs.column, arcs.score].map((all) =>
    Int32Array.from(order, (at) => all[at]!),
  );
  if (!row || !column || !score) throw new Error('three arrays in, three out');
  for (let at = 1; at < row.length; at++) {
    if (row[at] !== row[at - 1] || column[at] !== column[at - 1]) continue;
    throw new ProblemError('duplicate-edge', { mentee: mentees[row[at]!]!, mentor: mentors[column[at]!]! });
  }
  return { row, column, score };
}

/** The items in order of their keys; equals stay as they were. */
function countingSort(keys: readonly number[], range: number, items: Int32Array): Int32Array {
  const start = new Int32Array(range + 1);
  for (const item of items) start[keys[item]! + 1]!++;
  for (let key = 0; key < range; key++) start[key + 1]! += start[key]!;
  const order = new Int32Array(items.length);
  for (const item of items) order[start[keys[item]!]!++] = item;
  return order;
}

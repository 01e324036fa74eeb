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
  const most = problem.edges.length;
  const arcs = { row: new Int32Array(most), column: new Int32Array(most), score: new Int32Array(most) };
  let count = 0;
  for (const edge of problem.edges) {
    const row = rows.get(edge.mentee);
    const column = columns.get(edge.mentor);
    if (row === undefined && !pinned.has(edge.mentee))
      throw new ProblemError('unknown-person', { mentee: edge.mentee });
    if (column === undefined) throw new ProblemError('unknown-person', { mentor: edge.mentor });
    checkScore(edge);
    if (row === undefined || forbidden.get(edge.mentee)?.has(edge.mentor)) continue;
    arcs.row[count] = row;
    arcs.column[count] = column;
    arcs.score[count++] = edge.score;
  }
  const open = {
    row: arcs.row.subarray(0, count),
    column: arcs.column.subarray(0, count),
    score: arcs.score.subarray(0, count),
  };
  return {
    mentees,
    mentors,
    capacity: placesOf(problem, mentors, pinned),
    ...sorted(mentees, mentors, open),
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
  readonly row: Int32Array;
  readonly column: Int32Array;
  readonly score: Int32Array;
}

function sorted(mentees: readonly string[], mentors: readonly string[], arcs: Arcs): Arcs {
  const { row, column, score } = arrange(arrange(arcs, 'column', mentors.length), 'row', mentees.length);
  for (let at = 1; at < row.length; at++) {
    if (row[at] !== row[at - 1] || column[at] !== column[at - 1]) continue;
    throw new ProblemError('duplicate-edge', { mentee: mentees[row[at]!]!, mentor: mentors[column[at]!]! });
  }
  return { row, column, score };
}

/** The arcs in order of one of their numbers; equals stay as they were. */
function arrange(arcs: Arcs, by: 'row' | 'column', range: number): Arcs {
  const keys = arcs[by];
  const count = keys.length;
  const start = new Int32Array(range + 1);
  for (let at = 0; at < count; at++) start[keys[at]! + 1]!++;
  for (let key = 0; key < range; key++) start[key + 1]! += start[key]!;
  const result = { row: new Int32Array(count), column: new Int32Array(count), score: new Int32Array(count) };
  for (let at = 0; at < count; at++) {
    const place = start[keys[at]!]!++;
    result.row[place] = arcs.row[at]!;
    result.column[place] = arcs.column[at]!;
    result.score[place] = arcs.score[at]!;
  }
  return result;
}

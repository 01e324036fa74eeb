import { pairSet } from './pins.ts';
import { ProblemError } from './problem-error.ts';
import type { Listed } from './listed.ts';
import type { Task } from './rematching.ts';
import type { Edge, Pair } from './types.ts';

/** What changes from one answer to the next; each part is optional. */
export interface Adjustment {
  /** Pairs to make from now on. */
  readonly pins?: readonly Pair[];
  /** Pairs not to make from now on. */
  readonly forbids?: readonly Pair[];
  /** Places by mentor, those of pins included; 0 for one who leaves. */
  readonly capacities?: Readonly<Record<string, number>>;
  /** Mentees who leave. */
  readonly gone?: readonly string[];
}

/**
 * The task as it is after a change; everybody keeps their number.
 *
 * @throws ProblemError `unknown-person`, `capacity-invalid`, and of pins `pin-twice`, `pin-not-eligible` (a pair that
 * was forbidden before is not eligible either), `pin-forbidden`, `pin-over-capacity`
 */
export function adjusted(task: Task, change: Adjustment): Task {
  const { pins = [], forbids = [], capacities = {}, gone = [] } = change;
  const numbers = numbersOf(task.listed);
  const left = new Set(gone);
  const kept = new Map([...task.pinned].filter(([mentee]) => !left.has(mentee)));
  const capacity = placesOf(task, numbers, capacities, left);
  for (const [mentee, mentor] of forbids) {
    if (kept.get(mentee)?.mentor === mentor) throw new ProblemError('pin-forbidden', { mentee, mentor });
  }
  const forbidden = pairSet(forbids);
  for (const pin of pins) {
    const [mentee, mentor] = pin;
    const earlier = kept.get(mentee);
    if (earlier?.mentor === mentor) continue;
    if (earlier || left.has(mentee)) throw new ProblemError('pin-twice', { mentee, mentor });
    if (forbidden.get(mentee)?.has(mentor)) throw new ProblemError('pin-forbidden', { mentee, mentor });
    const edge = edgeOf(task.listed, numbers, pin);
    if (edge === null) throw new ProblemError('pin-not-eligible', { mentee, mentor });
    const column = numbers.columns.get(mentor)!;
    if (capacity[column]! < 1) throw new ProblemError('pin-over-capacity', { mentee, mentor });
    capacity[column]! -= 1;
    kept.set(mentee, edge);
  }
  const closed = new Set([...left, ...kept.keys()]);
  return {
    ...task,
    mentees: task.mentees.filter(({ id }) => !left.has(id)),
    pinned: kept,
    listed: { ...without(task.listed, closed, forbidden), capacity },
  };
}

interface Numbers {
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

function numbersOf({ mentees, mentors }: Listed): Numbers {
  const places = (ids: readonly string[]) => new Map(ids.map((id, index) => [id, index]));
  return { rows: places(mentees), columns: places(mentors) };
}

/** Places that pins do not take. */
function placesOf(
  { listed, pinned }: Task,
  { columns }: Numbers,
  capacities: NonNullable<Adjustment['capacities']>,
  left: ReadonlySet<string>,
): Int32Array {
  const places = listed.capacity.slice();
  for (const [mentor, value] of Object.entries(capacities)) {
    const column = columns.get(mentor);
    if (column === undefined) throw new ProblemError('unknown-person', { mentor });
    if (!Number.isSafeInteger(value) || value < 0)
      throw new ProblemError('capacity-invalid', { mentor, value });
    const taken = [...pinned.values()].filter((edge) => edge.mentor === mentor && !left.has(edge.mentee));
    // More places than people are as good as no limit.
    places[column] = Math.min(value, listed.mentees.length + 1) - taken.length;
    const [first] = taken;
    if (places[column] < 0 && first) {
      throw new ProblemError('pin-over-capacity', { mentee: first.mentee, mentor });
    }
  }
  for (const { mentee, mentor } of pinned.values()) {
    if (left.has(mentee) && capacities[mentor] === undefined) places[columns.get(mentor)!]! += 1;
  }
  return places;
}

function edgeOf(listed: Listed, { rows, columns }: Numbers, [mentee, mentor]: Pair): Edge | null {
  const [row, column] = [rows.get(mentee), columns.get(mentor)];
  if (column === undefined) throw new ProblemError('unknown-person', { mentor });
  if (row === undefined) throw new ProblemError('unknown-person', { mentee });
  for (let arc = listed.row.indexOf(row); arc >= 0 && listed.row[arc] === row; arc++) {
    if (listed.column[arc] === column) return { mentee, mentor, score: listed.score[arc]! };
  }
  return null;
}

/** The arcs without those of some mentees and without forbidden ones. Those of all others are copied as they are. */
function without(
  listed: Listed,
  closed: ReadonlySet<string>,
  forbidden: ReadonlyMap<string, ReadonlySet<string>>,
): Listed {
  const { mentees, mentors, row, column } = listed;
  const kept: Span[] = [];
  let end = 0;
  mentees.forEach((id, one) => {
    const rule = forbidden.get(id);
    if (!closed.has(id) && rule === undefined) return;
    const [first, stop] = [firstOf(row, one), firstOf(row, one + 1)];
    kept.push([end, first]);
    for (let arc = first; arc < stop; arc++) {
      if (!closed.has(id) && rule?.has(mentors[column[arc]!]!) === false) kept.push([arc, arc + 1]);
    }
    end = stop;
  });
  kept.push([end, row.length]);
  return {
    ...listed,
    row: joined(row, kept),
    column: joined(column, kept),
    score: joined(listed.score, kept),
  };
}

/** From the one index up to, not including, the other. */
type Span = readonly [from: number, to: number];

/** The first arc of this row or of a later one. */
function firstOf(rows: Int32Array, row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function joined(numbers: Int32Array, spans: readonly Span[]): Int32Array {
  const all = new Int32Array(spans.reduce((sum, [from, to]) => sum + to - from, 0));
  let at = 0;
  for (const [from, to] of spans) {
    all.set(numbers.subarray(from, to), at);
    at += to - from;
  }
  return all;
}

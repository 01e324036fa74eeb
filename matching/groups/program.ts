/**
 * Which groups run, as a mixed-integer program for HiGHS: a share of each arc, and a yes or no for each group
 * whose limit can bite. Once the groups are known the arcs come from the kernel, so nothing rests on rounding.
 */
import type { Highs, ModelData } from 'highs';
import { fill } from './fill.ts';
import type { Filled, Groups } from './groups.ts';

/** Nodes of the search tree; a limit of time would not be the same on every machine. */
const MOST_NODES = 500;
/** Of larger problems only the most promising arcs are asked about: a relaxation of all would take minutes. */
export const MOST_ARCS = 40_000;

/** What the bounds of a floating-point solver may be off by. */
export const ROUNDING = 1e-4;

export interface Programmed {
  /** Null when HiGHS found no answer within its limits. */
  readonly filled: Filled | null;
  /** No matching does better: most rows when asked for rows, least cost when asked for cost. */
  readonly bound: number;
}

export interface Asked {
  /** `count`: most rows. `cost`: least cost among matchings of at least `rows` rows. */
  readonly aim: 'count' | 'cost';
  readonly rows: number;
  /** An answer to start from. */
  readonly start: Filled;
}

/** Asks HiGHS. The same question has the same answer on every machine. */
export function program(highs: Highs, groups: Groups, asked: Asked): Programmed {
  return highs.withModel(modelOf(highs, groups, asked), (model): Programmed => {
    model.options.set({
      output_flag: false,
      mip_max_nodes: MOST_NODES,
      mip_rel_gap: 0,
      mip_abs_gap: 0.5,
      random_seed: 1,
    });
    model.setSolution({ colValue: startOf(groups, asked.start) });
    model.run();
    const bound = model.info.get('mip_dual_bound');
    const values = model.getSolution().colValue;
    const arcs = groups.network.column.length;
    const runs = Uint8Array.from(groups.least, (_, column) => (values[arcs + column]! > 0.5 ? 1 : 0));
    const { filled, keeps } = fill(groups, runs);
    return { filled: keeps ? filled : null, bound: Number(bound) };
  });
}

/** Variables: the arcs, then one for each column that says whether it runs. */
function modelOf(highs: Highs, { network, least, fixed }: Groups, { aim, rows }: Asked): ModelData {
  const arcs = network.start[network.rows]!;
  const numCols = arcs + network.columns;
  const numRows = network.rows + 2 * network.columns + 1 + arcs;
  return {
    numCols,
    numRows,
    sense:
      aim === 'count' ? highs.constants.objectiveSense.maximize : highs.constants.objectiveSense.minimize,
    colCost: Float64Array.from({ length: numCols }, (_, at) =>
      at >= arcs ? 0 : aim === 'count' ? 1 : network.cost[at]!,
    ),
    colLower: Float64Array.from({ length: numCols }, (_, at) => (at >= arcs ? fixed[at - arcs]! : 0)),
    colUpper: new Float64Array(numCols).fill(1),
    rowLower: Float64Array.from({ length: numRows }, (_, at) =>
      lowerOf(at, network.rows, network.columns, rows),
    ),
    rowUpper: Float64Array.from({ length: numRows }, (_, at) => upperOf(at, network.rows, network.columns)),
    matrix: { format: 'csc', numRows, numCols, ...matrixOf({ network, least, fixed }) },
    integrality: Int32Array.from({ length: numCols }, (_, at) => (at >= arcs ? 1 : 0)),
  };
}

/**
 * Constraints: one place a row; at most the places of a group that runs; at least its limit; enough rows; and,
 * though it follows for whole numbers, no arc to a group that does not run: that alone makes the relaxation tight.
 */
function lowerOf(at: number, rows: number, columns: number, enough: number): number {
  if (at < rows + columns || at > rows + 2 * columns) return -Infinity;
  return at < rows + 2 * columns ? 0 : enough;
}

function upperOf(at: number, rows: number, columns: number): number {
  if (at < rows) return 1;
  return at < rows + columns || at > rows + 2 * columns ? 0 : Infinity;
}

function matrixOf({ network, least }: Groups) {
  const { rows, columns, start, column, capacity } = network;
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const by = Array.from({ length: columns }, () => new Array<number>());
  for (let arc = 0; arc < column.length; arc++) by[column[arc]!]!.push(arc);
  for (let row = 0; row < rows; row++) {
    for (let arc = start[row]!; arc < start[row + 1]!; arc++) {
      const j = column[arc]!;
      indices.push(row, rows + j, rows + columns + j, rows + 2 * columns, rows + 2 * columns + 1 + arc);
      values.push(1, 1, 1, 1, 1);
      starts.push(indices.length);
    }
  }
  for (let j = 0; j < columns; j++) {
    indices.push(rows + j, rows + columns + j);
    values.push(-capacity[j]!, -least[j]!);
    for (const arc of by[j]!) {
      indices.push(rows + 2 * columns + 1 + arc);
      values.push(-1);
    }
    starts.push(indices.length);
  }
  return { starts, indices, values };
}

function startOf({ network }: Groups, { mate }: Filled): Float64Array {
  const { rows, columns, start, column } = network;
  const values = new Float64Array(start[rows]! + columns);
  for (let row = 0; row < rows; row++) {
    for (let arc = start[row]!; arc < start[row + 1]!; arc++) {
      if (column[arc] !== mate[row]) continue;
      values[arc] = 1;
      values[start[rows]! + mate[row]!] = 1;
    }
  }
  return values;
}

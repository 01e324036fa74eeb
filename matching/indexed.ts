import type { Network } from './kernel/network.ts';
import { NOT_ELIGIBLE, SCORE_LIMIT, type Matrix } from './kernel/matrix.ts';
import { matrixSource } from './kernel/matrix-source.ts';
import { networkSource } from './kernel/network-source.ts';
import type { Source } from './kernel/source.ts';
import type { Listed } from './listed.ts';

/** With so many arcs a row, and this share of all pairs, a matrix is read faster than a list. */
const DENSE_ROW = 64;
const DENSE_SHARE = 0.2;

/** The kernel's view of what is left to decide. */
export function sourceOf(listed: Listed): Source {
  const { row } = listed;
  const [rows, columns] = [listed.mentees.length, listed.mentors.length];
  const arcs = row.length;
  const dense = arcs >= DENSE_ROW * rows && arcs >= DENSE_SHARE * rows * columns;
  return dense ? matrixSource(matrixOf(listed)) : listedSource(listed);
}

function matrixOf({ mentees, mentors, capacity, row, column, score }: Listed): Matrix {
  const [rows, columns] = [mentees.length, mentors.length];
  const scores = new Int32Array(rows * columns).fill(NOT_ELIGIBLE);
  for (let arc = 0; arc < row.length; arc++) scores[row[arc]! * columns + column[arc]!] = score[arc]!;
  return { rows, columns, scores, capacity };
}

function listedSource(listed: Listed): Source {
  return networkSource(networkOf(listed), listed.score.length === 0 ? -Infinity : bestOf(listed));
}

function bestOf({ score }: Listed): number {
  return score.reduce((most, one) => Math.max(most, one), -SCORE_LIMIT);
}

/** The arcs as they are listed, with costs of `best - score`. */
export function networkOf(listed: Listed): Network {
  const { mentees, mentors, capacity, row, column, score } = listed;
  const best = bestOf(listed);
  const start = new Int32Array(mentees.length + 1);
  for (const one of row) start[one + 1]!++;
  for (let at = 0; at < mentees.length; at++) start[at + 1]! += start[at]!;
  const cost = score.map((one) => best - one);
  const range = cost.reduce((most, one) => Math.max(most, one), 0);
  const penalty = mentees.length * range + 1;
  return { rows: mentees.length, columns: mentors.length, capacity, start, column, cost, penalty };
}

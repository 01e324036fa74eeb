import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { optimise, type Best } from './lexicographic.ts';
import type { Matrix } from './matrix.ts';
import { matrixSource } from './matrix-source.ts';
import { networkSource } from './network-source.ts';
import { Rematch } from './rematch.ts';
import type { Source } from './source.ts';
import { listOf, matrices, randomFrom } from './testing.ts';

function sources(matrix: Matrix): readonly [Source, Source] {
  const { network, best } = listOf(matrix);
  return [matrixSource(matrix), networkSource(network, network.column.length === 0 ? -Infinity : best)];
}

function figures(source: Source, mate: Int32Array, gone: ReadonlySet<number> = new Set()) {
  const scores = Array.from(mate).flatMap((column, row) =>
    column < 0 || gone.has(row) ? [] : [source.score(row, column)],
  );
  return { count: scores.length, total: scores.reduce((sum, one) => sum + one, 0) };
}

const answer = (source: Source, { count, floor, solved }: Best) => ({
  most: count.count,
  floor: floor?.value,
  beyond: floor?.beyond.count,
  ...figures(source, solved.state.mate),
});

test.each([true, false])(
  'a matrix and a list of the same scores have answers that are as good; maximin: %s',
  (withFloor) => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const [block, list] = sources(matrix);
        expect(answer(block, optimise(block, withFloor))).toEqual(answer(list, optimise(list, withFloor)));
      }),
      { numRuns: 150 },
    );
  },
);

test('the same input has the same answer to the bit, prices too', () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const [one, other] = [optimise(matrixSource(matrix), true), optimise(matrixSource(matrix), true)];
      expect(one.solved.state).toEqual(other.solved.state);
    }),
    { numRuns: 30 },
  );
});

/** The matrix without some rows, and with other places. */
function changed({ rows, columns, scores }: Matrix, gone: ReadonlySet<number>, capacity: Int32Array): Matrix {
  const left = Array.from({ length: rows }, (_, row) => row).filter((row) => !gone.has(row));
  return {
    rows: left.length,
    columns,
    capacity,
    scores: Int32Array.from(left.flatMap((row) => [...scores.subarray(row * columns, (row + 1) * columns)])),
  };
}

test('after people have come and gone the answer is as good as one from scratch', () => {
  fc.assert(
    fc.property(matrices, fc.nat(), (matrix, seed) => {
      for (const source of sources(matrix)) {
        const random = randomFrom(seed);
        const rematch = Rematch.from(source, optimise(source, false));
        const gone = new Set<number>();
        const capacity = matrix.capacity.slice();
        for (let change = 0; change < 6; change++) {
          const row = Math.floor(random() * matrix.rows);
          const column = Math.floor(random() * matrix.columns);
          if (random() < 0.5 && !gone.has(row)) {
            gone.add(row);
            rematch.leave(row);
          } else {
            capacity[column] = Math.floor(random() * 3);
            rematch.setCapacity(column, capacity[column]);
          }
          const fresh = matrixSource(changed(matrix, gone, capacity));
          const expected = figures(fresh, optimise(fresh, false).solved.state.mate);
          expect(figures(source, rematch.state.mate, gone)).toEqual(expected);
        }
      }
    }),
    { numRuns: 200 },
  );
});

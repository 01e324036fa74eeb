/** The same check as `verify.ts` for problems too large to list: one pass over a matrix. Imports types only. */
import type { Matrix } from '../kernel/matrix.ts';

/** Prices as the kernel keeps them: `u` is what each row pays in all, at most the penalty. */
export interface KernelPrices {
  readonly u: Float64Array;
  readonly price: Float64Array;
  readonly penalty: number;
  readonly best: number;
}

/** Lower than this no score counts as eligible. */
const LOWEST = -1_000_000_000;

/**
 * True when the matching keeps the capacities and the prices prove that no other of as many pairs, from scores of
 * at least `floor`, has a higher total.
 */
export function checkMatrix(
  { rows, columns, scores, capacity }: Matrix,
  mate: Int32Array,
  { u, price, penalty, best }: KernelPrices,
  floor: number,
): boolean {
  const used = new Int32Array(columns);
  let value = 0;
  let pairs = 0;
  let bound = 0;
  for (let row = 0; row < rows; row++) {
    const worth = best - u[row]!;
    if (u[row]! > penalty) return false;
    bound += penalty - u[row]!;
    for (let column = 0; column < columns; column++) {
      const score = scores[row * columns + column]!;
      if (score >= floor && score >= LOWEST && score - price[column]! > worth) return false;
    }
    const column = mate[row]!;
    if (column < 0) continue;
    const score = scores[row * columns + column]!;
    if (score < floor || score < LOWEST || ++used[column]! > capacity[column]!) return false;
    value += score;
    pairs++;
  }
  for (let column = 0; column < columns; column++) {
    if (price[column]! < 0) return false;
    bound += price[column]! * capacity[column]!;
  }
  return Number.isSafeInteger(bound) && bound === value + pairs * (penalty - best);
}

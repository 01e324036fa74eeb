import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { heaviestMatching } from './heaviest.ts';

function bruteForce(n: number, weights: Float64Array, left: readonly number[]): number {
  const [first, ...rest] = left;
  if (first === undefined) return 0;
  return rest.reduce(
    (best, other) => {
      const weight = weights[first * n + other] ?? 0;
      return weight === 0
        ? best
        : Math.max(
            best,
            weight +
              bruteForce(
                n,
                weights,
                rest.filter((one) => one !== other),
              ),
          );
    },
    bruteForce(n, weights, rest),
  );
}

const graphs = (most: number, heaviest: number) =>
  fc.integer({ min: 1, max: most }).chain((n) =>
    fc
      .array(fc.option(fc.integer({ min: 1, max: heaviest }), { nil: 0, freq: 3 }), {
        minLength: n * n,
        maxLength: n * n,
      })
      .map((drawn) => {
        const weights = new Float64Array(n * n);
        for (let u = 0; u < n; u++)
          for (let v = 0; v < u; v++) weights[u * n + v] = weights[v * n + u] = drawn[u * n + v] ?? 0;
        return { n, weights };
      }),
  );

test.each([
  ['few weights', graphs(9, 3), 1500],
  ['many weights', graphs(9, 60), 1500],
  [
    'a lift over small differences',
    graphs(8, 5).map(({ n, weights }) => ({ n, weights: weights.map((w) => w && w + 1000) })),
    500,
  ],
])('agrees with brute force: %s', (_, graph, numRuns) => {
  fc.assert(
    fc.property(graph, ({ n, weights }) => {
      const { mates, labels, circles } = heaviestMatching(n, weights);
      let total = 0;
      mates.forEach((mate, vertex) => {
        if (mate < 0) return;
        expect(mates[mate]).toBe(vertex);
        expect(weights[vertex * n + mate]).toBeGreaterThan(0);
        total += (weights[vertex * n + mate] ?? 0) / 2;
      });
      expect(total).toBe(bruteForce(n, weights, [...mates.keys()]));
      const around = (u: number, v: number) =>
        circles.filter(({ members }) => members.includes(u) && members.includes(v));
      for (let u = 0; u < n; u++)
        for (let v = 0; v < u; v++) {
          const paid = around(u, v).reduce((sum, { label }) => sum + label, labels[u]! + labels[v]!);
          expect(paid).toBeGreaterThanOrEqual(2 * weights[u * n + v]!);
        }
      const halves = circles.map(({ members, label }) => (label * (members.length - 1)) / 2);
      expect([...labels, ...halves].reduce((sum, one) => sum + one, 0)).toBe(2 * total);
    }),
    { numRuns },
  );
});

import { deferredAcceptance } from '../../matching/choice/stable.ts';
import { optimise, type Best } from '../../matching/kernel/lexicographic.ts';
import type { Matrix } from '../../matching/kernel/matrix.ts';
import { matrixSource } from '../../matching/kernel/matrix-source.ts';
import { networkSource } from '../../matching/kernel/network-source.ts';
import { Rematch } from '../../matching/kernel/rematch.ts';
import { Rematching, scoreTable, type Criteria } from '../../matching/index.ts';
import { checkMatrix } from '../../matching/verify/matrix.ts';
import { measure, type Timing } from './measure.ts';
import { ALL_RELATIONS, people, TEXT_ALONE } from './people.ts';
import * as shapes from './shapes.ts';

export interface Case {
  readonly name: string;
  /** Milliseconds that are good enough, and those hoped for; null where nothing is promised. */
  readonly reach: number | null;
  readonly aim: number | null;
  run(): Promise<Timing>;
}

/** Runs of a case: enough for a median, few where one takes seconds. */
const runsFor = (n: number) => (n >= 10_000 ? 3 : n >= 5_000 ? 7 : 25);

/** The whole way from scores to a proven answer, checked once by the verifier. */
function dense(matrix: Matrix, withFloor: boolean): Promise<Timing> {
  let last: Best | null = null;
  const timing = measure(
    runsFor(matrix.rows),
    () => matrix,
    (given) => (last = optimise(matrixSource(given), withFloor)),
  );
  return timing.then((figures) => {
    if (!last) return figures;
    const { solved, floor } = last;
    const best = matrix.scores.reduce((most, one) => Math.max(most, one), -Infinity);
    const prices = { u: solved.state.u, price: solved.state.price, penalty: solved.network.penalty, best };
    if (!checkMatrix(matrix, solved.state.mate, prices, floor?.value ?? -Infinity))
      throw new Error('An answer is not proven');
    return figures;
  });
}

const denseCase = (
  name: string,
  make: () => Matrix,
  withFloor: boolean,
  reach: number | null,
  aim: number | null,
): Case => ({
  name,
  reach,
  aim,
  run: () => dense(make(), withFloor),
});

const listed: Case = {
  name: '10,000 x 50 candidates, partial, capacities, maximin',
  reach: 1200,
  aim: 300,
  run() {
    const network = shapes.candidates(10_000, 6_000, 50);
    return measure(
      7,
      () => network,
      (given) => optimise(networkSource(given, 1000), true),
    );
  },
};

const leaver: Case = {
  name: 'one leaver re-matched, n = 1,000',
  reach: 5,
  aim: 0.5,
  async run() {
    const source = matrixSource(shapes.mentorLike(1000));
    const rematch = Rematch.from(source, optimise(source, false));
    let row = 0;
    return measure(
      101,
      () => row++,
      (one) => rematch.leave(one),
    );
  },
};

/** By ids, with the floor, the proof and everything that a page shows. */
const pinned: Case = {
  name: 'one pin tried on an answer, dense 1,000, maximin, proven',
  reach: null,
  aim: null,
  async run() {
    const n = 1000;
    const { scores } = shapes.mentorLike(n);
    const ids = Array.from({ length: n }, (_, at) => String(at));
    const answer = Rematching.of({
      mentees: ids.map((id) => ({ id })),
      mentors: ids.map((id) => ({ id, capacity: 1 })),
      edges: ids.flatMap((mentee, row) =>
        ids.map((mentor, column) => ({ mentee, mentor, score: scores[row * n + column] ?? 0 })),
      ),
      pins: [],
      forbids: [],
      seed: 'bench',
    });
    let at = 0;
    return measure(
      25,
      () => [String(at), String((at++ * 7 + 3) % n)] as const,
      (pin) => answer.after({ pins: [pin] }),
    );
  },
};

const twoWay: Case = {
  name: 'two-way choice 50,000 x 6,500',
  reach: 100,
  aim: 48,
  run() {
    const market = shapes.residency(50_000, 6_500, 8);
    return measure(
      15,
      () => market,
      (given) => deferredAcceptance(given()),
    );
  },
};

const scoring = (
  name: string,
  criteria: Criteria,
  n: number,
  reach: number | null,
  aim: number | null,
): Case => ({
  name,
  reach,
  aim,
  run() {
    const [mentees, mentors] = [people('a', n, 1), people('m', n, 2)];
    return measure(
      5,
      () => null,
      () => scoreTable(criteria, mentees, mentors),
    );
  },
});

/** The table of what is promised. */
export const promised: readonly Case[] = [
  denseCase('dense 1,000, ties', () => shapes.mentorLike(1000), false, 40, 15),
  denseCase('dense 1,000, ties, maximin', () => shapes.mentorLike(1000), true, null, null),
  denseCase('dense 5,000, ties', () => shapes.mentorLike(5000), false, 600, 150),
  denseCase('dense 10,000, ties', () => shapes.mentorLike(10_000), false, 4000, 1000),
  listed,
  leaver,
  pinned,
  twoWay,
  scoring('scores of 5,000 x 5,000, nine relations', ALL_RELATIONS, 5000, 1000, 250),
  scoring('scores of 5,000 x 5,000, free text alone', TEXT_ALONE, 5000, null, null),
];

/** Shapes that are meant to hurt, against scores without pattern. */
export const adversarial: readonly Case[] = [
  ...[1000, 2000].flatMap((n) => [
    denseCase(`${n} uniform`, () => shapes.uniform(n), false, null, null),
    denseCase(`${n} geometric`, () => shapes.geometric(n), false, null, null),
    denseCase(`${n} near-ties`, () => shapes.nearTies(n), false, null, null),
    denseCase(`${n} one popular mentor, one order`, () => shapes.popular(n), false, null, null),
    denseCase(`${n} one order, tastes of their own`, () => shapes.agreed(n), false, null, null),
    denseCase(`${n} long chain`, () => shapes.chain(n), false, null, null),
  ]),
  denseCase('1000 Machol-Wien i x j', () => shapes.macholWien(1000), false, null, null),
];

/** Problems of known shapes. Each is decided by its size and seed alone. */
import type { Acceptable, Lists } from '../../matching/choice/lists.ts';
import { join } from '../../matching/choice/lists.ts';
import type { Matrix } from '../../matching/kernel/matrix.ts';
import type { Network } from '../../matching/kernel/network.ts';
import { randomFrom } from '../../matching/kernel/testing.ts';

const ones = (columns: number) => new Int32Array(columns).fill(1);

function matrix(n: number, score: (row: number, column: number) => number): Matrix {
  const scores = new Int32Array(n * n);
  for (let row = 0; row < n; row++) {
    for (let column = 0; column < n; column++) scores[row * n + column] = score(row, column);
  }
  return { rows: n, columns: n, scores, capacity: ones(n) };
}

/** Scores without pattern. */
export function uniform(n: number, range = 1_000_000): Matrix {
  const random = randomFrom(n);
  return matrix(n, () => Math.floor(random() * range));
}

/** What people answer: topics, wishes, a place, a language, an age; a few dozen different sums, many equal. */
export function mentorLike(n: number): Matrix {
  const random = randomFrom(n + 1);
  const draw = (choices: number) => Math.floor(random() * choices);
  const person = () => ({
    topics: three(draw),
    wishes: three(draw),
    place: draw(6),
    language: draw(3),
    age: draw(30),
  });
  const [mentees, mentors] = [Array.from({ length: n }, person), Array.from({ length: n }, person)];
  return matrix(n, (row, column) => {
    const [a, b] = [mentees[row]!, mentors[column]!];
    const shared = 3 * share(a.topics, b.topics) + 2 * share(a.wishes, b.wishes);
    const same = (a.place === b.place ? 100 : 0) + (a.language === b.language ? 50 : 0);
    return shared + same + Math.max(0, 20 - Math.abs(a.age - b.age));
  });
}

/** Three of fourteen, as bits. */
function three(draw: (choices: number) => number): number {
  let bits = 0;
  for (let count = 0; count < 3;) {
    const bit = 1 << draw(14);
    if ((bits & bit) === 0) count++;
    bits |= bit;
  }
  return bits;
}

/** Points for what three and three have in common of all they name. */
function share(a: number, b: number): number {
  let common = 0;
  for (let bits = a & b; bits !== 0; bits &= bits - 1) common++;
  return Math.round((100 * common) / (6 - common));
}

/** Distances between random points: neighbours want the same. */
export function geometric(n: number): Matrix {
  const random = randomFrom(n + 2);
  const points = Array.from({ length: 2 * n }, () => [random() * 10_000, random() * 10_000] as const);
  return matrix(n, (row, column) => {
    const [a, b] = [points[row]!, points[n + column]!];
    return -Math.round(Math.hypot(a[0] - b[0], a[1] - b[1]));
  });
}

/** Hardly any differences. */
export function nearTies(n: number): Matrix {
  const random = randomFrom(n + 3);
  return matrix(n, () => 1000 + Math.floor(random() * 3));
}

/** Everybody likes the same mentors best, in the same order. */
export function popular(n: number): Matrix {
  const random = randomFrom(n + 4);
  return matrix(n, (_, column) => (column === 0 ? 1_000_000 : column) + Math.floor(random() * 100));
}

/** All rows like the columns in much the same order, with tastes of their own that go far beyond it. */
export function agreed(n: number): Matrix {
  const random = randomFrom(n + 5);
  return matrix(n, (_, column) => column + Math.floor(random() * 3 * n));
}

/** Row i is at home in column i and a little better off in column i - 1: it is best when all move, and the first gets what is left. */
export function chain(n: number): Matrix {
  return matrix(n, (row, column) => {
    if (column === row) return 1000;
    return column === row - 1 ? 1002 : Math.max(0, 500 - Math.abs(row - column));
  });
}

/** Costs i x j (Machol and Wien 1976): the worst case of most methods. */
export function macholWien(n: number): Matrix {
  return matrix(n, (row, column) => -(row + 1) * (column + 1));
}

/** Each row with some candidates; places are fewer than wanted here and there. */
export function candidates(rows: number, columns: number, width: number): Network {
  const random = randomFrom(rows + width);
  const start = Int32Array.from({ length: rows + 1 }, (_, row) => row * width);
  const column = new Int32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const chosen = new Set<number>();
    while (chosen.size < width) chosen.add(Math.floor(random() * columns));
    column.set(
      [...chosen].toSorted((a, b) => a - b),
      row * width,
    );
  }
  const cost = column.map(() => Math.floor(random() * 1000));
  const capacity = Int32Array.from({ length: columns }, () => 1 + Math.floor(random() * 3));
  return { rows, columns, capacity, start, column, cost, penalty: 0 };
}

/** Residents and hospitals by numbers: each resident ranks some, each hospital all who rank it, in some order. */
export function residency(residents: number, hospitals: number, length: number): () => Acceptable {
  const random = randomFrom(residents);
  const applicants = Array.from({ length: hospitals }, () => new Array<number>());
  const wishes = Array.from({ length: residents }, (_, resident) => {
    const list = new Set<number>();
    while (list.size < length) list.add(Math.floor(random() ** 2 * hospitals));
    for (const hospital of list) applicants[hospital]!.push(resident);
    return [...list];
  });
  const ranked = applicants.map((all) =>
    all
      .map((one) => ({ one, key: random() }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ one }) => one),
  );
  const capacity = Int32Array.from({ length: hospitals }, () => 4 + Math.floor(random() * 8));
  const [mentees, mentors] = [listsOf(wishes), listsOf(ranked)];
  return () => join(capacity, mentees, mentors);
}

function listsOf(lists: readonly (readonly number[])[]): Lists {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, at) => (start[at + 1] = start[at]! + list.length));
  const rank = lists.flatMap((list) => list.map((_, place) => place));
  return { start, other: Int32Array.from(lists.flat()), rank: Int32Array.from(rank) };
}

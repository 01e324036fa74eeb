/**
 * Wishes by numbers. Both sides' lists are joined, so that every entry knows both ranks; an entry that only one
 * side has is not acceptable and falls out.
 */

/** One side's lists: entries of chooser c are those from `start[c]` up to, not including, `start[c + 1]`. */
export interface Lists {
  readonly start: Int32Array;
  /** Who is wished for, best first. */
  readonly other: Int32Array;
  /** Place in the list, from 0; equal wishes have equal ranks. */
  readonly rank: Int32Array;
}

/** The pairs that both sides accept, by mentee, best first. */
export interface Acceptable {
  readonly mentees: number;
  readonly mentors: number;
  /** Places by mentor. */
  readonly capacity: Int32Array;
  readonly start: Int32Array;
  readonly mentor: Int32Array;
  /** What the mentor is to the mentee, and the mentee to the mentor: 0 is the best. */
  readonly rank: Int32Array;
  readonly rankBack: Int32Array;
  /** True when some mentor likes two mentees equally. */
  readonly tied: boolean;
  /** True when some mentee likes two mentors equally. */
  readonly tiedWishes: boolean;
}

/** Keeps what both sides list. Linear in the lists. */
export function join(capacity: Int32Array, mentees: Lists, mentors: Lists): Acceptable {
  const rows = mentees.start.length - 1;
  const columns = mentors.start.length - 1;
  const back = byOther(mentors, rows);
  const start = new Int32Array(rows + 1);
  const mentor = new Int32Array(mentees.other.length);
  const rank = new Int32Array(mentees.other.length);
  const rankBack = new Int32Array(mentees.other.length);
  const seen = new Int32Array(columns).fill(-1);
  const seenRank = new Int32Array(columns);
  let kept = 0;
  for (let row = 0; row < rows; row++) {
    for (let at = back.start[row]!; at < back.start[row + 1]!; at++) {
      seen[back.other[at]!] = row;
      seenRank[back.other[at]!] = back.rank[at]!;
    }
    for (let at = mentees.start[row]!; at < mentees.start[row + 1]!; at++) {
      const column = mentees.other[at]!;
      if (seen[column] !== row) continue;
      mentor[kept] = column;
      rank[kept] = mentees.rank[at]!;
      rankBack[kept++] = seenRank[column]!;
    }
    start[row + 1] = kept;
  }
  const tied = hasTies(mentors);
  const tiedWishes = hasTies(mentees);
  return { mentees: rows, mentors: columns, capacity, start, mentor, rank, rankBack, tied, tiedWishes };
}

function hasTies({ start, rank }: Lists): boolean {
  for (let chooser = 0; chooser + 1 < start.length; chooser++) {
    for (let at = start[chooser]! + 1; at < start[chooser + 1]!; at++)
      if (rank[at] === rank[at - 1]) return true;
  }
  return false;
}

/** The same entries by who is wished for. */
function byOther({ start, other, rank }: Lists, range: number): Lists {
  const by = new Int32Array(range + 1);
  for (const one of other) by[one + 1]!++;
  for (let one = 0; one < range; one++) by[one + 1]! += by[one]!;
  const fill = by.slice();
  const turned: Lists = {
    start: by,
    other: new Int32Array(other.length),
    rank: new Int32Array(other.length),
  };
  for (let chooser = 0; chooser + 1 < start.length; chooser++) {
    for (let at = start[chooser]!; at < start[chooser + 1]!; at++) {
      const place = fill[other[at]!]!++;
      turned.other[place] = chooser;
      turned.rank[place] = rank[at]!;
    }
  }
  return turned;
}

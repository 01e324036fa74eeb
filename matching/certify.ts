import type { Certificate, Cover, TotalCertificate } from './certificate.ts';
import type { Best } from './kernel/lexicographic.ts';
import type { Maximum } from './kernel/maximum.ts';
import type { Source } from './kernel/source.ts';
import type { Listed } from './listed.ts';

/** The proofs of an answer in terms of people. */
export function certify(listed: Listed, source: Source, best: Best): Certificate {
  return {
    count: { value: best.count.count, cover: coverOf(listed, best.count) },
    floor: best.floor && { value: best.floor.value, cover: coverOf(listed, best.floor.beyond) },
    total: pricesOf(listed, source, best),
  };
}

/** Koenig: rows that no unmatched row reaches, and columns that one does. */
export function coverOf({ mentees, mentors }: Listed, { reachedRows, reachedColumns }: Maximum): Cover {
  return {
    mentees: mentees.filter((_, row) => reachedRows[row] === 0).toSorted(),
    mentors: mentors.filter((_, column) => reachedColumns[column] === 1).toSorted(),
  };
}

function pricesOf({ mentees, mentors }: Listed, source: Source, { solved }: Best): TotalCertificate {
  const { penalty } = solved.network;
  const { u, price, mate } = solved.state;
  const value = mate.reduce((sum, column, row) => (column < 0 ? sum : sum + source.score(row, column)), 0);
  const lift = Number.isFinite(source.best) ? penalty - source.best : 0;
  return {
    value,
    lift,
    menteePrices: byId(mentees, (row) => (Number.isFinite(source.best) ? penalty - u[row]! : 0)),
    mentorPrices: byId(mentors, (column) => price[column]!),
  };
}

/** Only what is not 0, in the order of ids. */
export function byId(ids: readonly string[], price: (index: number) => number): Record<string, number> {
  return Object.fromEntries(
    ids
      .map((id, index): [string, number] => [id, price(index)])
      .filter(([, one]) => one !== 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Figures of a bench: medians, spread, and how they stand to a limit. */
import { cpus } from 'node:os';

/** The value below which a share of all values lies; `share` from 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  return sorted[place] ?? Number.NaN;
}

const round = (value: number): number => Number(value.toPrecision(3));

/** One row of a table: the median, how far the values spread, and the share of the limit that the median takes. */
export function row(what: string, values: readonly number[], limit?: number): Record<string, unknown> {
  const median = quantile(values, 0.5);
  return {
    what,
    'median ms': round(median),
    'least ms': round(Math.min(...values)),
    'most ms': round(Math.max(...values)),
    'limit ms': limit ?? '',
    'of the limit': limit === undefined ? '' : `${Math.round((median / limit) * 100)} %`,
  };
}

/** Prints a table below a title that says on what it was measured. */
export function print(title: string, rows: readonly Record<string, unknown>[]): void {
  console.log(`\n${title}. Node ${process.versions.node}, ${cpus().length} cores.`);
  console.table(Object.fromEntries(rows.map(({ what, ...figures }) => [what, figures])));
}

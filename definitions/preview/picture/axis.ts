/** The axis of the picture: from the first to the last instant shown, with its months. */
import { startOfDay, zonedDay } from '../../plan/dates.ts';
import type { EpochMs } from '../../plan/types.ts';
import type { Block } from './content.ts';

export interface Month {
  readonly at: EpochMs;
  /** True for January, and for the first month shown: these carry the year. */
  readonly withYear: boolean;
}

export interface Axis {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly months: readonly Month[];
}

function firstOfMonth(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}

function monthsOf(from: EpochMs, to: EpochMs, zone: string): Month[] {
  let [year = 0, month = 0] = zonedDay(from, zone).split('-').map(Number);
  const months: Month[] = [];
  for (;;) {
    const at = startOfDay(firstOfMonth(year, month), zone);
    if (at >= to) return months;
    months.push({ at, withYear: months.length === 0 || month === 1 });
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

/** From the first day of the first month to the end of the last thing shown. */
export function axisOf(blocks: readonly Block[], zone: string): Axis {
  const all = blocks.flatMap(({ spans, marks }) => [
    ...spans.map(({ from, to }) => ({ from, to })),
    ...marks.map(({ at }) => ({ from: at, to: at })),
  ]);
  const begin = Math.min(...all.map(({ from }) => from));
  const to = Math.max(...all.map((one) => one.to));
  const months = monthsOf(begin, to, zone);
  return { from: Math.min(begin, months[0]?.at ?? begin), to, months };
}

/** Where everything stands in the picture of a cycle. Pure geometry: instants in, positions out. */
import { startOfDay, zonedDay } from '../../definitions/plan/dates.ts';
import type { EpochMs, Plan } from '../../definitions/plan/types.ts';
import { phases, type PhaseName } from '../phases.ts';
import { beginsAt } from '../../definitions/plan/begins.ts';

/** An event as the picture shows it. */
export interface Mark {
  readonly id: string;
  readonly name: string;
  readonly at: EpochMs;
  readonly provisional: boolean;
}

export interface Bar {
  readonly phase: PhaseName;
  readonly from: number;
  readonly to: number;
}

export interface Month {
  readonly label: string;
  readonly at: number;
}

/** Positions from 0 to 1 along the cycle. */
export interface Axis {
  readonly months: readonly Month[];
  readonly bars: readonly Bar[];
  /** Null before and after the cycle. */
  readonly today: number | null;
  readonly of: (at: EpochMs) => number;
}

/** The first days of the months that begin while the cycle is at work, and its own first day. */
function monthStarts(plan: Plan): string[] {
  const { lastDay } = plan.cycle;
  const firstDay = zonedDay(beginsAt(plan), plan.programme.timeZone);
  const days = [firstDay];
  let [year = 0, month = 0] = firstDay.split('-').map(Number);
  for (;;) {
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    const day = `${year}-${String(month).padStart(2, '0')}-01`;
    if (day > lastDay) return days;
    days.push(day);
  }
}

/** The axis of a plan: its months, its phases, and today. */
export function axisOf(plan: Plan, now: EpochMs, monthName: (at: EpochMs) => string): Axis {
  const startsAt = startOfDay(zonedDay(beginsAt(plan), plan.programme.timeZone), plan.programme.timeZone);
  const { endsAt } = plan.cycle;
  const zone = plan.programme.timeZone;
  const of = (at: EpochMs): number => Math.min(Math.max((at - startsAt) / (endsAt - startsAt), 0), 1);
  const months = monthStarts(plan).map((day) => {
    const at = startOfDay(day, zone);
    return { label: monthName(at), at: of(at) };
  });
  const bars = phases(plan).map(({ phase, from, to }) => ({ phase, from: of(from), to: of(to) }));
  return { months, bars, today: now < startsAt || now >= endsAt ? null : of(now), of };
}

export interface Placed extends Mark {
  /** Along the axis, in the picture's units. */
  readonly x: number;
  /** 0 is nearest to the axis. */
  readonly lane: number;
  readonly anchor: 'start' | 'end';
}

/** A letter of the picture's text is about this wide, in its units. */
const LETTER = 6.9;
const GAP = 20;

/** Puts each label into the first lane in which it touches no other; near the end of the axis, to its left. */
export function placeLabels(
  marks: readonly (Mark & { readonly label: string })[],
  x: (at: EpochMs) => number,
  width: number,
): (Placed & { readonly label: string })[] {
  const lanes: number[][] = [];
  return marks.map((mark) => {
    const at = x(mark.at);
    const length = mark.label.length * LETTER + GAP;
    const anchor = at + length > width ? 'end' : 'start';
    const [from, to] = anchor === 'start' ? [at - 8, at + length] : [at - length, at + 8];
    let lane = 0;
    while (
      (lanes[lane] ?? []).some(
        (taken, index, all) => index % 2 === 0 && taken < to && (all[index + 1] ?? 0) > from,
      )
    ) {
      lane += 1;
    }
    (lanes[lane] ??= []).push(from, to);
    return { ...mark, x: at, lane, anchor };
  });
}

/** Moves positions apart so that no two are nearer than `gap`; they stay in order. */
export function spread(positions: readonly number[], gap: number): number[] {
  let last = Number.NEGATIVE_INFINITY;
  return positions.map((position) => {
    last = Math.max(position, last + gap);
    return last;
  });
}

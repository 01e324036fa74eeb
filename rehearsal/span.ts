/** From when until when is rehearsed. A rolling programme never closes by itself: its owner ends it after some years. Pure. */
import { beginsAt } from '../definitions/plan/begins.ts';
import { endOfDay, plusDays, plusOffsets } from '../definitions/plan/dates.ts';
import type { Day, EpochMs, Plan } from '../definitions/plan/types.ts';

/** Two: one report after which it goes on, and one at its end. */
export const YEARS = 2;
/** Enough time is left for most pairs to come to their own ends. */
const TAKES_PEOPLE_SHARE = 0.7;

export interface Span {
  readonly from: EpochMs;
  /** Exclusive. */
  readonly to: EpochMs;
  /** Of a rolling programme: when its owner ends it, and on which last day. */
  readonly closing: { readonly at: EpochMs; readonly lastDay: Day } | null;
}

/** @param years how many years of a rolling programme */
export function spanOf(plan: Plan, years = YEARS): Span {
  const from = beginsAt(plan);
  const { rolling, firstDay, endsAt } = plan.cycle;
  if (rolling !== true) return { from, to: endsAt, closing: null };
  const lastDay = plusDays(plusOffsets(firstDay, [{ unit: 'month', count: 12 * years }]), -1);
  const to = endOfDay(lastDay, plan.programme.timeZone);
  return { from, to, closing: { at: from + (to - from) * TAKES_PEOPLE_SHARE, lastDay } };
}

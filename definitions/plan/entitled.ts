/** When those who are entitled to a partner and have none are followed up. Pure: bundles into workflows. */
import type { Offset } from './types.ts';

interface Rhythm {
  readonly every: Offset;
  /** Looked back from the day of a follow-up: whoever has been without for as long. */
  readonly remindedAfter: Offset;
  readonly toldAfter: Offset;
}

/** Once a month; two weeks are time to do something oneself, and after two months a coordinator helps more than a mail. */
export const FOLLOW_UP: Rhythm = {
  every: { unit: 'month', count: 1 },
  remindedAfter: { unit: 'week', count: -2 },
  toldAfter: { unit: 'month', count: -2 },
};

/** What every format of a preview is made from. */
import type { Plan } from '../../definitions/plan/types.ts';
import type { PreviewLocale } from '../../locales/preview/index.ts';
import type { EpochMs } from '../../definitions/plan/types.ts';

export interface PreviewedCycle {
  readonly plan: Plan;
  readonly start: string;
  /** Whether the caller asked for this start. */
  readonly startAsked: boolean;
}

export interface Preview {
  /** In the order of their starts; at least one. */
  readonly cycles: readonly [PreviewedCycle, ...PreviewedCycle[]];
  readonly words: PreviewLocale;
  readonly today: EpochMs;
}

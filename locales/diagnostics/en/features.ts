/** English words for what the engine does not run yet. */
import type { Feature } from '../../../definitions/plan/types.ts';

export const FEATURES: Readonly<Record<Feature, string>> = {
  pool: 'a standing pool that people join and leave',
  choice: 'choosing each other',
};

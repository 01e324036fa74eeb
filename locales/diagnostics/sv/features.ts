/** Swedish words for what the engine does not run yet. */
import type { Feature } from '../../../definitions/plan/types.ts';

export const FEATURES: Readonly<Record<Feature, string>> = {
  pool: 'en stående krets som man går med i och lämnar',
  choice: 'att välja varandra',
};

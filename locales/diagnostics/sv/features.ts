/** Swedish words for what the engine does not run yet. */
import type { Feature } from '../../../definitions/plan/types.ts';

export const FEATURES: Readonly<Record<Feature, string>> = {
  entitlement: 'uppföljning av alla som har rätt till en mentor',
  pool: 'en stående krets som man går med i och lämnar',
  choice: 'att välja varandra',
};

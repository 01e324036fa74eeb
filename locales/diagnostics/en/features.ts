/** English words for what the engine does not run yet. */
import type { Feature } from '../../../definitions/plan/types.ts';

export const FEATURES: Readonly<Record<Feature, string>> = {
  rolling: 'a rolling programme that never closes',
  entitlement: 'following up everybody who is entitled to a mentor',
  pool: 'a standing pool that people join and leave',
  'self-found': 'pairs that find each other',
  suggestion: 'mentors suggested by mentees',
  choice: 'choosing each other',
  'next-choice': 'going on to the next choice after silence',
  'own-rhythm': 'a rhythm that each pair sets',
  'meeting-target': 'a target of hours or sessions',
};

/** Finnish words for what the engine does not run yet. */
import type { Feature } from '../../../definitions/plan/types.ts';

export const FEATURES: Readonly<Record<Feature, string>> = {
  pool: 'pysyvä joukko, johon liitytään ja josta lähdetään',
  choice: 'toistensa valitseminen',
};

import type { Plan } from '../../definitions/plan/types.ts';
import { hasUnits } from '../../definitions/plan/units.ts';
import { inWords } from './fields.tsx';

/** What the programme calls a unit, within a sentence; null when it has none. */
export const unitLabel = (plan: Plan): string | null =>
  hasUnits(plan) ? inWords(plan.unitLabel).toLowerCase() : null;

/** The name of a unit; of the programme, where that is all there is. */
export function unitName(plan: Plan, id: string): string {
  const unit = plan.units.find((one) => one.id === id);
  if (unit === undefined) return id;
  return inWords(hasUnits(plan) ? unit.name : plan.programme.name);
}

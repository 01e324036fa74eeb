/** Whether a programme is divided. */
import type { Plan } from './types.ts';

/** The one unit of a programme whose definition names none; nobody is to read its name. */
const WHOLE = 'all';

/** True: the definition names units. False: the whole programme is one, and its organiser speaks for it. */
export function hasUnits({ units }: Pick<Plan, 'units'>): boolean {
  return units.length !== 1 || units[0]?.id !== WHOLE;
}

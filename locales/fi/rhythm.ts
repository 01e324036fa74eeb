/** How often a pair meets, in Finnish. */
import type { Offset } from '../../definitions/plan/types.ts';

const UNITS = {
  day: ['kerran päivässä', 'päivän'],
  week: ['kerran viikossa', 'viikon'],
  month: ['kerran kuussa', 'kuukauden'],
  'working-day': ['joka arkipäivä', 'arkipäivän'],
} as const;

/** `kerran kuussa`, `2 viikon välein`. */
export function often({ unit, count }: Pick<Offset, 'unit' | 'count'>): string {
  const [once, of] = UNITS[unit];
  return count === 1 ? once : `${count} ${of} välein`;
}

/** How often a pair meets, in Swedish. */
import type { Offset } from '../../definitions/plan/types.ts';

const UNITS = {
  day: ['om dagen', 'dag'],
  week: ['i veckan', 'vecka'],
  month: ['i månaden', 'månad'],
  'working-day': ['varje arbetsdag', 'arbetsdag'],
} as const;

/** `en gång i månaden`, `varannan vecka`, `var 6:e vecka`. */
export function often({ unit, count }: Pick<Offset, 'unit' | 'count'>): string {
  const [each, one] = UNITS[unit];
  if (count === 1) return `en gång ${each}`;
  return count === 2 ? `varannan ${one}` : `var ${count}:e ${one}`;
}

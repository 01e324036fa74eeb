/** How often, in words. */
import type { Offset } from '../../definitions/plan/types.ts';

export interface Rhythm extends Pick<Offset, 'unit' | 'count'> {
  readonly minutes: number;
  /** The shortest of a range. */
  readonly leastMinutes?: number;
}

/** `once a month`, `every 2 weeks` */
export function rhythmWords({ unit, count }: Pick<Offset, 'unit' | 'count'>): string {
  const name = unit.replace('-', ' ');
  return count === 1 ? `once a ${name}` : `every ${count} ${name}s`;
}

/** `6 months`, `1 week` */
export function lengthWords({ unit, count }: Pick<Offset, 'unit' | 'count'>): string {
  return `${count} ${unit.replace('-', ' ')}${count === 1 ? '' : 's'}`;
}

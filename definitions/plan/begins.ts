/** When a cycle is at work. */
import type { EpochMs, Plan } from './types.ts';

/**
 * The instant (epoch ms) from which a cycle is at work: its first day, or the first of its steps where people apply
 * or are matched before that day.
 */
export function beginsAt({ cycle, steps }: Pick<Plan, 'cycle' | 'steps'>): EpochMs {
  return steps.reduce((first, { at }) => Math.min(first, at), cycle.startsAt);
}

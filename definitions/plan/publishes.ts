/** Who publishes matches. Pure. */
import type { MatchingBy, MatchingPlan } from './types.ts';

const CHOSEN: readonly MatchingBy[] = ['both-choose', 'mentee-chooses', 'mentor-chooses'];

/** True where nobody is left to decide: Adept matches, or people choose and no coordinator matches the rest. */
export function publishesItself({ by, otherwise }: Pick<MatchingPlan, 'by' | 'otherwise'>): boolean {
  return by === 'algorithm' || (CHOSEN.includes(by) && otherwise !== 'coordinator');
}

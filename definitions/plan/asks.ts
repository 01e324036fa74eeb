/** What is asked, whether on a date that all share or on a pair's own. Pure: bundles into workflows. */
import type { Ask, PairAsk, Plan } from './types.ts';

/** An ask without its dates: those of a pair's own differ from pair to pair. */
export type Asked = Omit<Ask, 'opens' | 'due' | 'opensRule' | 'dueRule'>;

/** What a pair is asked on its own dates, in the shape of what all are asked. */
export function askedOfPair(one: PairAsk): Asked {
  const { opensRule: _, dueRule: __, ...ask } = one;
  return { ...ask, occurrence: 1, audience: 'active', readBy: 'coordinator' };
}

/** The ask of this id, shared or of each pair; undefined for acceptance, and where the plan has none. */
export function findAsk(plan: Plan, id: string | null | undefined): Asked | undefined {
  const shared = plan.asks.find((ask) => ask.id === id);
  if (shared !== undefined) return shared;
  const own = plan.relationship.asks?.find((ask) => ask.id === id);
  return own && askedOfPair(own);
}

/** Pairs among people of one level, of a pool. */
import { peerEdges, weighPeers as weigh, type Edge, type Weighed } from '../../../matching/index.ts';
import type { Pool, PoolPerson } from './pool.ts';

/** The eligible pairs of those of these people who meet in this format. */
export function eligiblePeers({ plan, lexicon }: Pool, people: readonly PoolPerson[]): Edge[] {
  const peers = people.filter(({ role, formats }) => role === 'mentee' && formats.includes('peer'));
  return peerEdges(plan.matching, peers, lexicon);
}

/** The score of two peers and its reasons, and the rules that stand against it either way. */
export function weighPeers({ plan, lexicon }: Pool, one: PoolPerson, other: PoolPerson): Weighed {
  return weigh(plan.matching, one, other, lexicon);
}

/** Pairs among people of one level: each is compared with the other both ways round. */
import { buildEdges, type Edge } from '../../../matching/index.ts';
import { weigh, type Pool, type PoolPerson } from './pool.ts';

/** In a pair of peers the smaller id comes first, in the place of the mentee. */
export const inOrder = (one: string, other: string): readonly [string, string] =>
  one < other ? [one, other] : [other, one];

/** What two peers score: the mean of both ways, since what one wants the other may offer. */
const meanOf = (there: number, back: number): number => Math.round((there + back) / 2);

/** The eligible pairs of those of these people who meet in this format; a rule that is broken one way is broken. */
export function eligiblePeers(pool: Pool, people: readonly PoolPerson[]): Edge[] {
  const peers = people.filter(({ role, formats }) => role === 'mentee' && formats.includes('peer'));
  const edges = buildEdges(pool.plan.matching, peers, peers, pool.lexicon);
  const scores = new Map(edges.map(({ mentee, mentor, score }) => [`${mentee}/${mentor}`, score]));
  return edges.flatMap(({ mentee, mentor, score }): Edge[] => {
    const back = scores.get(`${mentor}/${mentee}`);
    return mentee < mentor && back !== undefined ? [{ mentee, mentor, score: meanOf(score, back) }] : [];
  });
}

/** The score of two peers and its reasons, and the rules that stand against it either way. */
export function weighPeers(pool: Pool, one: PoolPerson, other: PoolPerson) {
  const [there, back] = [weigh(pool, one, other), weigh(pool, other, one)];
  return { ...there, score: meanOf(there.score, back.score), broken: [...there.broken, ...back.broken] };
}

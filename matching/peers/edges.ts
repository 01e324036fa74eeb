/** Pairs among people of one level: each is compared with the other both ways round. */
import { compareIds } from '../order.ts';
import { buildEdges, weighPair, type Criteria, type Respondent, type Weighed } from '../score.ts';
import type { Lexicon } from '../scores/words.ts';
import type { Edge } from '../types.ts';

/** In a pair of peers the smaller id comes first, in the place of the mentee. */
export const inOrder = (one: string, other: string): readonly [string, string] =>
  compareIds(one, other) < 0 ? [one, other] : [other, one];

/** What two peers score: the mean of both ways, since what one wants the other may offer. */
const meanOf = (there: number, back: number): number => Math.round((there + back) / 2);

/** The eligible pairs of these people; a rule that is broken one way is broken. */
export function peerEdges(criteria: Criteria, people: readonly Respondent[], lexicon?: Lexicon): Edge[] {
  const edges = buildEdges(criteria, people, people, lexicon);
  const keyOf = (one: string, other: string): string => JSON.stringify([one, other]);
  const scores = new Map(edges.map(({ mentee, mentor, score }) => [keyOf(mentee, mentor), score]));
  return edges.flatMap(({ mentee, mentor, score }): Edge[] => {
    const back = scores.get(keyOf(mentor, mentee));
    if (compareIds(mentee, mentor) >= 0 || back === undefined) return [];
    return [{ mentee, mentor, score: meanOf(score, back) }];
  });
}

/** The score of two peers and its reasons, and the rules that stand against it either way. */
export function weighPeers(
  criteria: Criteria,
  one: Respondent,
  other: Respondent,
  lexicon: Lexicon,
): Weighed {
  const [there, back] = [weighPair(criteria, one, other, lexicon), weighPair(criteria, other, one, lexicon)];
  return { ...there, score: meanOf(there.score, back.score), broken: [...there.broken, ...back.broken] };
}

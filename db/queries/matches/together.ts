/** From the pairs of a draft to those who are proposed to each other. */
import { leastMentees, type NewRelationship } from '../relationships.ts';
import type { DraftPair } from './draft-rows.ts';
import type { Pool } from './pool.ts';

export interface Standing {
  readonly stand: readonly DraftPair[];
  readonly leftOut: readonly DraftPair[];
}

/** Which pairs can still be had: both have a place, and their group has mentees enough. */
export function standingOf({ plan, people }: Pool, pairs: readonly DraftPair[]): Standing {
  const places = new Map([...people.values()].map((one) => [one.id, one.places]));
  const have = pairs.filter(({ mentee, mentor }) => {
    const [left, right] = [places.get(mentee) ?? 0, places.get(mentor) ?? 0];
    if (left < 1 || right < 1) return false;
    places.set(mentee, left - 1).set(mentor, right - 1);
    return true;
  });
  const groups = groupsIn(have);
  const isWhole = ({ format, mentor }: DraftPair): boolean =>
    format !== 'group' || (groups.get(mentor) ?? []).length >= leastMentees(plan);
  const stand = new Set(have.filter(isWhole));
  return { stand: [...stand], leftOut: pairs.filter((pair) => !stand.has(pair)) };
}

/** The pairs of each group, by mentor. */
function groupsIn(pairs: readonly DraftPair[]): Map<string, DraftPair[]> {
  const groups = new Map<string, DraftPair[]>();
  for (const pair of pairs) {
    if (pair.format !== 'group') continue;
    const group = groups.get(pair.mentor);
    if (group === undefined) groups.set(pair.mentor, [pair]);
    else group.push(pair);
  }
  return groups;
}

export type Together = Pick<NewRelationship, 'format' | 'mentees' | 'mentor' | 'score'>;

/** Who is proposed to whom. A group takes the place of its first pair; its score is what its pairs score together. */
export function bundled(pairs: readonly DraftPair[]): Together[] {
  const groups = groupsIn(pairs);
  return pairs.flatMap((pair): Together[] => {
    const { format, mentee, mentor, score } = pair;
    if (format === 'one-to-one') return [{ format, mentees: [mentee], mentor, score }];
    if (format === 'peer') return [{ format, mentees: [mentee, mentor], mentor: null, score }];
    const group = groups.get(mentor) ?? [];
    if (group[0] !== pair) return [];
    const together = group.reduce((sum, one) => sum + one.score, 0);
    return [{ format, mentees: group.map((one) => one.mentee), mentor, score: together }];
  });
}

import { loadPool, weigh } from '../../db/queries/matches/pool.ts';
import type { Invariant } from './types.ts';

interface Pair {
  readonly id: string;
  readonly mentee: string;
  readonly partner: string;
}

export const rulesHold: Invariant = {
  name: 'rules-hold',
  holds: 'Nobody begins with somebody whom the rules of the programme keep from them.',
  async violations({ sql, cycleId, plan }) {
    if (plan.matching.must.length === 0) return [];
    const pool = await loadPool(sql, plan);
    // Whoever has changed an answer since is with somebody as of the answers that they had.
    const pairs = await sql<Pair[]>`
      select r.id, e.participant_id as mentee, o.participant_id as partner
      from relationship r join membership e on e.relationship_id = r.id and e.role = 'mentee'
      join membership o on o.relationship_id = r.id and o.participant_id <> e.participant_id
        and (o.role = 'mentor' or (r.format = 'peer' and o.participant_id > e.participant_id))
      where r.cycle_id = ${cycleId} and r.started_at is not null and not exists (
        select from obligation f join response x on x.obligation_id = f.id
        where f.kind = 'apply' and f.participant_id in (e.participant_id, o.participant_id)
          and x.given_at > greatest(r.started_at, e.joined_at))
      order by 1, 2, 3`;
    return pairs.flatMap(({ id, mentee, partner }) => {
      const [one, other] = [pool.people.get(mentee), pool.people.get(partner)];
      if (one === undefined || other === undefined) return [];
      const [broken] = weigh(pool, one, other).broken;
      if (broken === undefined) return [];
      return [{ subject: id, found: `${mentee} and ${partner} break the rule about ${broken.question}` }];
    });
  },
};

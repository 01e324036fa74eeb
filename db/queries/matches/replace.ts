/** Where Adept publishes by itself, those who are left of a pair get the best who is free; all other pairs stay. */
import type { Sql } from '../../client.ts';
import type { EpochMs, Plan, Role } from '../../../definitions/plan/types.ts';
import type { RelationshipRow } from '../relationships/rows.ts';
import { candidatesFor } from './candidates.ts';
import { proposePair } from './proposals.ts';

/** Proposes a new pair to each of them for whom somebody is free; for the others the coordinator has a task. */
export async function replaceAtOnce(
  tx: Sql,
  plan: Plan,
  pair: Pick<RelationshipRow, 'id' | 'cycle_id' | 'unit_id' | 'format'>,
  now: EpochMs,
): Promise<void> {
  if (plan.matching.by !== 'algorithm' || pair.format !== 'one-to-one') return;
  for (const { id, role } of await leftOf(tx, pair.id)) {
    const [best] = await candidatesFor(tx, pair.cycle_id, id);
    if (best === undefined) continue;
    const [mentee, mentor] = role === 'mentee' ? [id, best.participant] : [best.participant, id];
    await proposePair(tx, { cycleId: pair.cycle_id, unitId: pair.unit_id, mentee, mentor, now });
  }
}

/** Members who take part, look for somebody, and have nobody. */
async function leftOf(tx: Sql, relationship: string): Promise<{ id: string; role: Role }[]> {
  return tx<{ id: string; role: Role }[]>`
    select p.id, p.role from member m join participant p on p.id = m.participant_id
    where m.relationship_id = ${relationship} and p.left_at is null
      and p.id not in (select participant_id from not_looking)
      and not exists (
        select from member o join relationship r on r.id = o.relationship_id
        where o.participant_id = p.id and r.state in ('proposed', 'active'))
    order by p.role, p.id`;
}

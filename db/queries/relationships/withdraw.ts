import type { Sql } from '../../client.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';
import { withdrawFrom } from '../obligations.ts';

/** Withdraws what somebody owes for a relationship that is over for them, and all else when they have no other. */
export async function withdrawUnlessActive(
  tx: Sql,
  participant: string,
  relationshipId: string,
  now: EpochMs,
): Promise<void> {
  await tx`
    update obligation set state = 'withdrawn', closed_at = ${now}
    where participant_id = ${participant} and relationship_id = ${relationshipId} and state = 'open'`;
  const [other] = await tx`
    select 1 from member m join relationship r on r.id = m.relationship_id
    where m.participant_id = ${participant} and r.state in ('proposed', 'active') limit 1`;
  if (other === undefined) await withdrawFrom(tx, participant, now);
}

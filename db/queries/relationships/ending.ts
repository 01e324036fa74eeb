/** The end of a relationship: the programme's, or because a member leaves. */
import { transaction, type Sql } from '../../client.ts';
import { moveUp } from '../admission/admit.ts';
import { closeWhenDecided } from '../admission/review.ts';
import { eachTime } from '../coming-back.ts';
import { getPlan } from '../cycles.ts';
import type { EpochMs, Plan, Role } from '../../../definitions/plan/types.ts';
import { enqueue } from '../messages.ts';
import { withdrawFrom } from '../obligations.ts';
import { wakeRelationship } from '../relay.ts';
import { cancelUpcoming } from './appointments.ts';
import { memberLeaves } from './member-leaves.ts';
import { closeSearches } from '../seek/searches.ts';
import type { RelationshipRow } from './rows.ts';
import { tellEnd } from './thanks.ts';

/** The programme's end for this pair. One that was never accepted, or whose gate never opened, lapses. */
export async function complete(tx: Sql, plan: Plan, id: string, now: EpochMs): Promise<void> {
  await tx`
    update obligation set state = 'expired', closed_at = ${now}
    where relationship_id = ${id} and kind in ('accept', 'sign') and state = 'open'`;
  const ended = await tx<RelationshipRow[]>`
    update relationship set ended_at = ${now},
      state = case when state = 'active' and opened_at is not null then 'completed' else 'lapsed' end
    where id = ${id} and state in ('proposed', 'active') returning *`;
  if (ended[0] !== undefined) await cancelUpcoming(tx, ended[0], now);
  await tx`
    update task set closed_at = ${now} where kind = 'at-risk' and subject = ${id} and closed_at is null`;
  if (ended[0]?.state === 'completed') await tellEnd(tx, plan, id, now);
}

/**
 * A participant leaves the programme: what is owed is withdrawn, their relationships end, the partners and the
 * unit's coordinator are told. Leaving twice changes nothing. False for an unknown participant.
 */
export async function leave(
  sql: Sql,
  { participantId, now }: { participantId: string; now: EpochMs },
): Promise<boolean> {
  return transaction(sql, async (tx) => {
    const [who] = await tx<
      {
        cycle_id: string;
        role: Role;
        unit_id: string;
        admission: string | null;
        left_at: EpochMs | null;
        time: number | null;
      }[]
    >`
      select cycle_id, role, unit_id, admission, left_at, ${eachTime(tx)} as time from participant p where id = ${participantId} for update`;
    if (who === undefined) return false;
    if (who.left_at !== null) return true;
    await tx`update participant set left_at = ${now} where id = ${participantId}`;
    await withdrawFrom(tx, participantId, now);
    await tx`
      update message set state = 'suppressed', reason = 'left'
      where recipient_kind = 'participant' and recipient = ${participantId} and state = 'queued'`;
    await closeSearches(tx, [participantId], now);
    await endRelationships(tx, participantId, now);
    if (who.admission === 'review') await closeWhenDecided(tx, who.cycle_id, who, now);
    if (who.admission === 'accepted') await moveUp(tx, who.cycle_id, who.role, now);
    await enqueue(tx, {
      key: ['goodbye', participantId, ...(who.time === null ? [] : [who.time])].join('/'),
      cycleId: who.cycle_id,
      template: 'goodbye',
      params: {},
      at: now,
      recipientKind: 'participant',
      recipient: participantId,
    });
    return true;
  });
}

async function endRelationships(tx: Sql, participantId: string, now: EpochMs): Promise<void> {
  const live = await tx<RelationshipRow[]>`
    select r.* from relationship r join member m on m.relationship_id = r.id
    where m.participant_id = ${participantId} and r.state in ('proposed', 'active') order by r.id for update of r`;
  for (const relationship of live) {
    const plan = await getPlan(tx, relationship.cycle_id);
    await memberLeaves(tx, plan, relationship, { participant: participantId, now });
    await wakeRelationship(tx, relationship.cycle_id, relationship.id, now);
  }
}

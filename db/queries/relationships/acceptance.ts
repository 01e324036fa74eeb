/** What the members answered, or did not: the relationship starts, or falls through. */
import type { Sql } from '../../client.ts';
import type { EpochMs, Plan } from '../../../definitions/plan/types.ts';
import { relationshipWorkflowId } from '../../../workflows/messages.ts';
import { openAsk } from '../obligations.ts';
import { skipSteps } from '../steps.ts';
import { acceptances } from './answers.ts';
import { fallThrough } from './fall-through.ts';
import { lockRelationship, memberIds, tell, type RelationshipRow } from './rows.ts';

/** Carries out what the members have answered: both yes starts the relationship, one no ends it. */
export async function settle(tx: Sql, plan: Plan, id: string, now: EpochMs): Promise<void> {
  const relationship = await lockRelationship(tx, id);
  if (relationship === null || relationship.state !== 'proposed') return;
  const members = await acceptances(tx, id);
  const refused = members.find(({ accepted }) => accepted === false);
  if (refused !== undefined) {
    await fallThrough(tx, relationship, {
      state: 'declined',
      because: 'declined',
      by: refused.participant_id,
      now,
    });
  } else if (members.every(({ accepted, state }) => accepted === true || state === null)) {
    await activate(tx, plan, relationship, now);
  }
}

/** The deadline of acceptance has come: silence is what the definition says it is. */
export async function closeAcceptance(tx: Sql, plan: Plan, id: string, now: EpochMs): Promise<void> {
  await settle(tx, plan, id, now);
  const relationship = await lockRelationship(tx, id);
  if (relationship === null || relationship.state !== 'proposed') return;
  await tx`
    update obligation set state = 'expired', closed_at = ${now}
    where relationship_id = ${id} and kind = 'accept' and state = 'open'`;
  if (plan.relationship.acceptance.ifSilent === 'accept') return activate(tx, plan, relationship, now);
  await fallThrough(tx, relationship, { state: 'lapsed', because: 'silent', by: null, now });
}

async function activate(tx: Sql, plan: Plan, relationship: RelationshipRow, now: EpochMs): Promise<void> {
  const { id, cycle_id } = relationship;
  await tx`update relationship set state = 'active', started_at = ${now} where id = ${id}`;
  await skipSteps(tx, relationshipWorkflowId(cycle_id, id), ['remind-acceptance', 'close-acceptance'], now);
  const members = await memberIds(tx, id);
  for (const participant of members) {
    await tell(tx, relationship, participant, 'start-of-programme', now);
  }
  await openMissed(tx, plan, cycle_id, members, now);
}

/** Who joins late gets the invitations that the others have had already. */
async function openMissed(
  tx: Sql,
  plan: Plan,
  cycleId: string,
  members: readonly string[],
  now: EpochMs,
): Promise<void> {
  const open = await tx<{ id: string }[]>`
    select id from ask where cycle_id = ${cycleId} and opened_at is not null and due_at > ${now}`;
  const ids = new Set(open.map(({ id }) => id));
  const missed = plan.asks.filter(({ id, obligation }) => obligation === 'answer-invitation' && ids.has(id));
  for (const ask of missed) await openAsk(tx, cycleId, ask, now, members);
}

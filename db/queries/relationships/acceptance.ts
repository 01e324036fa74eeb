/** What the members answered, or did not: the relationship starts, or falls through. */
import type { Sql } from '../../client.ts';
import type { EpochMs, Plan } from '../../../definitions/plan/types.ts';
import { relationshipWorkflowId } from '../../../workflows/messages.ts';
import { skipSteps } from '../steps.ts';
import { acceptances } from './answers.ts';
import { begin } from './begin.ts';
import { fallThrough } from './fall-through.ts';
import { lockRelationship, type RelationshipRow } from './rows.ts';

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
  await begin(tx, plan, relationship, now);
}

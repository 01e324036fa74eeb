/**
 * The agreement between acceptance and start: all who are to sign it sign one text, then the gate opens. What
 * happens without their signatures is the definition's.
 */
import type { Sql } from '../../client.ts';
import { signingDates } from '../../../definitions/plan/dates.ts';
import type { EpochMs, Plan } from '../../../definitions/plan/types.ts';
import { relationshipWorkflowId } from '../../../workflows/messages.ts';
import { enqueue } from '../messages.ts';
import { insertSteps, skipSteps, type OwnStepKind } from '../steps.ts';
import { closeTask, openTask } from '../tasks.ts';
import { begin } from './begin.ts';
import { fallThrough } from './fall-through.ts';
import { ownStep } from './own-steps.ts';
import { lockRelationship, memberIds, tell, type RelationshipRow } from './rows.ts';

/** How long a pair without an end of its own can still sign what was due. */
const LONGEST_HOLD = '1 year';

/** Asks for the signatures; without an agreement, or where nobody of these is to sign it, the gate opens at once. */
export async function askSignatures(
  tx: Sql,
  plan: Plan,
  relationship: RelationshipRow,
  now: EpochMs,
): Promise<void> {
  const dates = signingDates(plan, now);
  const signers = await signersOf(tx, plan, relationship);
  if (dates === null || signers.length === 0) return begin(tx, plan, relationship, now);
  const { id, cycle_id } = relationship;
  await tx`
    insert into obligation
      (id, cycle_id, participant_id, kind, subject, occurrence, relationship_id, opened_at, due_at, state)
    select adept_id('ob', concat_ws('/', participant_id, 'sign', ${id}::text, 1)), ${cycle_id}, participant_id,
      'sign', ${id}, 1, ${id}, ${now}, ${dates.due}, 'open'
    from unnest(${[...signers]}::text[]) as participant_id
    on conflict do nothing`;
  const step = (kind: OwnStepKind, occurrence: number, at: EpochMs) =>
    ownStep(relationship, kind, `${kind}/${occurrence}`, { subject: id, occurrence, at });
  await insertSteps(tx, [
    ...dates.reminders.map((at, index) => step('remind-sign', index + 1, at)),
    step('close-sign', 1, dates.due),
  ]);
  await enqueueSigning(tx, id, 0, now);
}

/** Two peers have no mentor: where only mentors sign, nobody of theirs does. */
async function signersOf(tx: Sql, plan: Plan, { id }: RelationshipRow): Promise<string[]> {
  const roles = plan.relationship.agreement?.signedBy ?? [];
  const rows = await tx<{ participant: string }[]>`
    select participant_id as participant from member where relationship_id = ${id} and role = any(${[...roles]})
    order by 1`;
  return rows.map(({ participant }) => participant);
}

/** The mail that asks for a signature, or repeats it, to those who have not signed. @param reminder 0 for the first */
export async function enqueueSigning(
  tx: Sql,
  relationshipId: string,
  reminder: number,
  now: EpochMs,
): Promise<void> {
  const prefix = reminder === 0 ? 'ask/' : `remind/${reminder}/`;
  const template = reminder === 0 ? 'ask-sign' : 'remind-sign';
  await tx`
    insert into message
      (id, key, cycle_id, template, params, recipient_kind, recipient, obligation_id, at, state)
    select adept_id('msg', ${prefix}::text || id), ${prefix}::text || id, cycle_id, ${template},
      jsonb_build_object('relationship', relationship_id), 'participant', participant_id, id, ${now}, 'queued'
    from obligation where relationship_id = ${relationshipId} and kind = 'sign' and state = 'open'
    on conflict do nothing`;
}

/** Opens the gate once everybody who is to sign has signed the text as it stands. */
export async function openWhenSigned(
  tx: Sql,
  plan: Plan,
  relationship: RelationshipRow,
  now: EpochMs,
): Promise<void> {
  const [open] = await tx`
    select 1 from obligation
    where relationship_id = ${relationship.id} and kind = 'sign' and state = 'open' limit 1`;
  if (open === undefined) await openGate(tx, plan, relationship, now);
}

async function openGate(tx: Sql, plan: Plan, relationship: RelationshipRow, now: EpochMs): Promise<void> {
  const { id, cycle_id } = relationship;
  await skipSteps(tx, relationshipWorkflowId(cycle_id, id), ['remind-sign', 'close-sign'], now);
  await closeTask(tx, cycle_id, 'agreement-unsigned', id, now);
  await begin(tx, plan, relationship, now);
}

/** The date by which the agreement was to be signed has come. */
export async function closeSigning(tx: Sql, plan: Plan, id: string, now: EpochMs): Promise<void> {
  const relationship = await lockRelationship(tx, id);
  if (relationship === null || relationship.state !== 'active' || relationship.opened_at !== null) return;
  switch (plan.relationship.agreement?.ifUnsigned) {
    case 'close':
      return fallThrough(tx, relationship, { state: 'lapsed', because: 'unsigned', by: null, now });
    case 'hold':
      return hold(tx, relationship, now);
    case 'proceed':
    case undefined:
      await expireSigning(tx, id, now);
      return openGate(tx, plan, relationship, now);
  }
}

/** What nobody has signed is not asked any more. */
async function expireSigning(tx: Sql, id: string, now: EpochMs): Promise<void> {
  await tx`
    update obligation set state = 'expired', closed_at = ${now}
    where relationship_id = ${id} and kind = 'sign' and state = 'open'`;
}

/** The gate stays closed: it can still be signed as long as the programme goes on, and the coordinator sees to it. */
async function hold(tx: Sql, relationship: RelationshipRow, now: EpochMs): Promise<void> {
  const { id, cycle_id, unit_id } = relationship;
  await tx`
    update obligation set due_at = greatest(due_at, coalesce((
      select max(at) from step
      where owner = ${relationshipWorkflowId(cycle_id, id)} and kind = 'complete' and done_at is null),
      ${now}::timestamptz + ${LONGEST_HOLD}::interval))
    where relationship_id = ${id} and kind = 'sign' and state in ('open', 'met')`;
  for (const participant of await memberIds(tx, id)) {
    await tell(tx, relationship, participant, 'agreement-held', now);
  }
  await openTask(tx, {
    cycleId: cycle_id,
    unitId: unit_id,
    kind: 'agreement-unsigned',
    subject: id,
    facts: {},
    dueAt: null,
    now,
  });
  await enqueue(tx, {
    key: `agreement-unsigned/${id}`,
    cycleId: cycle_id,
    template: 'agreement-unsigned',
    params: { relationship: id, unit: unit_id },
    recipientKind: 'unit',
    recipient: unit_id,
    at: now,
  });
}

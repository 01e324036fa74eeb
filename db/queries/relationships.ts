/** Relationships: proposed, accepted or not, ended. Each transition is one transaction with its mail and tasks. */
import { transaction, type Sql } from '../client.ts';
import { relationshipDates } from '../../definitions/plan/dates.ts';
import type { EpochMs, Plan } from '../../definitions/plan/types.ts';
import type { MessageParams, Template } from '../../definitions/plan/messages.ts';
import { relationshipWorkflowId } from '../../workflows/messages.ts';
import { enqueue } from './messages.ts';
import { openAsk, withdrawFrom } from './obligations.ts';
import { startRelationshipWorkflow, wakeRelationship } from './relay.ts';
import { insertSteps, skipSteps, type OwnStepKind } from './steps.ts';
import { openTask } from './tasks.ts';

export type RelationshipState = 'proposed' | 'active' | 'declined' | 'lapsed' | 'ended' | 'completed';

export interface RelationshipRow {
  readonly id: string;
  readonly cycle_id: string;
  readonly unit_id: string;
  readonly state: RelationshipState;
  readonly score: number;
  readonly proposed_at: EpochMs;
  readonly started_at: EpochMs | null;
  readonly ended_at: EpochMs | null;
  readonly ended_by: string | null;
}

export interface NewRelationship {
  readonly cycleId: string;
  readonly unitId: string;
  readonly mentee: string;
  readonly mentor: string;
  readonly score: number;
  readonly now: EpochMs;
}

/**
 * Proposes a pair: writes the relationship, its own dates and the question to both, and has its workflow
 * started. A pair that has a living relationship keeps it; one that fell through gets a new one.
 * @returns the relationship's id
 */
export async function propose(sql: Sql, plan: Plan, pair: NewRelationship): Promise<string> {
  return transaction(sql, async (tx) => {
    const id = await relationshipId(tx, pair);
    const inserted = await tx`
      insert into relationship (id, cycle_id, unit_id, state, score, proposed_at)
      values (${id}, ${pair.cycleId}, ${pair.unitId}, 'proposed', ${pair.score}, ${pair.now}) on conflict do nothing`;
    if (inserted.count === 0) return id;
    await tx`
      insert into member (relationship_id, participant_id, role)
      values (${id}, ${pair.mentee}, 'mentee'), (${id}, ${pair.mentor}, 'mentor')`;
    await writeDates(tx, plan, id, pair);
    await askAcceptance(tx, plan, id, pair);
    await startRelationshipWorkflow(tx, pair.cycleId, id, pair.now);
    return id;
  });
}

/** Numbered by how often the pair has fallen through, so that a second try is another relationship. */
async function relationshipId(tx: Sql, { cycleId, mentee, mentor }: NewRelationship): Promise<string> {
  const [row] = await tx<{ id: string }[]>`
    select adept_id('rel', concat_ws('/', ${cycleId}::text, ${mentee}::text, ${mentor}::text, count(*))) as id
    from relationship r
    join member e on e.relationship_id = r.id and e.participant_id = ${mentee}
    join member o on o.relationship_id = r.id and o.participant_id = ${mentor}
    where r.state in ('declined', 'lapsed', 'ended')`;
  if (row === undefined) throw new Error('count(*) gives a row');
  return row.id;
}

async function writeDates(tx: Sql, plan: Plan, id: string, pair: NewRelationship): Promise<void> {
  const dates = relationshipDates(plan, pair.now);
  const step = (kind: OwnStepKind, occurrence: number, seq: number, at: EpochMs) => ({
    owner: relationshipWorkflowId(pair.cycleId, id),
    cycle_id: pair.cycleId,
    subject: id,
    key: `${kind}/${occurrence}`,
    kind,
    occurrence,
    seq,
    at,
  });
  await insertSteps(tx, [
    ...dates.acceptReminders.map((at, index) => step('remind-acceptance', index + 1, 2, at)),
    step('close-acceptance', 1, 1, dates.acceptDue),
    step('complete', 1, 3, plan.relationship.endsAt),
  ]);
}

async function askAcceptance(tx: Sql, plan: Plan, id: string, pair: NewRelationship): Promise<void> {
  const { acceptDue } = relationshipDates(plan, pair.now);
  await tx`
    insert into obligation
      (id, cycle_id, participant_id, kind, subject, occurrence, relationship_id, opened_at, due_at, state)
    select adept_id('ob', concat_ws('/', participant_id, 'accept', ${id}::text, 1)), ${pair.cycleId}, participant_id,
      'accept', ${id}, 1, ${id}, ${pair.now}, ${acceptDue}, 'open'
    from member where relationship_id = ${id} and role = any(${[...plan.relationship.acceptance.roles]})
    on conflict do nothing`;
  await enqueueAcceptance(tx, id, 'ask', 0, pair.now);
}

/** The mail that asks for acceptance, or repeats it, to those of the pair who have not answered. */
export async function enqueueAcceptance(
  tx: Sql,
  relationshipId: string,
  what: 'ask' | 'remind',
  occurrence: number,
  now: EpochMs,
): Promise<void> {
  const prefix = what === 'ask' ? 'ask/' : `remind/${occurrence}/`;
  await tx`
    insert into message
      (id, key, cycle_id, template, params, recipient_kind, recipient, obligation_id, at, state)
    select adept_id('msg', ${prefix}::text || id), ${prefix}::text || id, cycle_id, ${`${what}-accept`},
      jsonb_build_object('relationship', relationship_id), 'participant', participant_id, id, ${now}, 'queued'
    from obligation where relationship_id = ${relationshipId} and kind = 'accept' and state = 'open'
    on conflict do nothing`;
}

interface MemberRow {
  readonly participant_id: string;
  readonly role: string;
  readonly state: string | null;
  readonly accepted: boolean | null;
}

async function acceptances(tx: Sql, id: string): Promise<MemberRow[]> {
  return tx<MemberRow[]>`
    select m.participant_id, m.role, o.state, (a.answer ->> 'accept')::boolean as accepted
    from member m
    left join obligation o on o.participant_id = m.participant_id and o.kind = 'accept' and o.subject = ${id}
    left join answer a on a.obligation_id = o.id
    where m.relationship_id = ${id} order by m.role, m.participant_id`;
}

export async function lockRelationship(tx: Sql, id: string): Promise<RelationshipRow | null> {
  const [row] = await tx<RelationshipRow[]>`select * from relationship where id = ${id} for update`;
  return row ?? null;
}

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

interface Fall {
  readonly state: 'declined' | 'lapsed' | 'ended';
  readonly because: 'declined' | 'silent' | 'left';
  /** The participant who caused it; null: silence. */
  readonly by: string | null;
  readonly now: EpochMs;
}

async function fallThrough(tx: Sql, relationship: RelationshipRow, fall: Fall): Promise<void> {
  const { id, cycle_id, unit_id } = relationship;
  const silent = (await acceptances(tx, id)).filter(({ accepted }) => accepted === null);
  await tx`
    update relationship set state = ${fall.state}, ended_at = ${fall.now}, ended_by = ${fall.by} where id = ${id}`;
  await skipSteps(
    tx,
    relationshipWorkflowId(cycle_id, id),
    ['remind-acceptance', 'close-acceptance', 'complete'],
    fall.now,
  );
  for (const participant of await memberIds(tx, id)) {
    await withdrawUnlessActive(tx, participant, id, fall.now);
    if (participant === fall.by) continue;
    const wasSilent =
      fall.because === 'silent' && silent.some((member) => member.participant_id === participant);
    const template =
      fall.state === 'ended' ? 'partner-left' : wasSilent ? 'match-lapsed' : 'match-not-accepted';
    await tell(tx, relationship, participant, template, fall.now);
  }
  await tellUnit(tx, relationship, fall);
  await openTask(tx, {
    cycleId: cycle_id,
    unitId: unit_id,
    kind: 'match-fell-through',
    subject: id,
    dueAt: null,
    facts: { because: fall.because },
    now: fall.now,
  });
}

/** Somebody who has another living relationship keeps what is owed there. */
async function withdrawUnlessActive(
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

async function memberIds(tx: Sql, id: string): Promise<string[]> {
  const rows = await tx<{ participant_id: string }[]>`
    select participant_id from member where relationship_id = ${id} order by role, participant_id`;
  return rows.map((row) => row.participant_id);
}

async function tell(
  tx: Sql,
  relationship: RelationshipRow,
  participant: string,
  template: Template,
  now: EpochMs,
): Promise<void> {
  await enqueue(tx, {
    key: `${template}/${relationship.id}/${participant}`,
    cycleId: relationship.cycle_id,
    template,
    params: { relationship: relationship.id },
    recipientKind: 'participant',
    recipient: participant,
    at: now,
  });
}

async function tellUnit(tx: Sql, relationship: RelationshipRow, fall: Fall): Promise<void> {
  const params: MessageParams = {
    relationship: relationship.id,
    unit: relationship.unit_id,
    because: fall.because,
  };
  await enqueue(tx, {
    key: `match-fell-through/${relationship.id}`,
    cycleId: relationship.cycle_id,
    params,
    at: fall.now,
    template: 'match-fell-through',
    recipientKind: 'unit',
    recipient: relationship.unit_id,
  });
}

/** The programme's end for this pair. One that was never accepted lapses. */
export async function complete(tx: Sql, id: string, now: EpochMs): Promise<void> {
  await tx`
    update obligation set state = 'expired', closed_at = ${now}
    where relationship_id = ${id} and kind = 'accept' and state = 'open'`;
  await tx`
    update relationship set ended_at = ${now}, state = case state when 'active' then 'completed' else 'lapsed' end
    where id = ${id} and state in ('proposed', 'active')`;
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
    const [who] = await tx<{ cycle_id: string; left_at: EpochMs | null }[]>`
      select cycle_id, left_at from participant where id = ${participantId} for update`;
    if (who === undefined) return false;
    if (who.left_at !== null) return true;
    await tx`update participant set left_at = ${now} where id = ${participantId}`;
    await withdrawFrom(tx, participantId, now);
    await tx`
      update message set state = 'suppressed', reason = 'left'
      where recipient_kind = 'participant' and recipient = ${participantId} and state = 'queued'`;
    await endRelationships(tx, participantId, now);
    await enqueue(tx, {
      key: `goodbye/${participantId}`,
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
    const state = relationship.state === 'active' ? 'ended' : 'declined';
    await fallThrough(tx, relationship, { state, because: 'left', by: participantId, now });
    await wakeRelationship(tx, relationship.cycle_id, relationship.id, now);
  }
}

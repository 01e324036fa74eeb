/** Proposing a pair, and asking both for acceptance. */
import { transaction, type Sql } from '../../client.ts';
import { relationshipDates } from '../../../definitions/plan/dates.ts';
import type { EpochMs, Plan } from '../../../definitions/plan/types.ts';
import { startRelationshipWorkflow } from '../relay.ts';
import { insertSteps, type OwnStepKind } from '../steps.ts';
import { ownStep } from './own-steps.ts';

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
  const relationship = { id, cycle_id: pair.cycleId };
  const step = (kind: OwnStepKind, occurrence: number, at: EpochMs) =>
    ownStep(relationship, kind, `${kind}/${occurrence}`, { subject: id, occurrence, at });
  await insertSteps(tx, [
    ...dates.acceptReminders.map((at, index) => step('remind-acceptance', index + 1, at)),
    step('close-acceptance', 1, dates.acceptDue),
    step('complete', 1, plan.relationship.endsAt),
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

/** Proposing a pair, a group or peers, and asking each of them for acceptance. */
import { json, transaction, type Sql } from '../../client.ts';
import { relationshipDates } from '../../../definitions/plan/dates.ts';
import type { EpochMs, Format, Plan, Role } from '../../../definitions/plan/types.ts';
import { startRelationshipWorkflow } from '../relay.ts';
import { withdrawChoices } from '../seek/choices.ts';
import { insertSteps, type OwnStepKind } from '../steps.ts';
import { endStep, ownStep } from './own-steps.ts';

interface Proposal {
  readonly cycleId: string;
  readonly unitId: string;
  readonly score: number;
  /** True: the mentee named the mentor, who may not take part yet. */
  readonly named?: boolean;
  readonly now: EpochMs;
}

/** One mentor with one mentee. */
export interface NewPair extends Proposal {
  readonly mentee: string;
  readonly mentor: string;
}

/** Several mentees with one mentor, or two peers, who are mentees without a mentor. */
export interface NewRelationship extends Proposal {
  readonly format: Format;
  readonly mentees: readonly string[];
  readonly mentor: string | null;
}

/** Proposes a pair, as `proposeTogether`. */
export async function propose(sql: Sql, plan: Plan, { mentee, mentor, ...rest }: NewPair): Promise<string> {
  return proposeTogether(sql, plan, { ...rest, format: 'one-to-one', mentees: [mentee], mentor });
}

/**
 * Proposes people to each other: writes the relationship, its own dates and the question to each of them, and has
 * its workflow started. People who have this very relationship, living, keep it; one that fell through gets a
 * new one.
 * @returns the relationship's id
 */
export async function proposeTogether(sql: Sql, plan: Plan, proposal: NewRelationship): Promise<string> {
  return transaction(sql, async (tx) => {
    const id = await relationshipId(tx, proposal);
    const { cycleId, unitId, format, score, named = false, now } = proposal;
    const inserted = await tx`
      insert into relationship (id, cycle_id, unit_id, format, state, score, named, proposed_at)
      values (${id}, ${cycleId}, ${unitId}, ${format}, 'proposed', ${score}, ${named}, ${now}) on conflict do nothing`;
    if (inserted.count === 0) return id;
    await tx`
      insert into membership (relationship_id, participant_id, role, joined_at)
      select ${id}, participant, role, ${now}
      from jsonb_to_recordset(${json(tx, membersOf(proposal))}) as new(participant text, role text)`;
    await writeDates(tx, plan, id, proposal);
    await askToAccept(tx, plan, id, { cycleId, due: relationshipDates(plan, now).acceptDue, now });
    await withdrawSettledChoices(tx, plan, membersOf(proposal), now);
    await startRelationshipWorkflow(tx, cycleId, id, now);
    return id;
  });
}

/** A mentee has somebody now, and so has a mentor of one: they are not to choose any more. */
async function withdrawSettledChoices(
  tx: Sql,
  plan: Plan,
  members: readonly NewMember[],
  now: EpochMs,
): Promise<void> {
  const settled = members.filter(({ role }) => plan.roles[role].capacity === 1);
  await withdrawChoices(
    tx,
    settled.map(({ participant }) => participant),
    now,
  );
}

interface NewMember {
  readonly participant: string;
  readonly role: Role;
}

/** The mentees in the order of their ids, then the mentor: in this order they are in the relationship's key. */
function membersOf({ mentees, mentor }: NewRelationship): NewMember[] {
  const first = mentees.toSorted().map((participant): NewMember => ({ participant, role: 'mentee' }));
  return mentor === null ? first : [...first, { participant: mentor, role: 'mentor' }];
}

/** Numbered by how often these people have fallen through, so that a second try is another relationship. */
async function relationshipId(tx: Sql, proposal: NewRelationship): Promise<string> {
  const ids = membersOf(proposal).map(({ participant }) => participant);
  const [row] = await tx<{ id: string }[]>`
    select adept_id('rel', concat_ws('/', ${[proposal.cycleId, ...ids].join('/')}::text, count(*))) as id
    from relationship r
    where r.state in ('declined', 'lapsed', 'ended') and r.id in (
      select relationship_id from membership where participant_id = any(${ids})
      group by relationship_id having count(*) = ${ids.length})`;
  if (row === undefined) throw new Error('count(*) gives a row');
  return row.id;
}

async function writeDates(tx: Sql, plan: Plan, id: string, { cycleId, now }: Proposal): Promise<void> {
  const dates = relationshipDates(plan, now);
  const { endsAt } = plan.relationship;
  const relationship = { id, cycle_id: cycleId };
  const step = (kind: OwnStepKind, occurrence: number, at: EpochMs) =>
    ownStep(relationship, kind, `${kind}/${occurrence}`, { subject: id, occurrence, at });
  await insertSteps(tx, [
    ...dates.acceptReminders.map((at, index) => step('remind-acceptance', index + 1, at)),
    step('close-acceptance', 1, dates.acceptDue),
    // In a rolling programme a pair has no end before it starts.
    ...(endsAt === null ? [] : [endStep(relationship, endsAt)]),
  ]);
}

/** Asks those of a relationship's members who accept by the plan, and have not been asked yet. */
export async function askToAccept(
  tx: Sql,
  plan: Plan,
  id: string,
  { cycleId, due, now }: { readonly cycleId: string; readonly due: EpochMs; readonly now: EpochMs },
): Promise<void> {
  await tx`
    insert into obligation
      (id, cycle_id, participant_id, kind, subject, occurrence, relationship_id, opened_at, due_at, state)
    select adept_id('ob', concat_ws('/', participant_id, 'accept', ${id}::text, 1)), ${cycleId}, participant_id,
      'accept', ${id}, 1, ${id}, ${now}, ${due}, 'open'
    from member where relationship_id = ${id} and role = any(${[...plan.relationship.acceptance.roles]})
    on conflict do nothing`;
  await enqueueAcceptance(tx, id, 'ask', 0, now);
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

/** What the members answered, or did not: the relationship starts, goes on with those who stay, or falls through. */
import type { Sql } from '../../client.ts';
import type { EpochMs, Plan, Role } from '../../../definitions/plan/types.ts';
import { relationshipWorkflowId } from '../../../workflows/messages.ts';
import { loadPool, weigh } from '../matches/pool.ts';
import { skipSteps } from '../steps.ts';
import { acceptances, type MemberAnswer } from './answers.ts';
import { settleDuration } from './durations.ts';
import { fallThrough } from './fall-through.ts';
import { leaveGroup } from './leave-group.ts';
import { lockRelationship, tell, type RelationshipRow } from './rows.ts';
import { askSignatures, openWhenSigned } from './signing.ts';
import { stands } from './stands.ts';

/**
 * Carries out what the members have answered: when all who are asked have said yes, it starts. One no ends it,
 * except in a group that has mentees enough without them: those leave it. When all have signed, its gate opens.
 */
export async function settle(tx: Sql, plan: Plan, id: string, now: EpochMs): Promise<void> {
  const relationship = await lockRelationship(tx, id);
  if (relationship?.state === 'active' && relationship.opened_at === null) {
    return openWhenSigned(tx, plan, relationship, now);
  }
  if (relationship?.state === 'active') await settleDuration(tx, plan, relationship, now);
  if (relationship === null || relationship.state !== 'proposed') return;
  const members = await acceptances(tx, id);
  const refused = members.filter(({ accepted }) => accepted === false);
  const [first] = refused;
  const staying = members.filter(({ accepted }) => accepted !== false);
  if (first !== undefined && !stands(plan, relationship, staying)) {
    const by = refused.find(({ role }) => role === 'mentor') ?? first;
    const fall = { state: 'declined', because: 'declined', by: by.participant_id, now } as const;
    return fallThrough(tx, relationship, fall);
  }
  for (const { participant_id } of refused) await leaveGroup(tx, relationship, participant_id, now);
  const settled = staying.every(({ accepted, state }) => accepted === true || state === null);
  if (settled) await begin(tx, plan, relationship, members, now);
}

/** Nothing is in the way but, where somebody was named, the rules of the programme. */
async function begin(
  tx: Sql,
  plan: Plan,
  relationship: RelationshipRow,
  members: readonly MemberAnswer[],
  now: EpochMs,
): Promise<void> {
  const rule = relationship.named ? await brokenRule(tx, plan, members) : null;
  if (rule === null) return activate(tx, plan, relationship, now);
  return fallThrough(tx, relationship, { state: 'declined', because: 'breaks-rule', by: null, rule, now });
}

/** The rule of the programme that a pair breaks, seen once it could begin: its question; null: none. */
async function brokenRule(tx: Sql, plan: Plan, members: readonly MemberAnswer[]): Promise<string | null> {
  const pool = await loadPool(
    tx,
    plan,
    members.map(({ participant_id }) => participant_id),
  );
  const of = (role: Role) =>
    pool.people.get(members.find((member) => member.role === role)?.participant_id ?? '');
  const [mentee, mentor] = [of('mentee'), of('mentor')];
  if (mentee === undefined || mentor === undefined) return null;
  return weigh(pool, mentee, mentor).broken[0]?.question ?? null;
}

/** The deadline of acceptance has come: silence is what the definition says it is. */
export async function closeAcceptance(tx: Sql, plan: Plan, id: string, now: EpochMs): Promise<void> {
  await settle(tx, plan, id, now);
  const relationship = await lockRelationship(tx, id);
  if (relationship === null || relationship.state !== 'proposed') return;
  await tx`
    update obligation set state = 'expired', closed_at = ${now}
    where relationship_id = ${id} and kind = 'accept' and state = 'open'`;
  const members = await acceptances(tx, id);
  const isSilent = ({ accepted, state }: MemberAnswer): boolean => accepted === null && state !== null;
  const unheard =
    relationship.named && members.some((member) => member.role === 'mentor' && isSilent(member));
  // Silence is no consent of somebody who was named.
  if (plan.relationship.acceptance.ifSilent === 'accept' && !unheard)
    return begin(tx, plan, relationship, members, now);
  const staying = members.filter((member) => !isSilent(member));
  if (!stands(plan, relationship, staying)) {
    return fallThrough(tx, relationship, { state: 'lapsed', because: 'silent', by: null, now });
  }
  for (const { participant_id } of members.filter(isSilent)) {
    await leaveGroup(tx, relationship, participant_id, now);
    await tell(tx, relationship, participant_id, 'match-lapsed', now);
  }
  await begin(tx, plan, relationship, staying, now);
}

async function activate(tx: Sql, plan: Plan, relationship: RelationshipRow, now: EpochMs): Promise<void> {
  const { id, cycle_id } = relationship;
  await tx`update relationship set state = 'active', started_at = ${now} where id = ${id}`;
  if (relationship.named) await letIn(tx, id);
  await skipSteps(tx, relationshipWorkflowId(cycle_id, id), ['remind-acceptance', 'close-acceptance'], now);
  await askSignatures(tx, plan, relationship, now);
}

/** Who was named and said yes takes part for this mentee, without a place among those who apply. */
async function letIn(tx: Sql, id: string): Promise<void> {
  await tx`
    update participant p set admission = null from member m
    where m.relationship_id = ${id} and m.role = 'mentor' and p.id = m.participant_id
      and p.admission in ('review', 'waiting', 'unplaced')`;
}

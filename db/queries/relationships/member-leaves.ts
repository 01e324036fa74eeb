/** A member leaves the programme: what becomes of each relationship they are in. */
import type { Sql } from '../../client.ts';
import type { EpochMs, Plan } from '../../../definitions/plan/types.ts';
import { openTask } from '../tasks.ts';
import { acceptances } from './answers.ts';
import { fallThrough } from './fall-through.ts';
import { leaveGroup } from './leave-group.ts';
import { mergeGroup } from './merge.ts';
import { tell, type RelationshipRow } from './rows.ts';
import { goesOn, leastMentees } from './stands.ts';

export interface Leaving {
  readonly participant: string;
  readonly now: EpochMs;
}

/** A group that has mentees enough goes on without them; everything else ends. */
export async function memberLeaves(
  tx: Sql,
  plan: Plan,
  relationship: RelationshipRow,
  leaving: Leaving,
): Promise<void> {
  if (await goesOn(tx, relationship, leaving.participant)) {
    return goOnWithout(tx, plan, relationship, leaving);
  }
  const state = relationship.opened_at === null ? 'declined' : 'ended';
  await fallThrough(tx, relationship, { state, because: 'left', by: leaving.participant, now: leaving.now });
}

/** A group goes on with those who stay. They are told; what it does when it has become too small, the plan says. */
export async function goOnWithout(
  tx: Sql,
  plan: Plan,
  relationship: RelationshipRow,
  { participant, now }: Leaving,
): Promise<void> {
  const { id, cycle_id, unit_id, state } = relationship;
  await leaveGroup(tx, relationship, participant, now);
  if (state !== 'active') return;
  const members = await acceptances(tx, id);
  const mentees = members.filter(({ role }) => role === 'mentee').length;
  const policy = plan.relationship.group?.belowMinimum ?? 'tell-coordinator';
  const tooSmall = mentees < leastMentees(plan);
  if (tooSmall && policy === 'merge' && (await mergeGroup(tx, plan, relationship, now))) return;
  for (const { participant_id: member } of members) {
    await tell(tx, relationship, member, 'member-left', now, { about: participant });
  }
  if (!tooSmall || policy === 'continue') return;
  await openTask(tx, {
    cycleId: cycle_id,
    unitId: unit_id,
    kind: 'group-too-small',
    subject: id,
    facts: { mentees, least: leastMentees(plan) },
    dueAt: null,
    now,
  });
}

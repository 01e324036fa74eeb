/** A relationship that was not accepted, or ended before its time, goes back to its unit. */
import type { Sql } from '../../client.ts';
import type { FallCause, MessageParams, Template } from '../../../definitions/plan/messages.ts';
import type { EpochMs, Plan } from '../../../definitions/plan/types.ts';
import { relationshipWorkflowId } from '../../../workflows/messages.ts';
import { settleRisk } from '../at-risk.ts';
import { asksNext } from '../../../definitions/plan/choice-dates.ts';
import { getPlan } from '../cycles.ts';
import { enqueue } from '../messages.ts';
import { askNextLeader } from '../seek/next-leader.ts';
import { seek, seekers, type Sought } from '../seek/seek.ts';
import { skipAllSteps } from '../steps.ts';
import { closeTask, openTask } from '../tasks.ts';
import { cancelUpcoming } from './appointments.ts';
import { acceptances, type MemberAnswer } from './answers.ts';
import { memberIds, tell, type RelationshipRow } from './rows.ts';
import { withdrawUnlessActive } from './withdraw.ts';

export interface Fall {
  readonly state: 'declined' | 'lapsed' | 'ended';
  readonly because: FallCause;
  /** The participant who caused it; null: silence of all. */
  readonly by: string | null;
  /** For `breaks-rule`: the question whose answers do not go together. */
  readonly rule?: string;
  /** False: nobody is looked for in their place. */
  readonly anew?: boolean;
  readonly now: EpochMs;
}

/** Ends it, withdraws what its members owe for it, tells them and the unit, and gives the unit a task. */
export async function fallThrough(tx: Sql, relationship: RelationshipRow, given: Fall): Promise<void> {
  const { id, cycle_id, unit_id } = relationship;
  const fall = asItStood(relationship, given);
  const { anew = true } = fall;
  const silent = (await acceptances(tx, id)).filter(({ accepted }) => accepted === null);
  await tx`
    update relationship set state = ${fall.state}, ended_at = ${fall.now}, ended_by = ${fall.by},
      ended_because = ${fall.because} where id = ${id}`;
  await skipAllSteps(tx, relationshipWorkflowId(cycle_id, id), fall.now);
  await settleRisk(tx, relationship, fall.now);
  await closeTask(tx, cycle_id, 'agreement-unsigned', id, fall.now);
  await cancelUpcoming(tx, relationship, fall.now);
  const members = await memberIds(tx, id);
  for (const participant of members) await withdrawUnlessActive(tx, participant, id, fall.now);
  const next = await seekNext(tx, relationship, fall, silent);
  const more = { anew, because: fall.because, ...(fall.rule === undefined ? {} : { rule: fall.rule }) };
  for (const participant of await takingPart(tx, members)) {
    const wasSilent = silent.some((member) => member.participant_id === participant);
    const template = templateFor(fall, participant, wasSilent);
    const sought = next.get(participant);
    const asked = sought === 'proposed' ? { next: true } : sought === 'choosing' ? { choose: true } : {};
    const about = { ...more, ...ofGroup(relationship, fall), ...asked };
    if (template !== null) await tell(tx, relationship, participant, template, fall.now, about);
  }
  // Somebody else has been asked, or is looked for already.
  if ([...next.values()].some((sought) => sought !== 'nothing')) return;
  await tellUnit(tx, relationship, fall);
  if (!anew) return;
  await openTask(tx, {
    cycleId: cycle_id,
    unitId: unit_id,
    kind: 'match-fell-through',
    subject: id,
    dueAt: null,
    facts: { because: fall.because, ...(fall.rule === undefined ? {} : { rule: fall.rule }) },
    now: fall.now,
  });
}

/** What has not begun does not end: it has not come about. */
const asItStood = ({ opened_at }: RelationshipRow, fall: Fall): Fall =>
  fall.state === 'ended' && opened_at === null ? { ...fall, state: 'declined' } : fall;

/** Who was named and has not said yes hears no more of it. */
async function takingPart(tx: Sql, members: readonly string[]): Promise<readonly string[]> {
  const rows = await tx<{ id: string }[]>`
    select id from participant where id = any(${[...members]}) and source = 'named' and applied_at is null`;
  return members.filter((member) => rows.every(({ id }) => id !== member));
}

/**
 * A match that was never accepted goes on to the next choice of those who chose, by itself, where the programme says
 * so: not of those who stayed silent or left.
 */
async function seekNext(
  tx: Sql,
  relationship: RelationshipRow,
  { state, because, by, now }: Fall,
  silent: readonly MemberAnswer[],
): Promise<ReadonlyMap<string, Sought>> {
  const plan = await getPlan(tx, relationship.cycle_id);
  const goesOn = relationship.named || asksNext(plan);
  if (state === 'ended' || !goesOn || relationship.format === 'peer') return new Map();
  const gone = new Set(because === 'silent' ? silent.map(({ participant_id }) => participant_id) : []);
  if (because === 'left' && by !== null) gone.add(by);
  if (relationship.format === 'group') return nextLeader(tx, plan, relationship, gone, now);
  const members = (await acceptances(tx, relationship.id)).filter(({ role }) => seekers(plan).includes(role));
  const sought = new Map<string, Sought>();
  for (const { participant_id: id } of members.filter((member) => !gone.has(member.participant_id))) {
    sought.set(id, await seek(tx, plan, id, now));
  }
  return sought;
}

/** A group that only its mentor has kept from beginning is offered to the next who can lead it. */
async function nextLeader(
  tx: Sql,
  plan: Plan,
  { id, unit_id: unitId }: RelationshipRow,
  gone: ReadonlySet<string>,
  now: EpochMs,
): Promise<ReadonlyMap<string, Sought>> {
  const members = await acceptances(tx, id);
  const stays = ({ participant_id, accepted }: MemberAnswer): boolean =>
    accepted !== false && !gone.has(participant_id);
  if (members.some((member) => member.role === 'mentor' && stays(member))) return new Map();
  const mentees = members.filter((member) => member.role === 'mentee' && stays(member));
  const ids = mentees.map(({ participant_id }) => participant_id);
  const asked = await askNextLeader(tx, plan, { unitId, mentees: ids, now });
  return new Map(asked ? ids.map((one) => [one, 'proposed']) : []);
}

/** What one of them is told; null: nothing, since it was they who went. */
function templateFor({ because, by, state }: Fall, participant: string, wasSilent: boolean): Template | null {
  if (because === 'no-answer') return by === null || by === participant ? 'ended-silent' : 'partner-silent';
  if (by === participant) return null;
  if (because === 'ended-early') return 'partner-ended';
  if (because === 'unsigned') return 'agreement-lapsed';
  if (state === 'ended') return 'partner-left';
  return because === 'silent' && wasSilent ? 'match-lapsed' : 'match-not-accepted';
}

/** In a group that ends it matters who has left; in a pair there is only one other. */
function ofGroup({ format }: RelationshipRow, { state, by }: Fall): MessageParams {
  return format === 'group' && state === 'ended' && by !== null ? { about: by } : {};
}

async function tellUnit(tx: Sql, relationship: RelationshipRow, fall: Fall): Promise<void> {
  const params: MessageParams = {
    relationship: relationship.id,
    unit: relationship.unit_id,
    because: fall.because,
    anew: fall.anew ?? true,
    ...(fall.rule === undefined ? {} : { rule: fall.rule }),
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

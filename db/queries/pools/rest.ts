/** A member of a pool rests for a while, and comes back: meanwhile nobody is proposed to them. */
import { transaction, type Sql } from '../../client.ts';
import type { Template } from '../../../definitions/plan/messages.ts';
import { instantAt } from '../../../definitions/plan/dates.ts';
import { isPool } from '../../../definitions/plan/pools.ts';
import type { Day, EpochMs, Plan, Role } from '../../../definitions/plan/types.ts';
import { cycleWorkflowId } from '../../../workflows/messages.ts';
import { enqueue } from '../messages.ts';
import { wakeCycle } from '../relay.ts';
import { arrive } from '../seek/arrive.ts';
import { insertSteps } from '../steps.ts';

export type RestCause = 'wish' | 'coordinator' | 'silent';
export type RestResult = 'done' | 'not-member' | 'not-resting';

interface Member {
  readonly id: string;
  readonly role: Role;
  readonly applied_at: EpochMs | null;
  readonly left_at: EpochMs | null;
  readonly rests_since: EpochMs | null;
  readonly rests_until: EpochMs | null;
}

export interface RestRequest {
  /** The participant's id. */
  readonly participant: string;
  readonly now: EpochMs;
}

async function lockMember(tx: Sql, plan: Plan, participant: string): Promise<Member | null> {
  const [who] = await tx<Member[]>`
    select id, role, applied_at, left_at, rests_since, rests_until from participant
    where id = ${participant} and cycle_id = ${plan.cycle.id} for update`;
  const isMember = who !== undefined && who.applied_at !== null && who.left_at === null;
  return isMember && isPool(plan, who.role) ? who : null;
}

/**
 * Lets a member rest until a day, or until they come back by themselves. Said anew, the newest day stands.
 * @param until the day on which they are there again; null: when they say so
 */
export async function rest(
  sql: Sql,
  plan: Plan,
  {
    participant,
    until,
    because,
    now,
  }: RestRequest & { readonly until: Day | null; readonly because: RestCause },
): Promise<RestResult> {
  return transaction(sql, async (tx) => {
    const who = await lockMember(tx, plan, participant);
    if (who === null) return 'not-member';
    const back = until === null ? null : instantAt(until, plan.sendHour, plan.programme.timeZone);
    if (who.rests_since !== null && who.rests_until === back) return 'done';
    const since = who.rests_since ?? now;
    await tx`update participant set rests_since = ${since}, rests_until = ${back} where id = ${participant}`;
    await tx`
      insert into rest (participant_id, rests_since, because) values (${participant}, ${since}, ${because})
      on conflict do nothing`;
    await tx`
      update obligation set state = 'withdrawn', closed_at = ${now}
      where participant_id = ${participant} and state = 'open'
        and (kind = 'stay-willing' or (kind = 'choose' and ask_id is null))`;
    if (back !== null) await planReturn(tx, plan, participant, { at: Math.max(back, now), now });
    await tellMember(tx, plan, participant, because === 'silent' ? 'pool-silent' : 'pool-resting', {
      now,
      ...(until === null ? {} : { until }),
    });
    return 'done';
  });
}

/** The first of the cycle's own steps at an instant: who is back can be chosen by what comes then. */
const SEQ = 0;

async function planReturn(
  tx: Sql,
  { cycle }: Plan,
  participant: string,
  { at, now }: { readonly at: EpochMs; readonly now: EpochMs },
): Promise<void> {
  const key = `return-member/${participant}/${at}`;
  const owner = cycleWorkflowId(cycle.id);
  const step = { owner, cycle_id: cycle.id, key, subject: participant, occurrence: 1, seq: SEQ, at };
  await insertSteps(tx, [{ ...step, kind: 'return-member' }]);
  await wakeCycle(tx, cycle.id, now);
}

/** A member who rests is there again, and may be whom somebody has been waiting for. */
export async function comeBack(sql: Sql, plan: Plan, { participant, now }: RestRequest): Promise<RestResult> {
  return transaction(sql, async (tx) => {
    const who = await lockMember(tx, plan, participant);
    if (who === null) return 'not-member';
    if (who.rests_since === null) return 'not-resting';
    await tx`update participant set rests_since = null, rests_until = null where id = ${participant}`;
    await tx`update rest set back_at = ${now} where participant_id = ${participant} and back_at is null`;
    await tellMember(tx, plan, participant, 'pool-returned', { now });
    await arrive(tx, { cycleId: plan.cycle.id, participants: [participant], now });
    return 'done';
  });
}

/** The day of return has come, if it is still that day. */
export async function comeBackOnDay(sql: Sql, plan: Plan, { participant, now }: RestRequest): Promise<void> {
  const [due] = await sql`
    select 1 from participant where id = ${participant} and rests_since is not null and rests_until <= ${now}`;
  if (due !== undefined) await comeBack(sql, plan, { participant, now });
}

async function tellMember(
  tx: Sql,
  { cycle }: Plan,
  participant: string,
  template: Extract<Template, `pool-${string}`>,
  { now, until }: { readonly now: EpochMs; readonly until?: Day },
): Promise<void> {
  await enqueue(tx, {
    key: `${template}/${participant}/${now}`,
    cycleId: cycle.id,
    template,
    params: until === undefined ? {} : { until },
    recipientKind: 'participant',
    recipient: participant,
    at: now,
  });
}

/** People who came too late, or for whom there was no place: kept, and invited first when applications open again. */
import { transaction, type Sql } from '../client.ts';
import { enqueue } from './messages.ts';
import type { NewParticipant } from './people.ts';
import type { EpochMs, Plan, Role } from '../../definitions/plan/types.ts';

export interface NewInterest extends NewParticipant {
  readonly plan: Plan;
  readonly now: EpochMs;
}

/** Keeps somebody who came too late for the next cycle, and tells them so once. */
export async function recordInterest(
  sql: Sql,
  { plan, role, unit, email, name, now }: NewInterest,
): Promise<void> {
  const cycleId = plan.cycle.id;
  await transaction(sql, async (tx) => {
    const key = [cycleId, role, email].join('/');
    await tx`
      insert into interest (id, programme, cycle_id, unit_id, role, email, name, recorded_at)
      values (adept_id('interest', ${key}), ${plan.programme.id}, ${cycleId}, ${unit}, ${role}, ${email}, ${name}, ${now})
      on conflict do nothing`;
    const [kept] = await tx<{ id: string }[]>`select adept_id('interest', ${key}) as id`;
    const recipient = kept?.id ?? '';
    await enqueue(tx, {
      key: `late-application/${recipient}`,
      cycleId,
      template: 'late-application',
      params: { unit },
      recipientKind: 'interest',
      recipient,
      at: now,
    });
  });
}

/**
 * Invites those whom earlier cycles of the programme have kept for a role, each address once and never again. Where
 * one takes part by invitation only, they stay kept: whom to invite is for those who invite.
 */
export async function inviteInterested(tx: Sql, plan: Plan, role: Role, now: EpochMs): Promise<void> {
  if (plan.applications?.[role].by === 'invitation') return;
  const cycleId = plan.cycle.id;
  await tx`
    insert into message (id, key, cycle_id, template, params, recipient_kind, recipient, at, state)
    select adept_id('msg', key), key, ${cycleId}, 'next-opening', '{}', 'interest', id, ${now}, 'queued'
    from (
      select distinct on (i.email) i.id, concat_ws('/', 'next-opening', ${cycleId}::text, i.id) as key from interest i
      where i.programme = ${plan.programme.id} and i.role = ${role} and i.cycle_id is distinct from ${cycleId} and i.invited_at is null
        and not exists (select 1 from participant p join person on person.id = p.person_id
                        where p.cycle_id = ${cycleId} and p.role = ${role} and person.email = i.email)
      order by i.email, i.recorded_at) as kept
    on conflict do nothing`;
  await tx`
    update interest set invited_cycle_id = ${cycleId}, invited_at = ${now}
    where programme = ${plan.programme.id} and role = ${role} and cycle_id is distinct from ${cycleId} and invited_at is null`;
}

export interface InterestRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly unit: string;
  readonly recordedAt: EpochMs;
  /** The cycle to whose opening they were invited; null: not yet. */
  readonly invitedTo: string | null;
}

/** Who came too late in this cycle and is kept for the next. */
export async function listInterests(sql: Sql, cycleId: string): Promise<InterestRow[]> {
  return sql<InterestRow[]>`
    select id, name, email, role, unit_id as unit, recorded_at as "recordedAt", invited_cycle_id as "invitedTo"
    from interest where cycle_id = ${cycleId} order by recorded_at, id`;
}

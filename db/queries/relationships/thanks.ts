/** The end of a programme for its people: thanks, and who would take part again. */
import { transaction, type Sql } from '../../client.ts';
import { nextSend } from '../../../definitions/plan/dates.ts';
import type { EpochMs, Plan, Role } from '../../../definitions/plan/types.ts';
import { enqueue } from '../messages.ts';

/** Tells the members who still take part that their time together is over, at the next hour of mail. */
export async function tellEnd(tx: Sql, plan: Plan, relationship: string, now: EpochMs): Promise<void> {
  const members = await tx<{ id: string }[]>`
    select p.id from member m join participant p on p.id = m.participant_id
    where m.relationship_id = ${relationship} and p.left_at is null order by p.id`;
  for (const { id } of members) {
    await enqueue(tx, {
      key: `end-of-programme/${relationship}/${id}`,
      cycleId: plan.cycle.id,
      template: 'end-of-programme',
      params: { relationship },
      recipientKind: 'participant',
      recipient: id,
      at: nextSend(plan, now),
    });
  }
}

/** Thanks everybody of some roles who is, or until their end was, in a relationship: once for each recognition. */
export async function thankAll(
  tx: Sql,
  cycleId: string,
  { id, roles }: { readonly id: string; readonly roles: readonly Role[] },
  now: EpochMs,
): Promise<void> {
  await tx`
    insert into message (id, key, cycle_id, template, params, recipient_kind, recipient, at, state)
    select adept_id('msg', key), key, ${cycleId}, 'thanks', jsonb_build_object('recognition', ${id}::text),
      'participant', participant, ${now}, 'queued'
    from (
      select distinct p.id as participant, concat_ws('/', 'thanks', ${id}::text, p.id) as key
      from participant p join member m on m.participant_id = p.id
      join relationship r on r.id = m.relationship_id and r.state in ('active', 'completed')
        and r.opened_at is not null
      where p.cycle_id = ${cycleId} and p.left_at is null and p.role = any(${[...roles]})) as thanked
    on conflict do nothing`;
}

interface Again {
  readonly plan: Plan;
  readonly participant: string;
  /** As what; null: not again. */
  readonly role: Role | null;
  readonly now: EpochMs;
}

/** Keeps that somebody would take part again, for the next cycle's coordinators; said anew, the newest stands. */
export async function sayAgain(sql: Sql, { plan, participant, role, now }: Again): Promise<void> {
  const cycleId = plan.cycle.id;
  await transaction(sql, async (tx) => {
    await tx`
      delete from interest i using participant p join person w on w.id = p.person_id
      where p.id = ${participant} and i.cycle_id = ${cycleId} and i.email = w.email`;
    if (role === null) return;
    await tx`
      insert into interest (id, programme, cycle_id, unit_id, role, email, name, recorded_at)
      select adept_id('interest', concat_ws('/', ${cycleId}::text, ${role}::text, w.email)), ${plan.programme.id},
        ${cycleId}, p.unit_id, ${role}, w.email, w.name, ${now}
      from participant p join person w on w.id = p.person_id where p.id = ${participant}`;
  });
}

/** As what somebody would take part again; null: they have not said so. */
export async function againAs(sql: Sql, cycleId: string, participant: string): Promise<Role | null> {
  const [row] = await sql<{ role: Role }[]>`
    select i.role from interest i join participant p on p.id = ${participant}
    join person w on w.id = p.person_id and w.email = i.email
    where i.cycle_id = ${cycleId} order by i.recorded_at desc limit 1`;
  return row?.role ?? null;
}

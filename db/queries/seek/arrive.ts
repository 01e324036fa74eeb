/** Somebody has applied: where people are matched one at a time, that begins now. */
import type { Sql } from '../../client.ts';
import type { EpochMs, Plan } from '../../../definitions/plan/types.ts';
import { getPlan } from '../cycles.ts';
import { seek } from './seek.ts';

export interface Arrival {
  readonly cycleId: string;
  /** Of those who have applied; the order is that in which they came. */
  readonly participants: readonly string[];
  readonly now: EpochMs;
}

/** Seeks for the mentees among them; in a programme without a date of publishing, also for those who wait for a mentor. */
export async function arrive(tx: Sql, { cycleId, participants, now }: Arrival): Promise<void> {
  const plan = await getPlan(tx, cycleId);
  if (plan.matching.named === undefined && plan.cycle.rolling !== true) return;
  const rows = await tx<{ id: string; role: string }[]>`
    select id, role from participant where id = any(${[...participants]})`;
  const roleOf = new Map(rows.map(({ id, role }) => [id, role]));
  const chooses = (role: string): boolean =>
    role === 'mentor' && plan.matching.choose?.alone !== undefined && plan.matching.choose.by.includes(role);
  for (const id of participants.filter((one) => chooses(roleOf.get(one) ?? '')))
    await seek(tx, plan, id, now);
  for (const id of participants.filter((one) => roleOf.get(one) === 'mentee')) {
    const sought = await seek(tx, plan, id, now);
    if (sought === 'nothing' && plan.matching.by === 'self-found')
      await askToNameAnother(tx, cycleId, id, now);
  }
  if (rows.some(({ role }) => role === 'mentor')) await seekForWaiting(tx, plan, now);
}

/** Somebody has chosen: where each does on days of their own, that is acted upon at once. */
export async function seekChosen(
  tx: Sql,
  { cycleId, participant, now }: { cycleId: string; participant: string; now: EpochMs },
): Promise<void> {
  const plan = await getPlan(tx, cycleId);
  if (plan.matching.choose?.alone !== undefined) await seek(tx, plan, participant, now);
}

/** Once for each application as it was sent or changed; not where they have somebody. */
async function askToNameAnother(tx: Sql, cycleId: string, mentee: string, now: EpochMs): Promise<void> {
  await tx`
    insert into message (id, key, cycle_id, template, params, recipient_kind, recipient, obligation_id, at, state)
    select adept_id('msg', key), key, ${cycleId}, 'nobody-named', '{}', 'participant', ${mentee}, id, ${now}, 'queued'
    from (select o.id, concat_ws('/', 'nobody-named', o.id, a.revision) as key
          from obligation o join answer a on a.obligation_id = o.id
          join participant p on p.id = o.participant_id and p.takes_part
          where o.participant_id = ${mentee} and o.kind = 'apply') as named
    where not exists (select from member m join relationship r on r.id = m.relationship_id
                      where m.participant_id = ${mentee} and r.state in ('proposed', 'active'))
    on conflict do nothing`;
}

/** A new mentor may be whom somebody has been waiting for; where coordinators search, they see the mentor. */
async function seekForWaiting(tx: Sql, plan: Plan, now: EpochMs): Promise<void> {
  const { search, choose } = plan.matching;
  if (plan.cycle.rolling !== true || (search !== undefined && choose === undefined)) return;
  const waiting = await tx<{ id: string }[]>`
    select p.id from participant p
    where p.cycle_id = ${plan.cycle.id} and p.role = 'mentee' and p.takes_part
      and not exists (select from member m join relationship r on r.id = m.relationship_id
                      where m.participant_id = p.id and r.state in ('proposed', 'active', 'completed', 'ended'))
    order by p.applied_at, p.id collate "C"`;
  for (const { id } of waiting) await seek(tx, plan, id, now);
}

import type { Finished, Invariant } from './types.ts';

/** Nobody was proposed to them since, so they were without at the last follow-up; and the coordinator has not heard. */
async function forgotten({ sql, cycleId }: Finished): Promise<{ subject: string; found: string }[]> {
  return sql`
    select p.id as subject, 'without a partner since ' || since.at || ', and nobody was told' as found
    from participant p
    cross join lateral (
      select greatest(p.joined_at, (select max(r.ended_at) from membership m join relationship r on r.id = m.relationship_id
                                    where m.participant_id = p.id)) as at) as since
    where p.cycle_id = ${cycleId} and p.role = 'mentee' and p.left_at is null
      and since.at < (select max(at) from step where cycle_id = ${cycleId} and kind = 'follow-up' and done_at is not null)
                     - interval '2 months 2 days'
      and not exists (select from membership m join relationship r on r.id = m.relationship_id
                      where m.participant_id = p.id and (r.proposed_at >= since.at or r.state = 'completed'))
      and not exists (select from task t where t.kind = 'entitled' and t.facts ->> 'participant' = p.id)`;
}

/** Told that they have nobody, while they had somebody. */
async function mistaken({ sql, cycleId }: Finished): Promise<{ subject: string; found: string }[]> {
  return sql`
    select m.id as subject, m.template || ' while they were in ' || r.id as found
    from message m join membership k on k.participant_id = m.recipient join relationship r on r.id = k.relationship_id
    where m.cycle_id = ${cycleId} and m.template in ('remind-entitled', 'entitled-alone')
      and r.started_at <= m.at and coalesce(r.ended_at > m.at, true)`;
}

export const theEntitledAreFollowedUp: Invariant = {
  name: 'the-entitled-are-followed-up',
  holds: 'Who is entitled and stays without a partner comes to the coordinator; who has one is not reminded.',
  violations: async (finished) =>
    finished.plan.roles.mentee.entitled === true
      ? [...(await forgotten(finished)), ...(await mistaken(finished))]
      : [],
};

import type { Invariant } from './types.ts';

/** It can only be passed when somebody is proposed, so these instants are enough. */
export const capacityHolds: Invariant = {
  name: 'capacity-holds',
  holds: 'At no instant has a mentor more mentees than places, or a mentee more than one mentor.',
  violations: ({ sql, cycleId, plan }) => sql<{ subject: string; found: string }[]>`
    with together as (
      select m.participant_id as who, m.role, o.participant_id as partner, r.proposed_at, r.ended_at
      from relationship r join member m on m.relationship_id = r.id
      join member o on o.relationship_id = r.id and o.role <> m.role
      where r.cycle_id = ${cycleId}
    )
    select one.who as subject,
      one.role || ' with ' || count(distinct other.partner) || ' at ' || one.proposed_at as found
    from together one join together other on other.who = one.who and other.role = one.role
      and other.proposed_at <= one.proposed_at and (other.ended_at is null or other.ended_at > one.proposed_at)
    group by one.who, one.role, one.proposed_at
    having count(distinct other.partner) >
      case one.role when 'mentor' then ${plan.roles.mentor.capacity}::int else ${plan.roles.mentee.capacity}::int end
    order by 1, 2`,
};

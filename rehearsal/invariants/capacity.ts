import type { Sql } from '../../db/client.ts';
import { formatsOf, groupSize } from '../../definitions/plan/formats.ts';
import type { Invariant } from './types.ts';

/** A mentee in a relationship from an instant to another, exclusive; both as they were, not as they are now. */
function spans(sql: Sql, cycleId: string) {
  return sql`
    select r.id, r.format, e.participant_id as mentee, o.participant_id as mentor,
      coalesce(e.joined_at, r.proposed_at) as starts, least(e.left_at, r.ended_at) as ends
    from relationship r join membership e on e.relationship_id = r.id and e.role = 'mentee'
    left join membership o on o.relationship_id = r.id and o.role = 'mentor'
    where r.cycle_id = ${cycleId}`;
}

export const capacityHolds: Invariant = {
  name: 'capacity-holds',
  holds: 'At no instant has anybody more partners than they have places.',
  violations: ({ sql, cycleId, plan }) => sql<{ subject: string; found: string }[]>`
    with span as (${spans(sql, cycleId)}),
    held as (
      select mentor as who, ${plan.roles.mentor.capacity}::int as places, mentee as partner, starts, ends from span
      where mentor is not null
      union all
      select mentee, 1, id, starts, ends from span)
    select one.who as subject, count(distinct other.partner) || ' partners at once' as found
    from held one join held other on other.who = one.who and other.places = one.places
      and other.starts <= one.starts and (other.ends is null or other.ends > one.starts)
    where one.ends is null or one.ends > one.starts
    group by one.who, one.places, one.starts having count(distinct other.partner) > one.places`,
};

export const groupsKeepLimits: Invariant = {
  name: 'groups-keep-limits',
  holds: 'Groups start with as many mentees as the programme says, and never have more.',
  async violations({ sql, cycleId, plan }) {
    if (!formatsOf(plan).includes('group')) return [];
    const { least, most } = groupSize(plan);
    return sql<{ subject: string; found: string }[]>`
      with span as (select * from (${spans(sql, cycleId)}) as every_span where format = 'group'),
      sizes as (
        select r.id, count(*) as size from relationship r
        join span s on s.id = r.id and s.starts <= r.started_at and (s.ends is null or s.ends > r.started_at)
        group by r.id)
      select id as subject, 'it started with ' || size as found from sizes where size not between ${least} and ${most}
      union all
      select one.id, 'it had ' || count(distinct other.mentee) from span one
      join span other on other.id = one.id and other.starts <= one.starts
        and (other.ends is null or other.ends > one.starts)
      group by one.id, one.starts having count(distinct other.mentee) > ${most}`;
  },
};

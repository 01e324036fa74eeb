import type { Invariant } from './types.ts';

/**
 * A proposed match waits for the answers that its members owe. It is decided at the instant of the last yes, of the
 * first no, of a member's leaving or of the deadline: at any later one it would have waited for something that
 * nobody owed.
 */
export const nobodyWaitsInVain: Invariant = {
  name: 'nobody-waits-in-vain',
  holds: 'No match waits for an answer that nobody owes any more.',
  violations: ({ sql, cycleId }) => sql<{ subject: string; found: string }[]>`
    with asked as (
      select r.id, r.proposed_at, coalesce(r.started_at, r.ended_at) as decided_at,
        count(o.id) as owed,
        max(coalesce((select min(x.given_at) from response x where x.obligation_id = o.id), o.closed_at)) as last,
        max(o.due_at) as due
      from relationship r
      left join obligation o on o.kind = 'accept' and o.subject = r.id
      where r.cycle_id = ${cycleId} group by r.id
    )
    select id as subject, 'was decided at ' || decided_at || ', its last answer was at ' || last as found
    from asked where owed > 0 and decided_at > last
    union all
    select id, 'was decided at ' || decided_at || ', after its deadline ' || due
    from asked where owed > 0 and decided_at > due
    union all
    select id, 'was asked nothing and decided at ' || decided_at from asked
    where owed = 0 and decided_at > proposed_at
    order by 1, 2`,
};

import { poolRoles, willingOf } from '../../definitions/plan/pools.ts';
import type { Invariant } from './types.ts';

export const nobodyIsProposedWhileResting: Invariant = {
  name: 'nobody-is-proposed-while-resting',
  holds: 'Nobody is proposed to a member of a pool who rests.',
  violations: ({ sql, cycleId }) => sql<{ subject: string; found: string }[]>`
    select p.id as subject, 'proposed in ' || r.id || ' at ' || r.proposed_at as found
    from rest z join participant p on p.id = z.participant_id
    join membership m on m.participant_id = p.id join relationship r on r.id = m.relationship_id
    where p.cycle_id = ${cycleId} and r.proposed_at > z.rests_since
      and (z.back_at is null or r.proposed_at < z.back_at)`,
};

/** Adept looks once a month: nobody hears earlier than is said, and whoever is free and there hears at all. */
export const poolsAreAskedInTime: Invariant = {
  name: 'pools-are-asked-in-time',
  holds: 'Members of a pool are asked whether they are still willing, and never more often than is said.',
  violations: async ({ sql, cycleId, plan }) => {
    const zone = plan.programme.timeZone;
    const found = await Promise.all(
      poolRoles(plan).map(async (role) => {
        const every = willingOf(plan, role)?.every;
        if (every?.unit !== 'month') return [];
        const months = every.count;
        return sql<{ subject: string; found: string }[]>`
          with members as (
            select p.id, p.applied_at, coalesce(p.left_at, c.closing_at, c.ended_at) as until, p.rests_since,
              exists (select from membership m join relationship r on r.id = m.relationship_id
                      where m.participant_id = p.id) as matched,
              exists (select from rest where participant_id = p.id) as rested,
              array(select opened_at from obligation where participant_id = p.id and kind = 'stay-willing'
                    order by opened_at) as asked
            from participant p join cycle c on c.id = p.cycle_id
            where p.cycle_id = ${cycleId} and p.role = ${role} and p.applied_at is not null
              and coalesce(p.admission, 'accepted') = 'accepted')
          select id as subject, 'asked by ' || asked[1] || ', joined at ' || applied_at as found from members
          where (asked[1] at time zone ${zone})::date
            < (applied_at at time zone ${zone})::date + make_interval(months => ${months})
          union all
          select id, 'was never asked, joined at ' || applied_at from members
          where not matched and not rested and asked = '{}'
            and applied_at + make_interval(months => ${months + 1}, days => 3) < until`;
      }),
    );
    return found.flat();
  },
};

export const silenceInAPoolIsSettled: Invariant = {
  name: 'silence-in-a-pool-is-settled',
  holds: 'Whoever does not say that they are still willing rests, stays or leaves, as the programme has it.',
  violations: async ({ sql, cycleId, plan }) => {
    const found = await Promise.all(
      poolRoles(plan).map(async (role) => {
        const policy = willingOf(plan, role)?.ifSilent ?? 'stay';
        const settled = {
          pause: sql`exists (select from rest z where z.participant_id = p.id and z.rests_since = o.closed_at)`,
          leave: sql`p.left_at is not null`,
          stay: sql`not exists (select from rest z where z.participant_id = p.id and z.because = 'silent')`,
        }[policy];
        return sql<{ subject: string; found: string }[]>`
          select o.id as subject, 'silence, and nothing of ' || ${policy}::text as found
          from obligation o join participant p on p.id = o.participant_id
          where o.cycle_id = ${cycleId} and o.kind = 'stay-willing' and o.subject = ${role} and o.state = 'expired'
            and not exists (select from membership m join relationship r on r.id = m.relationship_id
                            where m.participant_id = p.id and r.proposed_at <= o.closed_at
                              and coalesce(r.ended_at, o.closed_at) >= o.closed_at)
            and not (${settled})`;
      }),
    );
    return found.flat();
  },
};

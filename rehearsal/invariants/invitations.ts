import { json } from '../../db/client.ts';
import type { Invariant } from './types.ts';

export const eventsInviteTheirRoles: Invariant = {
  name: 'events-invite-their-roles',
  holds:
    'Each event invites exactly those in a match that has begun who have one of its roles and are of its units; who has two roles, once.',
  violations: ({ sql, cycleId, plan }) => sql<{ subject: string; found: string }[]>`
    with planned as (
      select e.id as event, a.id as ask, r.role, e.units, x.opened_at
      from jsonb_to_recordset(${json(sql, plan.events)}::jsonb) as e (id text, roles jsonb, units jsonb)
      join jsonb_to_recordset(${json(sql, plan.asks)}::jsonb) as a (id text, obligation text, subject text)
        on a.obligation = 'answer-invitation' and a.subject = e.id
      join ask x on x.cycle_id = ${cycleId} and x.id = a.id
      cross join lateral jsonb_array_elements_text(e.roles) as r (role)
    ),
    due as (
      select distinct planned.event, p.id as participant, p.person_id as person
      from planned
      join participant p on p.cycle_id = ${cycleId} and p.role = planned.role
        and (planned.units is null or planned.units ? p.unit_id)
      join membership m on m.participant_id = p.id
        and (m.left_at is null or m.left_at > planned.opened_at)
        and coalesce(m.joined_at, planned.opened_at) <= planned.opened_at
      join relationship rel on rel.id = m.relationship_id
      where rel.opened_at <= planned.opened_at and (rel.ended_at is null or rel.ended_at > planned.opened_at)
        and (p.left_at is null or p.left_at > planned.opened_at)
        and not exists (
          select from pause z where z.relationship_id = rel.id and z.paused_at <= planned.opened_at
            and (z.resumed_at is null or z.resumed_at > planned.opened_at))
    ),
    invited as (
      select o.subject as event, o.participant_id as participant, p.role, p.unit_id,
        p.person_id as person, o.state
      from obligation o join participant p on p.id = o.participant_id
      where o.cycle_id = ${cycleId} and o.kind = 'answer-invitation'
    )
    select event as subject, participant || ' was not invited' as found from due
    where not exists (select from invited i where i.event = due.event and i.person = due.person)
    union all
    select event, person || ' was invited twice' from invited where state <> 'withdrawn'
    group by event, person having count(*) > 1
    union all
    select event, participant || ' was invited as ' || role || ' of ' || unit_id from invited
    where not exists (select from planned where planned.event = invited.event and planned.role = invited.role
                      and (planned.units is null or planned.units ? invited.unit_id))
    union all
    select event, participant || ' was invited without a match that has begun' from invited
    where not exists (select from membership m join relationship r on r.id = m.relationship_id
                      where m.participant_id = invited.participant and r.opened_at is not null)`,
};

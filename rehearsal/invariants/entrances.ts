import { json } from '../../db/client.ts';
import type { Invariant } from './types.ts';

export const peopleComeInAsTheyMay: Invariant = {
  name: 'people-come-in-as-they-may',
  holds:
    'Where one takes part by invitation, everybody was named by a mentee or invited by one of those who may, within their places; elsewhere nobody was.',
  violations: ({ sql, cycleId, plan }) => sql<{ subject: string; found: string }[]>`
    with way as (
      select role, application ->> 'by' as by, application -> 'from' as inviters,
        (application ->> 'placesEach')::int as places
      from jsonb_each(${json(sql, plan.applications ?? {})}::jsonb) as w (role, application)
    ),
    came as (
      select p.id, p.source, p.invited_by, p.left_at, p.role, way.by, way.inviters, way.places
      from participant p left join way on way.role = p.role where p.cycle_id = ${cycleId}
    )
    select id as subject, 'invited by ' || coalesce(invited_by, 'nobody') as found from came
    where invited_by is not null and not coalesce(inviters ? invited_by, false)
      or by = 'invitation' and source <> 'named' and (source <> 'import' or inviters is not null and invited_by is null)
    union all
    select min(id), count(*) || ' invited by ' || invited_by from came
    where invited_by is not null and left_at is null group by invited_by, role, places having count(*) > places`,
};

export const nobodyIsWithThemselves: Invariant = {
  name: 'nobody-is-with-themselves',
  holds: 'Whoever takes part in both roles is never matched with themselves.',
  violations: ({ sql, cycleId }) => sql<{ subject: string; found: string }[]>`
    select r.id as subject, p.person_id || ' is in it ' || count(*) || ' times' as found
    from relationship r join membership m on m.relationship_id = r.id join participant p on p.id = m.participant_id
    where r.cycle_id = ${cycleId} group by r.id, p.person_id having count(*) > 1 order by 1, 2`,
};

import { json } from '../../db/client.ts';
import type { Invariant } from './types.ts';

/** How each outcome is told. Who was accepted without review has the receipt of their application. */
const TOLD = {
  accepted: ['application-received', 'application-accepted', 'place-free', 'ask-apply'],
  declined: ['application-declined'],
  unplaced: ['no-place'],
};

export const placesAreKept: Invariant = {
  name: 'places-are-kept',
  holds:
    'No more people have a place than there are, everybody who applied hears whether they have one, and nobody without one is matched.',
  violations: ({ sql, cycleId, plan }) => sql<{ subject: string; found: string }[]>`
    with limited as (
      select role, (application ->> 'places')::int as places, application ?| array['reviewUntil', 'reviewWithin'] as reviewed
      from jsonb_each(${json(sql, plan.applications ?? {})}::jsonb) as w (role, application)
    ),
    came as (
      -- Who has come in by saying yes to a mentee who named them takes no place of those who apply.
      select p.* from participant p where p.cycle_id = ${cycleId} and p.applied_at is not null and p.left_at is null
        and not exists (
          select from obligation o join relationship r on r.id = o.relationship_id and r.named
          where o.participant_id = p.id and o.kind = 'accept'
            and (o.closed_at = p.applied_at or p.admission is null and r.started_at is not null))
    )
    select role as subject, count(*) || ' have a place' as found from came join limited using (role)
    where admission = 'accepted' group by role, places having count(*) > places
    union all
    select came.id, 'still ' || coalesce(admission, 'nothing') from came join limited using (role)
    where (limited.places is not null or limited.reviewed)
      and (admission is null or admission in ('review', 'waiting'))
    union all
    select came.id, 'has not heard of being ' || admission from came
    where admission in ('accepted', 'declined', 'unplaced') and not exists (
      select from message m where m.recipient = came.id
        and ${json(sql, TOLD)}::jsonb -> came.admission ? m.template)
    union all
    select r.id, p.id || ' is matched, and ' || p.admission from relationship r
    join membership m on m.relationship_id = r.id join participant p on p.id = m.participant_id
    -- Who waits for a place and is named may say no.
    where r.cycle_id = ${cycleId} and p.admission in ('review', 'waiting', 'declined', 'unplaced')
      and not (r.named and r.started_at is null)`,
};

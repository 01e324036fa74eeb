import type { Invariant } from './types.ts';

export const namedPeopleConsent: Invariant = {
  name: 'named-people-consent',
  holds:
    'Who was named hears only of that until they have said yes, and is in no pair that has started without it.',
  violations: ({ sql, cycleId }) => sql<{ subject: string; found: string }[]>`
    select m.id as subject, m.template || ' to ' || p.id || ', who was named and has not said yes' as found
    from message m join participant p on m.recipient_kind = 'participant' and p.id = m.recipient
    where p.cycle_id = ${cycleId} and p.source = 'named' and m.state = 'sent'
      and (p.applied_at is null or m.at < p.applied_at)
      and m.template not in ('ask-accept', 'remind-accept', 'goodbye', 'cycle-cancelled')
    union all
    select r.id, p.id || ' was named and has not said yes' from relationship r
    join member b on b.relationship_id = r.id join participant p on p.id = b.participant_id
    where r.cycle_id = ${cycleId} and r.started_at is not null and p.source = 'named' and not exists (
      select from obligation o join answer a on a.obligation_id = o.id
      where o.relationship_id = r.id and o.kind = 'accept' and o.participant_id = p.id
        and (a.answer ->> 'accept')::boolean) order by 1`,
};

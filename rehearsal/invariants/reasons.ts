import type { Invariant } from './types.ts';

/** Mail to somebody who has left says no more than that they have, and what does not take place for them. */
const TO_THE_GONE = ['goodbye', 'cycle-cancelled', 'meeting-cancelled'] as const;

export const noMailWithoutReason: Invariant = {
  name: 'no-mail-without-reason',
  holds: 'Nobody gets a mail whose reason has gone.',
  violations: ({ sql, cycleId }) => sql<{ subject: string; found: string }[]>`
    with sent as (
      select m.*, b.delivered_at from message m join mailbox b on b.message_id = m.id where m.cycle_id = ${cycleId}
    ),
    pair as (select id, proposed_at, started_at, coalesce(ended_at, 'infinity') as ended_at from relationship)
    select sent.id as subject, template || ' to somebody who has left' as found
    from sent join participant p on sent.recipient_kind = 'participant' and p.id = sent.recipient
    where p.left_at < sent.delivered_at and template <> all(${[...TO_THE_GONE]})
    union all
    select sent.id, template || ' about what is ' || o.state
    from sent join obligation o on o.id = sent.obligation_id
    where (template like 'ask-%' or template like 'remind-%')
      and (o.closed_at < sent.delivered_at or o.due_at <= sent.delivered_at)
    union all
    select sent.id, template || ' for an event that is over'
    from sent join event e on e.cycle_id = sent.cycle_id and e.id = sent.event_id
    where template in ('event-notice', 'event-changed') and e.ends_at <= sent.delivered_at
    union all
    select sent.id, 'event-notice to somebody who does not come'
    from sent where template = 'event-notice' and not (
      select (r.answer ->> 'coming')::boolean from response r
      where r.obligation_id = sent.obligation_id and r.given_at <= sent.delivered_at order by r.revision desc limit 1)
    union all
    select sent.id, template || ' about a pair that is over'
    from sent join pair on pair.id = sent.params ->> 'relationship'
    where template in ('ask-accept', 'remind-accept', 'start-of-programme') and pair.ended_at < sent.delivered_at
    union all
    select sent.id, 'unmatched, to somebody who has a match'
    from sent where template = 'unmatched' and exists (
      select from member m join pair on pair.id = m.relationship_id
      where m.participant_id = sent.recipient
        and pair.proposed_at < sent.delivered_at and pair.ended_at > sent.delivered_at)
    union all
    select sent.id, 'remind-publish after the matches were published'
    from sent join unit u on u.cycle_id = sent.cycle_id and u.id = sent.params ->> 'unit'
    where template in ('remind-publish', 'escalate-publish') and u.published_at < sent.delivered_at
    order by 1, 2`,
};

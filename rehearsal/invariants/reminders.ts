import type { Invariant } from './types.ts';

export const noReminderAfterAnswer: Invariant = {
  name: 'no-reminder-after-answer',
  holds: 'Nobody is reminded of what they have answered; of a signature, unless the text has changed since.',
  violations: ({ sql, cycleId }) => sql<{ subject: string; found: string }[]>`
    select m.id as subject, m.template || ' delivered after the answer to ' || m.obligation_id as found
    from message m join mailbox b on b.message_id = m.id join obligation o on o.id = m.obligation_id
    where m.cycle_id = ${cycleId} and m.template like 'remind-%'
      and exists (
        select from response r where r.obligation_id = o.id and r.given_at < b.delivered_at
          and not exists (
            select from agreement_version v where o.kind = 'sign' and v.relationship_id = o.relationship_id
              and v.version > (r.answer ->> 'version')::int and v.made_at <= b.delivered_at))
    order by m.id`,
};

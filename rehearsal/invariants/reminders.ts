import type { Invariant } from './types.ts';

export const noReminderAfterAnswer: Invariant = {
  name: 'no-reminder-after-answer',
  holds: 'Nobody is reminded of what they have answered.',
  violations: ({ sql, cycleId }) => sql<{ subject: string; found: string }[]>`
    select m.id as subject, m.template || ' delivered after the answer to ' || m.obligation_id as found
    from message m join mailbox b on b.message_id = m.id
    where m.cycle_id = ${cycleId} and m.template like 'remind-%'
      and b.delivered_at > (select min(given_at) from response where obligation_id = m.obligation_id)
    order by m.id`,
};

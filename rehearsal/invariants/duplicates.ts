import type { Invariant } from './types.ts';

/**
 * Two mails are one mail twice when they ask or remind of the same thing for the same time, or when the same
 * reader gets the same words about the same event at the same instant. A reminder may repeat its words another day.
 */
export const noMailTwice: Invariant = {
  name: 'no-mail-twice',
  holds: 'Nobody gets the same mail twice.',
  violations: ({ sql, cycleId }) => sql<{ subject: string; found: string }[]>`
    with delivered as (
      select m.*, b.recipient as address, b.subject as title, b.text_body, b.delivered_at
      from message m join mailbox b on b.message_id = m.id where m.cycle_id = ${cycleId}
    )
    select min(id) as subject, count(*) || ' times ' || template as found from delivered
    group by template, event_id, address, title, text_body, delivered_at having count(*) > 1
    union all
    select min(id), count(*) || ' times ' || template || ' for one obligation' from delivered
    where template like 'ask-%' group by template, obligation_id having count(*) > 1
    union all
    select min(id), count(*) || ' times ' || template || ' about one thing' from delivered
    where template in ('start-of-programme', 'unmatched', 'match-not-accepted', 'match-lapsed', 'event-changed',
      'partner-left', 'member-left', 'member-joined', 'group-merged', 'agreement-held', 'agreement-lapsed', 'agreement-unsigned', 'goodbye', 'end-of-programme', 'thanks', 'cycle-cancelled', 'cycle-closing', 'silent',
      'partner-silent', 'ended-silent', 'partner-ended', 'ended-early', 'match-fell-through', 'report-ready', 'matches-drafted',
      'next-opening', 'late-application', 'interest-kept')
    group by template, recipient_kind, recipient, params having count(*) > 1`,
};

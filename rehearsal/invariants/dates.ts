import { beginsAt } from '../../definitions/plan/begins.ts';
import type { Invariant } from './types.ts';

/** Sent early: before its own instant, before its ask opened, or before any step of its kind was due. */
export const nothingBeforeItsDate: Invariant = {
  name: 'nothing-before-its-date',
  holds: "Nothing is sent before its date or outside the programme's window.",
  violations: ({ sql, cycleId, plan }) => sql<{ subject: string; found: string }[]>`
    select b.message_id as subject, 'outside the window' as found
    from mailbox b join cycle c on c.id = b.cycle_id
    where c.id = ${cycleId} and (b.delivered_at < ${beginsAt(plan)} or b.delivered_at >= c.ends_at)
    union all
    select b.message_id, m.template || ' before its instant'
    from mailbox b join message m on m.id = b.message_id
    where m.cycle_id = ${cycleId} and b.delivered_at < m.at
    union all
    select b.message_id, m.template || ' before its ask opens'
    from mailbox b join message m on m.id = b.message_id join obligation o on o.id = m.obligation_id
    join ask a on a.cycle_id = m.cycle_id and a.id = o.ask_id
    where m.cycle_id = ${cycleId} and (m.template like 'ask-%' or m.template like 'remind-%')
      and b.delivered_at < a.opens_at
    union all
    select b.message_id, m.template || ' before a reminder is due'
    from mailbox b join message m on m.id = b.message_id join obligation o on o.id = m.obligation_id
    where m.cycle_id = ${cycleId} and m.template like 'remind-%' and o.ask_id is not null
      and b.delivered_at < (select min(s.at) from step s where s.cycle_id = m.cycle_id and s.kind = 'remind'
                            and s.subject = o.ask_id)`,
};

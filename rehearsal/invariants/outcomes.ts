import type { Invariant } from './types.ts';

/** What somebody gets before anything has come of their application. */
const BEFORE = [
  'ask-apply',
  'remind-apply',
  'application-received',
  'application-stands',
  'wait-listed',
  'event-changed',
] as const;

export const applicantsHear: Invariant = {
  name: 'applicants-hear',
  holds:
    'Everybody who has applied, and stayed, hears what has come of it; of a search when it has missed its date.',
  violations: ({ sql, cycleId }) => sql<{ subject: string; found: string }[]>`
    select p.id as subject, p.role || ' of ' || p.unit_id || ' has applied and heard nothing' as found
    from participant p
    where p.cycle_id = ${cycleId} and p.applied_at is not null and p.left_at is null
      and not exists (
        select from message m join mailbox b on b.message_id = m.id
        where m.recipient_kind = 'participant' and m.recipient = p.id and m.template <> all(${[...BEFORE]}))
    union all
    select p.id, 'is searched for after the date and has not heard so'
    from task t join participant p on p.id = t.facts ->> 'participant'
    join step s on s.cycle_id = t.cycle_id and s.kind = 'remind-search' and s.subject = t.subject
    where t.cycle_id = ${cycleId} and t.kind = 'search' and p.left_at is null
      and s.at > t.due_at and s.done_at is not null and coalesce(t.closed_at > s.done_at, true)
      and not exists (select from message m where m.recipient = p.id and m.template = 'unmatched')
    order by 1`,
};

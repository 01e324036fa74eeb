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
  holds: 'Everybody who has applied, and stayed, hears what has come of it.',
  violations: ({ sql, cycleId }) => sql<{ subject: string; found: string }[]>`
    select p.id as subject, p.role || ' of ' || p.unit_id || ' has applied and heard nothing' as found
    from participant p
    where p.cycle_id = ${cycleId} and p.applied_at is not null and p.left_at is null
      and not exists (
        select from message m join mailbox b on b.message_id = m.id
        where m.recipient_kind = 'participant' and m.recipient = p.id and m.template <> all(${[...BEFORE]}))
    order by p.id`,
};

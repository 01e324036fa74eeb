import type { Invariant } from './types.ts';

export const nothingAskedWhilePaused: Invariant = {
  name: 'nothing-asked-while-paused',
  holds: 'Nothing is asked about a pair while it is paused.',
  violations: ({ sql, cycleId }) => sql<{ subject: string; found: string }[]>`
    select m.id as subject, m.template || ' while ' || z.relationship_id || ' was paused' as found
    from message m join mailbox b on b.message_id = m.id join obligation o on o.id = m.obligation_id
    join pause z on z.relationship_id = o.relationship_id
    where m.cycle_id = ${cycleId} and (m.template like 'ask-%' or m.template like 'remind-%')
      and b.delivered_at > z.paused_at and (z.resumed_at is null or b.delivered_at < z.resumed_at)`,
};

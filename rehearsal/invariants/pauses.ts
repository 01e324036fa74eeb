import type { Invariant } from './types.ts';

export const askedAfterPause: Invariant = {
  name: 'asked-after-pause',
  holds: 'Who goes on after a pause is asked again what the pause withdrew, where it can still be answered.',
  violations: ({ sql, cycleId }) => sql<{ subject: string; found: string }[]>`
    select o.id as subject, o.kind || ' stays withdrawn after the pause of ' || z.relationship_id as found
    from obligation o join member m on m.participant_id = o.participant_id
    join pause z on z.relationship_id = m.relationship_id and z.paused_at = o.closed_at
    join ask a on a.cycle_id = o.cycle_id and a.id = o.ask_id
    where o.cycle_id = ${cycleId} and o.state = 'withdrawn' and z.resumed_at < a.due_at
      and (o.relationship_id is null or o.relationship_id = z.relationship_id)`,
};

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

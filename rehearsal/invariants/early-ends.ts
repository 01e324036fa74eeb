import type { Invariant } from './types.ts';

/** Why somebody has ended a pair is read on the coordinators' pages, and nowhere else. */
export const reasonsStayConfidential: Invariant = {
  name: 'reasons-stay-confidential',
  holds: 'No mail holds the reason for which somebody has ended a pair.',
  violations: ({ sql, cycleId }) => sql<{ subject: string; found: string }[]>`
    select b.message_id as subject, 'the reason of ' || e.participant_id as found
    from early_end e join relationship r on r.id = e.relationship_id and r.cycle_id = ${cycleId}
    join mailbox b on b.cycle_id = r.cycle_id and e.reason <> '' and strpos(b.text_body, e.reason) > 0`,
};

export const endedPairsAreLeftAlone: Invariant = {
  name: 'ended-pairs-are-left-alone',
  holds: 'Nothing is asked about a pair that has ended before its time.',
  violations: ({ sql, cycleId }) => sql<{ subject: string; found: string }[]>`
    select m.id as subject, m.template || ' after the end of ' || r.id as found
    from message m join mailbox b on b.message_id = m.id join obligation o on o.id = m.obligation_id
    join relationship r on r.id = o.relationship_id and r.state = 'ended'
    where m.cycle_id = ${cycleId} and (m.template like 'ask-%' or m.template like 'remind-%')
      and b.delivered_at > r.ended_at`,
};

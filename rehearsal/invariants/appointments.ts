import type { Finished, Invariant } from './types.ts';

type Found = { subject: string; found: string };

/** Members who were there and were not told of a change. */
async function untold({ sql, cycleId }: Finished): Promise<Found[]> {
  return sql`
    select m.participant_id as subject, 'not told of meeting ' || a.number || '.' || a.sequence || ' of ' || r.id as found
    from appointment_change a join relationship r on r.id = a.relationship_id and r.cycle_id = ${cycleId}
    join membership m on m.relationship_id = r.id and m.joined_at <= a.changed_at
      and coalesce(m.left_at > a.changed_at, true)
    join participant p on p.id = m.participant_id and coalesce(p.left_at > a.changed_at, true)
    where not exists (
      select from message g where g.recipient = m.participant_id and g.params ->> 'relationship' = r.id
        and g.template = case when a.cancelled then 'meeting-cancelled' else 'meeting-set' end
        and (g.params ->> 'meeting')::int = a.number and (g.params ->> 'sequence')::int = a.sequence)`;
}

/** Meetings that stand although their pair had ended before or rested then. */
async function standing({ sql, cycleId }: Finished): Promise<Found[]> {
  return sql`
    select r.id as subject, 'meeting ' || a.number || ' is still set after the end' as found
    from appointment a join relationship r on r.id = a.relationship_id
    where r.cycle_id = ${cycleId} and not a.cancelled and a.starts_at > r.ended_at`;
}

/** Meetings that stand in the calendar of somebody who had left the pair or the programme before. */
async function kept({ sql, cycleId }: Finished): Promise<Found[]> {
  return sql`
    with last as (
      select distinct on (m.recipient, m.params ->> 'relationship', m.params ->> 'meeting') m.*
      from message m join mailbox b on b.message_id = m.id
      where m.cycle_id = ${cycleId} and m.template in ('meeting-set', 'meeting-cancelled')
      order by m.recipient, m.params ->> 'relationship', m.params ->> 'meeting', (m.params ->> 'sequence')::int desc,
        m.template)
    select last.recipient as subject, 'has left, and meeting ' || a.number || ' of ' || r.id || ' stands in their calendar' as found
    from last join participant p on p.id = last.recipient
    join relationship r on r.id = last.params ->> 'relationship'
    join membership m on m.relationship_id = r.id and m.participant_id = p.id
    join appointment_change a on a.relationship_id = r.id and a.number = (last.params ->> 'meeting')::int
      and a.sequence = (last.params ->> 'sequence')::int
    where last.template = 'meeting-set' and a.starts_at > least(m.left_at, p.left_at, r.ended_at)`;
}

export const meetingsAreTold: Invariant = {
  name: 'meetings-are-told',
  holds:
    'Every member hears of every change of a meeting that is set, and none stands beyond the end of its pair, or for those who have left.',
  violations: async (finished) => [
    ...(await untold(finished)),
    ...(await standing(finished)),
    ...(await kept(finished)),
  ],
};

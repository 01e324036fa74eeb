import type { Finished, Invariant } from './types.ts';

/** Members who were there and were not told of a change. */
async function untold({ sql, cycleId }: Finished): Promise<{ subject: string; found: string }[]> {
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
async function standing({ sql, cycleId }: Finished): Promise<{ subject: string; found: string }[]> {
  return sql`
    select r.id as subject, 'meeting ' || a.number || ' is still set after the end' as found
    from appointment a join relationship r on r.id = a.relationship_id
    where r.cycle_id = ${cycleId} and not a.cancelled and a.starts_at > r.ended_at`;
}

export const meetingsAreTold: Invariant = {
  name: 'meetings-are-told',
  holds:
    'Every member hears of every change of a meeting that is set, and none stands beyond the end of its pair.',
  violations: async (finished) => [...(await untold(finished)), ...(await standing(finished))],
};

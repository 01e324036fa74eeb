import type { Invariant } from './types.ts';

/** An obligation goes with its owner, or with the pair that owed it together. */
export const obligationsEnd: Invariant = {
  name: 'obligations-end',
  holds:
    'Every obligation ends met, expired or, where its owner has left or is without their match, withdrawn.',
  violations: ({ sql, cycleId }) => sql<{ subject: string; found: string }[]>`
    select o.id as subject, o.kind || ' is still open' as found
    from obligation o where o.cycle_id = ${cycleId} and o.state = 'open'
    union all
    select o.id, o.kind || ' met without an answer' from obligation o
    where o.cycle_id = ${cycleId} and o.state = 'met'
      and not exists (select from response where obligation_id = o.id)
    union all
    select o.id, o.kind || ' withdrawn from somebody who stayed' from obligation o
    join participant p on p.id = o.participant_id
    where o.cycle_id = ${cycleId} and o.state = 'withdrawn' and p.left_at is null
      and not exists (select from pause z join membership k on k.relationship_id = z.relationship_id
                      where k.participant_id = p.id and z.paused_at = o.closed_at)
      and not exists (select from rest z where z.participant_id = p.id and z.rests_since = o.closed_at)
      -- Who has somebody need not choose any more, nor need anybody in a programme that ends.
      and not (o.kind = 'choose' and (
        exists (select from membership m join relationship r on r.id = m.relationship_id
                where m.participant_id = p.id and r.proposed_at = o.closed_at)
        or exists (select from cycle c where c.id = o.cycle_id and c.closing_at = o.closed_at)))
      -- Another of the pair has said how long they stay together.
      and not exists (select from obligation other where o.kind = 'set-duration' and other.kind = o.kind
                      and other.relationship_id = o.relationship_id and other.state = 'met')
      and not exists (select from membership m join relationship r on r.id = m.relationship_id
                      where (m.participant_id = p.id or m.participant_id = o.about_id)
                        and (r.state in ('declined', 'lapsed', 'ended') and r.ended_at = o.closed_at
                          or m.left_at = o.closed_at))`,
};

export const relationshipsEnd: Invariant = {
  name: 'relationships-end',
  holds: 'Every relationship, and the workflow of each, ends.',
  violations: ({ sql, cycleId }) => sql<{ subject: string; found: string }[]>`
    select id as subject, 'still ' || state as found from relationship
    where cycle_id = ${cycleId} and (state in ('proposed', 'active') or ended_at is null)
    union all
    select id, 'begun and then ' || state from relationship
    where cycle_id = ${cycleId} and opened_at is not null and state in ('declined', 'lapsed')
    union all
    select workflow_id, 'its workflow still runs' from rehearsal_workflow where not done`,
};

import type { Invariant } from './types.ts';

/** What is asked before the gate opens: whether one accepts, and the signature. */
export const nothingBehindAClosedGate: Invariant = {
  name: 'nothing-behind-a-closed-gate',
  holds: 'Nobody is asked anything for a pair before its agreement lets it begin.',
  violations: ({ sql, cycleId, plan }) => sql<{ subject: string; found: string }[]>`
    select o.id as subject, o.kind || ' asked before the gate opened' as found
    from obligation o join relationship r on r.id = o.relationship_id
    where o.cycle_id = ${cycleId} and o.kind not in ('accept', 'sign')
      and (r.opened_at is null or o.opened_at < r.opened_at)
    union all
    select o.id, o.kind || ' asked of somebody whose gates were all closed'
    from obligation o
    where o.cycle_id = ${cycleId} and o.kind in ('answer-invitation', 'check-in', 'give-feedback')
      and o.relationship_id is null
      and not exists (select from membership m join relationship r on r.id = m.relationship_id
                      where m.participant_id = o.participant_id and r.opened_at <= o.opened_at)
    union all
    select r.id, 'opened though ' || o.id || ' was not signed'
    from relationship r join obligation o on o.relationship_id = r.id and o.kind = 'sign'
    where r.cycle_id = ${cycleId} and r.opened_at is not null and o.state not in ('met', 'withdrawn')
      and ${plan.relationship.agreement?.ifUnsigned ?? 'hold'} <> 'proceed'
    union all
    select r.id, 'opened over two texts'
    from relationship r join obligation o on o.relationship_id = r.id and o.kind = 'sign' and o.state = 'met'
    join answer a on a.obligation_id = o.id
    where r.cycle_id = ${cycleId} and r.opened_at is not null
      and (a.answer ->> 'version')::int <> (
        select max(version) from agreement_version v where v.relationship_id = r.id)`,
};

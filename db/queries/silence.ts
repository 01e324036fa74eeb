/**
 * Silence: what is asked and stays without an answer after its reminders. The coordinators are told who it is; where
 * the definition says so, the pairs of those who have answered nothing since end. One statement for all units.
 */
import type { Sql } from '../client.ts';
import type { EpochMs, Plan } from '../../definitions/plan/types.ts';
import { replaceAtOnce } from './matches/replace.ts';
import { enqueue } from './messages.ts';
import { wakeRelationship } from './relay.ts';
import { fallThrough } from './relationships/fall-through.ts';
import { goOnWithout } from './relationships/member-leaves.ts';
import { lockRelationship, tell } from './relationships/rows.ts';
import { goesOn } from './relationships/stands.ts';
import { closeTask, openTask } from './tasks.ts';

/** What was asked: of all on shared dates, or of one pair. */
export interface Asking {
  readonly cycleId: string;
  readonly ask: string;
  /** Null: of all. */
  readonly relationship: string | null;
  readonly now: EpochMs;
}

/** Obligations of an ask that nobody has answered, of people who still take part. */
function unanswered(tx: Sql, { cycleId, ask, relationship }: Asking) {
  return tx`
    select o.id, o.participant_id, o.relationship_id, o.opened_at, p.unit_id
    from obligation o join participant p on p.id = o.participant_id and p.left_at is null
    where o.cycle_id = ${cycleId} and o.ask_id = ${ask} and o.state in ('open', 'expired')
      and ${relationship === null ? tx`true` : tx`o.relationship_id = ${relationship}`}`;
}

const subjectOf = ({ ask, relationship }: Asking, unit: string): string => `${ask}/${relationship ?? unit}`;

/** Tells each unit's coordinator who has not answered: one mail and one task, and nothing where all have. */
export async function tellSilence(tx: Sql, asking: Asking): Promise<void> {
  const { cycleId, ask, relationship, now } = asking;
  const units = await tx<{ unit_id: string }[]>`
    select distinct unit_id from (${unanswered(tx, asking)}) as silent order by unit_id`;
  for (const { unit_id: unit } of units) {
    const subject = subjectOf(asking, unit);
    await openTask(tx, {
      cycleId,
      unitId: unit,
      kind: 'silent',
      subject,
      facts: { ask, relationship },
      dueAt: null,
      now,
    });
    await enqueue(tx, {
      key: `silent/${cycleId}/${subject}`,
      cycleId,
      template: 'silent',
      params: { ask, unit, ...(relationship === null ? {} : { relationship }) },
      recipientKind: 'unit',
      recipient: unit,
      at: now,
    });
  }
}

interface Ending {
  readonly relationship: string;
  /** Null: all of the pair are silent. */
  readonly by: string | null;
  readonly unit: string;
}

/**
 * The active pairs of those who have answered nothing at all since they were asked, and whose partner has reported no
 * meeting with them since. A coordinator who has closed the task has seen to it.
 */
async function endings(tx: Sql, asking: Asking): Promise<Ending[]> {
  const { cycleId, ask } = asking;
  return tx<Ending[]>`
    select r.id as relationship, case when count(*) = 1 then min(s.participant_id) end as by, min(s.unit_id) as unit
    from (${unanswered(tx, asking)}) as s
    join member m on m.participant_id = s.participant_id
    join relationship r on r.id = m.relationship_id and r.state = 'active' and r.paused_at is null
      and (s.relationship_id is null or s.relationship_id = r.id)
    join task t on t.cycle_id = ${cycleId} and t.kind = 'silent' and t.closed_at is null
      and t.subject = concat_ws('/', ${ask}::text, coalesce(${asking.relationship}::text, s.unit_id))
    where not exists (
        select from response a join obligation o on o.id = a.obligation_id
        where o.participant_id = s.participant_id and a.given_at >= s.opened_at)
      and not exists (
        select from response a join obligation o on o.id = a.obligation_id
        where o.relationship_id = r.id and o.kind = 'report-meeting' and a.given_at >= s.opened_at
          and (a.answer ->> 'happened')::boolean)
    group by r.id order by r.id`;
}

/** The coordinator's time is over: the pairs of those who stayed silent end as the definition says. */
export async function endSilence(tx: Sql, plan: Plan, asking: Asking): Promise<void> {
  const { cycleId, relationship, now } = asking;
  const anew = plan.escalation?.outcome === 'reassign';
  for (const one of await endings(tx, asking)) {
    const pair = await lockRelationship(tx, one.relationship);
    if (pair?.state !== 'active') continue;
    if (one.by !== null && (await goesOn(tx, pair, one.by))) {
      await goOnWithout(tx, plan, pair, { participant: one.by, now });
      await tell(tx, pair, one.by, 'ended-silent', now);
    } else {
      await fallThrough(tx, pair, { state: 'ended', because: 'no-answer', by: one.by, anew, now });
      if (anew) await replaceAtOnce(tx, plan, pair, now);
    }
    await wakeRelationship(tx, cycleId, pair.id, now);
  }
  for (const { id } of plan.units) {
    await closeTask(tx, cycleId, 'silent', subjectOf(asking, id), now);
    if (relationship !== null) break;
  }
}

/** Somebody has answered: where nobody else is silent about the same, the coordinator need not talk to them. */
export async function settleSilence(
  tx: Sql,
  { cycleId, ask, now }: Pick<Asking, 'cycleId' | 'ask' | 'now'>,
): Promise<void> {
  await tx`
    update task set closed_at = ${now}
    where cycle_id = ${cycleId} and kind = 'silent' and closed_at is null and facts ->> 'ask' = ${ask}
      and not exists (
        select from obligation o join participant p on p.id = o.participant_id and p.left_at is null
        where o.cycle_id = ${cycleId} and o.ask_id = ${ask} and o.state in ('open', 'expired')
          and task.subject in (concat_ws('/', o.ask_id, p.unit_id), concat_ws('/', o.ask_id, o.relationship_id)))`;
}

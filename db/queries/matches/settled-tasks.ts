import type { Sql } from '../../client.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';

/**
 * Closes the tasks about matches that fell through once nobody of them waits any more: each member is among
 * those who get a new match now, has one, has left, or did not want this one.
 */
export async function closeFallenThrough(
  tx: Sql,
  cycleId: string,
  matched: readonly string[],
  now: EpochMs,
): Promise<void> {
  await tx`
    update task set closed_at = ${now}
    where cycle_id = ${cycleId} and kind = 'match-fell-through' and closed_at is null
      and exists (select 1 from member m where m.relationship_id = task.subject
                  and m.participant_id = any(${[...matched]}))
      and not exists (${waiting(tx, matched)})`;
}

/** Members of the task's relationship who accepted it, or lost a partner, and have nobody now. */
function waiting(tx: Sql, matched: readonly string[]) {
  return tx`
    select 1 from member m
    join participant p on p.id = m.participant_id and p.left_at is null
    join obligation o on o.participant_id = p.id and o.kind = 'accept' and o.subject = task.subject
    join answer a on a.obligation_id = o.id and (a.answer ->> 'accept')::boolean
    where m.relationship_id = task.subject and p.id <> all(${[...matched]})
      and not exists (select 1 from member n join relationship r on r.id = n.relationship_id
                      where n.participant_id = p.id and r.state in ('proposed', 'active'))`;
}

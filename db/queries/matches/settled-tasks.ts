import type { Sql } from '../../client.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';

/**
 * Closes the tasks about matches that fell through once nobody of them waits any more: each member is among
 * those who get a new match now, has one, has left, declined this one or stayed silent until it lapsed.
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

/** Members of the task's relationship who wanted it and have nobody now: who declined or stayed silent did not. */
function waiting(tx: Sql, matched: readonly string[]) {
  return tx`
    select 1 from member m
    join relationship fallen on fallen.id = m.relationship_id
    join participant p on p.id = m.participant_id and p.left_at is null
    left join obligation o on o.participant_id = p.id and o.kind = 'accept' and o.subject = fallen.id
    left join answer a on a.obligation_id = o.id
    where m.relationship_id = task.subject and p.id <> all(${[...matched]})
      and p.id not in (select participant_id from not_looking)
      and coalesce((a.answer ->> 'accept')::boolean, fallen.state <> 'lapsed' or o.id is null)
      and not exists (select 1 from member n join relationship r on r.id = n.relationship_id
                      where n.participant_id = p.id and r.state in ('proposed', 'active'))`;
}

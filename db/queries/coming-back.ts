/** Somebody who has withdrawn applies again while the window is open: they take part once more, as if for the first time. */
import type { Sql } from '../client.ts';
import type { EpochMs } from '../../definitions/plan/types.ts';

export interface ComingBack {
  /** The participant's id. */
  readonly id: string;
  /** They may have another unit in mind than before. */
  readonly unit: string;
  readonly dueAt: EpochMs;
  readonly now: EpochMs;
}

/** Takes in somebody who had left: nothing of what was decided about them holds, and they owe an application anew. */
export async function comeBack(tx: Sql, { id, unit, dueAt, now }: ComingBack): Promise<void> {
  await tx`
    update participant set left_at = null, returned_at = ${now}, unit_id = ${unit}, applied_at = null,
      admission = null, admission_at = null
    where id = ${id}`;
  await tx`
    update obligation set state = 'open', closed_at = null, opened_at = ${now}, due_at = ${dueAt}
    where participant_id = ${id} and kind = 'apply'`;
}

/** Ends the key of a mail that the participant `p` gets once each time they come in: null the first time. */
export const eachTime = (tx: Sql) => tx`extract(epoch from p.returned_at)::bigint`;

/** How often a pair meets: set by one of its members, told to the others. */
import { transaction, type Sql } from '../../client.ts';
import type { EpochMs, Offset } from '../../../definitions/plan/types.ts';
import { enqueue } from '../messages.ts';
import { lockRelationship, memberIds } from './rows.ts';

export interface RhythmChange {
  readonly relationship: string;
  readonly participant: string;
  readonly rhythm: Pick<Offset, 'unit' | 'count'>;
  readonly now: EpochMs;
}

/** Sets the rhythm of a pair that is under way, from now on; the same again changes nothing. False: it is over. */
export async function setRhythm(sql: Sql, change: RhythmChange): Promise<boolean> {
  const { relationship: id, participant, rhythm, now } = change;
  return transaction(sql, async (tx) => {
    const pair = await lockRelationship(tx, id);
    if (pair?.state !== 'active' || pair.opened_at === null) return false;
    if (pair.rhythm_unit === rhythm.unit && pair.rhythm_count === rhythm.count) return true;
    await tx`
      update relationship set rhythm_unit = ${rhythm.unit}, rhythm_count = ${rhythm.count}, rhythm_set_at = ${now},
        rhythm_by = ${participant} where id = ${id}`;
    for (const other of await memberIds(tx, id)) {
      if (other !== participant) await tellRhythm(tx, pair.cycle_id, other, change);
    }
    return true;
  });
}

async function tellRhythm(tx: Sql, cycleId: string, other: string, change: RhythmChange): Promise<void> {
  const { relationship, rhythm, now } = change;
  await enqueue(tx, {
    key: `rhythm-changed/${relationship}/${other}/${now}`,
    cycleId,
    template: 'rhythm-changed',
    params: { relationship, rhythm: { unit: rhythm.unit, count: rhythm.count } },
    recipientKind: 'participant',
    recipient: other,
    at: now,
  });
}

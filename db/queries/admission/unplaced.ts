/** Who still waits when matches go out hears so, is kept, and is invited first the next time. */
import type { PendingQuery, Row } from 'postgres';
import type { Sql } from '../../client.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';
import { tellOfPlace } from './admit.ts';

/**
 * @param concerned which participants, as a condition on `p`
 */
export async function settleUnplaced(
  tx: Sql,
  cycleId: string,
  concerned: PendingQuery<Row[]>,
  now: EpochMs,
): Promise<void> {
  const left = await tx<{ id: string }[]>`
    update participant p set admission = 'unplaced', admission_at = ${now}
    where p.cycle_id = ${cycleId} and p.admission in ('waiting', 'review') and p.left_at is null and ${concerned}
    returning p.id`;
  if (left.length === 0) return;
  await tx`
    insert into interest (id, programme, cycle_id, unit_id, role, email, name, recorded_at)
    select adept_id('interest', concat_ws('/', ${cycleId}::text, p.role, person.email)), c.programme, p.cycle_id,
      p.unit_id, p.role, person.email, person.name, ${now}
    from participant p join person on person.id = p.person_id join cycle c on c.id = p.cycle_id
    where p.id = any(${left.map(({ id }) => id)}) on conflict do nothing`;
  await tellOfPlace(tx, 'no-place', left, now);
}

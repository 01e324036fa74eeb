/** Pairs that do not meet. */
import type { Sql } from '../client.ts';
import type { EpochMs, Plan } from '../../definitions/plan/types.ts';
import { openTask } from './tasks.ts';

export interface AtRiskRow {
  readonly id: string;
  readonly unit_id: string;
  /** The occurrences of the monthly report in which nobody of the pair reported a meeting. */
  readonly missing: readonly number[];
}

/**
 * Active pairs with at least `plan.relationship.atRiskAfterMissing` months, already closed at `now`, in which
 * no member reported that they met. Looks the newest responses up one by one: the view `answer` would sort those
 * of all cycles first.
 */
export async function pairsAtRisk(sql: Sql, plan: Plan, cycleId: string, now: EpochMs): Promise<AtRiskRow[]> {
  return sql<AtRiskRow[]>`
    select id, unit_id, array_agg(occurrence order by occurrence) as missing
    from (
      select r.id, r.unit_id, o.occurrence
      from relationship r
      join obligation o on o.relationship_id = r.id and o.kind = 'report-meeting' and o.due_at <= ${now}
      left join lateral (
        select answer from response where obligation_id = o.id order by revision desc limit 1) as a on true
      where r.cycle_id = ${cycleId} and r.state = 'active' and r.opened_at is not null
      group by r.id, r.unit_id, o.occurrence
      having not bool_or(coalesce((a.answer ->> 'happened')::boolean, false))
    ) as months
    group by id, unit_id
    having count(*) >= ${plan.relationship.atRiskAfterMissing}
    order by id`;
}

/** One task a pair, for its unit's coordinator; never a mail to the pair. */
export async function openAtRiskTasks(tx: Sql, plan: Plan, cycleId: string, now: EpochMs): Promise<void> {
  const rows = await pairsAtRisk(tx, plan, cycleId, now);
  for (const { id, unit_id, missing } of rows) {
    await openTask(tx, {
      cycleId,
      unitId: unit_id,
      kind: 'at-risk',
      subject: id,
      facts: { missing },
      dueAt: null,
      now,
    });
  }
}

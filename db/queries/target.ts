/** How many pairs have met as much as their programme has in mind for them. */
import type { Sql } from '../client.ts';
import type { Target } from '../../definitions/plan/types.ts';

export interface TargetReport {
  readonly target: Target;
  /** Pairs and groups that have begun, and those of them that have reached it. */
  readonly pairs: number;
  readonly reached: number;
}

/** Null where the programme has no target. */
export async function targetReport(
  sql: Sql,
  cycleId: string,
  target: Target | undefined,
): Promise<TargetReport | null> {
  if (target === undefined) return null;
  const enough =
    'minutes' in target ? sql`sum(minutes) >= ${target.minutes}` : sql`count(*) >= ${target.sessions}`;
  const [row] = await sql<{ pairs: number; reached: number }[]>`
    select count(*)::int as pairs, count(*) filter (where exists (
      select from meeting_held where relationship_id = r.id having ${enough}))::int as reached
    from relationship r where r.cycle_id = ${cycleId} and r.opened_at is not null`;
  return { target, pairs: row?.pairs ?? 0, reached: row?.reached ?? 0 };
}

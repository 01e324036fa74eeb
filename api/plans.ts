import type { Sql } from '../db/client.ts';
import type { Plan } from '../definitions/plan/types.ts';

/** The plan of a cycle; null when there is no such cycle. */
export type Plans = (cycleId: string) => Promise<Plan | null>;

interface Kept {
  readonly sha256: string;
  readonly plan: Plan;
}

/**
 * Reads plans and keeps them: a plan is some hundred kilobytes, and changes only with its hash, which is asked
 * for each time.
 */
export function planReader(sql: Sql): Plans {
  const kept = new Map<string, Kept>();
  return async (cycleId) => {
    const known = kept.get(cycleId);
    const [row] = await sql<{ sha256: string; plan: Plan | null }[]>`
      select plan_sha256 as sha256, case when plan_sha256 = ${known?.sha256 ?? ''} then null else plan end as plan
      from cycle where id = ${cycleId}`;
    if (row === undefined) return null;
    if (row.plan === null) return known?.plan ?? null;
    kept.set(cycleId, { sha256: row.sha256, plan: row.plan });
    return row.plan;
  };
}

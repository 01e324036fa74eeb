/**
 * Plans of cycles, read once: a plan is some hundred kilobytes, every step and page needs it, and it changes only with
 * its hash, which is asked for each time.
 */
import type { Plan } from '../../definitions/plan/types.ts';
import type { Sql } from '../client.ts';

/** Cycles whose plans are kept, more than run at once anywhere; the one that was read longest ago goes first. */
const KEPT_MOST = 100;

interface Kept {
  readonly sha256: string;
  readonly plan: Plan;
}

interface ReadPlan {
  readonly sha256: string;
  readonly plan: Plan | null;
}

const kept = new Map<string, Kept>();

/** What is kept of a cycle before its row is read; undefined: nothing. */
export const keptBefore = (cycleId: string): Kept | undefined => kept.get(cycleId);

/** To be selected from `cycle` as its `plan`: null where it is the one that is kept. */
export const unlessSame = (sql: Sql, before: Kept | undefined) =>
  sql`case when plan_sha256 = ${before?.sha256 ?? ''} then null else plan end`;

/**
 * The plan of a row that was read with `unlessSame`, from now on kept.
 * @param before what `keptBefore` gave; others may have kept another plan since
 */
export function keep(cycleId: string, before: Kept | undefined, { sha256, plan: read }: ReadPlan): Plan {
  const plan = read ?? before?.plan;
  if (plan === undefined) throw new Error(`The plan of ${cycleId} was neither read nor kept.`);
  kept.delete(cycleId);
  kept.set(cycleId, { sha256, plan });
  for (const oldest of kept.keys()) if (kept.size > KEPT_MOST) kept.delete(oldest);
  return plan;
}

/** The plan that a cycle runs on; the dates as they stand are in the tables step, ask and event. Null: no such cycle. */
export async function findPlan(sql: Sql, cycleId: string): Promise<Plan | null> {
  const before = keptBefore(cycleId);
  const [row] = await sql<ReadPlan[]>`
    select plan_sha256 as sha256, ${unlessSame(sql, before)} as plan from cycle where id = ${cycleId}`;
  return row === undefined ? null : keep(cycleId, before, row);
}

/** As `findPlan`, without a statement where the hash is known and its plan is kept. */
export async function planOf(sql: Sql, { cycleId, sha256 }: { cycleId: string; sha256: string }) {
  const before = keptBefore(cycleId);
  return before?.sha256 === sha256 ? before.plan : findPlan(sql, cycleId);
}

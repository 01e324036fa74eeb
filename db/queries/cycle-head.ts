/** A cycle without its plan. */
import type { Sql } from '../client.ts';
import type { CycleState } from './cycles.ts';
import type { Day, EpochMs } from '../../definitions/plan/types.ts';

export interface CycleHead {
  readonly id: string;
  readonly programme: string;
  readonly definition: string;
  readonly planSha256: string;
  readonly clock: 'real' | 'virtual';
  readonly state: CycleState;
  readonly createdAt: EpochMs;
  /** First and last local day. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly startsAt: EpochMs;
  /** Exclusive. */
  readonly endsAt: EpochMs;
  readonly endedAt: EpochMs | null;
}

const head = (sql: Sql) => sql`
  select id, programme, definition_id as definition, plan_sha256 as "planSha256", clock, state,
    plan #>> '{cycle,firstDay}' as "firstDay", plan #>> '{cycle,lastDay}' as "lastDay", created_at as "createdAt", starts_at as "startsAt", ends_at as "endsAt", ended_at as "endedAt" from cycle`;

export async function getCycleHead(sql: Sql, id: string): Promise<CycleHead | null> {
  const [row] = await sql<CycleHead[]>`${head(sql)} where id = ${id}`;
  return row ?? null;
}

/** All cycles, or those of one programme, the newest first. */
export async function listCycleHeads(sql: Sql, programme: string | null = null): Promise<CycleHead[]> {
  return sql<CycleHead[]>`
    ${head(sql)} where ${programme === null ? sql`true` : sql`programme = ${programme}`}
    order by starts_at desc, id`;
}

/** What Temporal is still to be told. Written with the change that causes it, delivered by worker/relay. */
import { cycleWorkflowId, programmeWorkflowId, relationshipWorkflowId } from '../../workflows/messages.ts';
import type { Sql } from '../client.ts';
import type { EpochMs } from '../../definitions/plan/types.ts';

export interface RelayRow {
  readonly workflow_id: string;
  readonly kind: 'start-cycle' | 'start-relationship' | 'start-programme' | 'wake';
  /** Of a programme: one of its cycles. */
  readonly cycle_id: string;
  /** The cycle's id, the relationship's or the programme's. */
  readonly subject: string;
  readonly created_at: EpochMs;
  readonly revision: number;
  /** Which clock the cycle runs on. */
  readonly clock: 'real' | 'virtual';
}

type NewRow = Pick<RelayRow, 'workflow_id' | 'kind' | 'cycle_id' | 'subject'>;

async function write(sql: Sql, row: NewRow, now: EpochMs): Promise<void> {
  await sql`
    insert into relay ${sql({ ...row, created_at: now })}
    on conflict (workflow_id, kind) do update set revision = relay.revision + 1, lease_until = null`;
}

export async function startCycleWorkflow(sql: Sql, cycleId: string, now: EpochMs): Promise<void> {
  await write(sql, ofCycle('start-cycle', cycleId), now);
}

export async function startRelationshipWorkflow(
  sql: Sql,
  cycleId: string,
  relationshipId: string,
  now: EpochMs,
): Promise<void> {
  await write(sql, ofRelationship('start-relationship', cycleId, relationshipId), now);
}

export async function wakeCycle(sql: Sql, cycleId: string, now: EpochMs): Promise<void> {
  await write(sql, ofCycle('wake', cycleId), now);
}

export async function wakeRelationship(
  sql: Sql,
  cycleId: string,
  relationshipId: string,
  now: EpochMs,
): Promise<void> {
  await write(sql, ofRelationship('wake', cycleId, relationshipId), now);
}

export async function startProgrammeWorkflow(
  sql: Sql,
  programme: string,
  cycleId: string,
  now: EpochMs,
): Promise<void> {
  await write(sql, ofProgramme('start-programme', programme, cycleId), now);
}

export async function wakeProgramme(
  sql: Sql,
  programme: string,
  cycleId: string,
  now: EpochMs,
): Promise<void> {
  await write(sql, ofProgramme('wake', programme, cycleId), now);
}

const ofProgramme = (kind: NewRow['kind'], programme: string, cycle: string): NewRow => ({
  workflow_id: programmeWorkflowId(programme),
  kind,
  cycle_id: cycle,
  subject: programme,
});

const ofCycle = (kind: NewRow['kind'], cycle: string): NewRow => ({
  workflow_id: cycleWorkflowId(cycle),
  kind,
  cycle_id: cycle,
  subject: cycle,
});

const ofRelationship = (kind: NewRow['kind'], cycle: string, relationship: string): NewRow => ({
  workflow_id: relationshipWorkflowId(cycle, relationship),
  kind,
  cycle_id: cycle,
  subject: relationship,
});

/** Wakes the cycle and every relationship of it whose workflow still has something to do. */
export async function wakeAll(sql: Sql, cycleId: string, now: EpochMs): Promise<void> {
  await wakeCycle(sql, cycleId, now);
  const live = await sql<{ id: string }[]>`
    select id from relationship r
    where cycle_id = ${cycleId} and exists (
      select from step where owner = concat_ws('/', 'rel', r.cycle_id, r.id) and done_at is null)
    order by id`;
  for (const { id } of live) await wakeRelationship(sql, cycleId, id, now);
}

/**
 * Leases up to `limit` rows, starts before wakes. The lease is wall time: a relay that dies leaves its rows to
 * another one after `leaseMs`.
 */
export async function claimRelay(sql: Sql, limit: number, leaseMs: number): Promise<RelayRow[]> {
  return sql<RelayRow[]>`
    with taken as (
      select workflow_id, kind from relay
      where lease_until is null or lease_until < now()
      order by kind = 'wake', created_at, workflow_id limit ${limit} for update skip locked
    )
    update relay set attempts = attempts + 1, lease_until = now() + ${leaseMs} * interval '1 millisecond'
    from taken, cycle
    where relay.workflow_id = taken.workflow_id and relay.kind = taken.kind and cycle.id = relay.cycle_id
    returning relay.workflow_id, relay.kind, relay.cycle_id, relay.subject, relay.created_at, relay.revision,
      cycle.clock`;
}

/** Removes a row that Temporal has taken, unless it was written again meanwhile. */
export async function finishRelay(sql: Sql, row: RelayRow): Promise<void> {
  await sql`
    delete from relay
    where workflow_id = ${row.workflow_id} and kind = ${row.kind} and revision = ${row.revision}`;
}

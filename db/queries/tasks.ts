/** Tasks: what a coordinator is to do. Opened once for a subject, closed when it is done or no longer needed. */
import { json, type Sql } from '../client.ts';
import type { EpochMs } from '../../definitions/plan/types.ts';

export type TaskKind =
  | 'review-applications'
  | 'publish-matches'
  | 'match-fell-through'
  | 'fix-date'
  | 'at-risk'
  | 'silent'
  | 'agreement-unsigned'
  | 'group-too-small'
  | 'search'
  | 'entitled';

export interface NewTask {
  readonly cycleId: string;
  /** null: the programme's owner. */
  readonly unitId: string | null;
  readonly kind: TaskKind;
  /** A unit's, relationship's or event's id; of a search, and of somebody who is entitled, the participant's and a number. */
  readonly subject: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly dueAt: EpochMs | null;
  readonly now: EpochMs;
  /** Where the same may come up again once it is done: since when this time. */
  readonly since?: EpochMs;
}

export async function openTask(sql: Sql, task: NewTask): Promise<void> {
  await sql`
    insert into task (id, cycle_id, unit_id, kind, subject, facts, opened_at, due_at)
    values (adept_id('task', ${[task.cycleId, task.kind, task.subject, ...(task.since === undefined ? [] : [task.since])].join('/')}), ${task.cycleId}, ${task.unitId},
      ${task.kind}, ${task.subject}, ${json(sql, task.facts)}, ${task.now}, ${task.dueAt})
    on conflict do nothing`;
}

export async function closeTask(
  sql: Sql,
  cycleId: string,
  kind: TaskKind,
  subject: string,
  now: EpochMs,
): Promise<void> {
  await sql`
    update task set closed_at = ${now}
    where cycle_id = ${cycleId} and kind = ${kind} and subject = ${subject} and closed_at is null`;
}

export interface Task {
  readonly id: string;
  readonly kind: TaskKind;
  /** Null: the programme's owner. */
  readonly unit: string | null;
  readonly subject: string;
  readonly openedAt: EpochMs;
  readonly closedAt: EpochMs | null;
}

export async function getTask(sql: Sql, cycleId: string, id: string): Promise<Task | null> {
  const [row] = await sql<Task[]>`
    select id, kind, unit_id as unit, subject, opened_at as "openedAt", closed_at as "closedAt"
    from task where cycle_id = ${cycleId} and id = ${id}`;
  return row ?? null;
}

/** A coordinator says that they have seen to it. */
export async function closeByHand(sql: Sql, id: string, now: EpochMs): Promise<void> {
  await sql`update task set closed_at = ${now} where id = ${id} and closed_at is null`;
}

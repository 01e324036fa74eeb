/** Tasks: what a coordinator is to do. Opened once for a subject, closed when it is done or no longer needed. */
import { json, type Sql } from '../client.ts';
import type { EpochMs } from '../../definitions/plan/types.ts';

export type TaskKind = 'publish-matches' | 'match-fell-through' | 'fix-date' | 'at-risk';

export interface NewTask {
  readonly cycleId: string;
  /** null: the programme's owner. */
  readonly unitId: string | null;
  readonly kind: TaskKind;
  /** A unit's, relationship's or event's id. */
  readonly subject: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly dueAt: EpochMs | null;
  readonly now: EpochMs;
}

export async function openTask(sql: Sql, task: NewTask): Promise<void> {
  await sql`
    insert into task (id, cycle_id, unit_id, kind, subject, facts, opened_at, due_at)
    values (adept_id('task', ${[task.cycleId, task.kind, task.subject].join('/')}), ${task.cycleId}, ${task.unitId},
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

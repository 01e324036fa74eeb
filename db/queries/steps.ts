/** Steps: what a workflow does next. Owner is the workflow's id. */
import type { Sql } from '../client.ts';
import type { EpochMs, StepKind } from '../../definitions/plan/types.ts';

/** A relationship's own steps, beside the kinds of the plan. */
export type OwnStepKind =
  | 'remind-acceptance'
  | 'close-acceptance'
  | 'remind-sign'
  | 'close-sign'
  | 'complete'
  | 'ask-pair' // subject: an ask's id
  | 'remind-pair'
  | 'close-pair'
  | 'tell-silent-pair'
  | 'end-silent-pair'
  | 'resume-pair';

/** A cycle's steps that come up under way. */
export type FoundStepKind =
  | 'remind-search' // a coordinator searches for one person; subject: the task's
  | 'remind-choice' // somebody is to choose; subject: the obligation's id
  | 'close-choice'
  | 'return-member'; // a member of a pool has rested; subject: a participant's id

export interface StepRow {
  readonly owner: string;
  readonly key: string;
  readonly cycle_id: string;
  readonly kind: StepKind | OwnStepKind | FoundStepKind;
  readonly subject: string;
  readonly occurrence: number;
  readonly seq: number;
  readonly at: EpochMs;
}

export async function insertSteps(sql: Sql, rows: readonly StepRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into step ${sql(rows)} on conflict do nothing`;
}

/** The earliest step of an owner that is neither done nor skipped. @param kind of this kind only; null: of any */
export async function firstOpenStep(
  sql: Sql,
  owner: string,
  kind: StepRow['kind'] | null = null,
): Promise<StepRow | null> {
  const [row] = await sql<StepRow[]>`
    select owner, key, cycle_id, kind, subject, occurrence, seq, at from step
    where owner = ${owner} and done_at is null and ${kind === null ? sql`true` : sql`kind = ${kind}`}
    order by at, seq, key limit 1`;
  return row ?? null;
}

/** Takes a step for the rest of the transaction; null when it is done already or not yet due at `now`. */
export async function lockStep(sql: Sql, owner: string, key: string, now: EpochMs): Promise<StepRow | null> {
  const [row] = await sql<StepRow[]>`
    select owner, key, cycle_id, kind, subject, occurrence, seq, at from step
    where owner = ${owner} and key = ${key} and done_at is null and at <= ${now} for update`;
  return row ?? null;
}

/** Whether a later one of the same row of reminders is overdue too: then that one speaks for both. */
export async function isSuperseded(sql: Sql, step: StepRow, now: EpochMs): Promise<boolean> {
  const later = await sql`
    select 1 from step where owner = ${step.owner} and kind = ${step.kind} and subject = ${step.subject}
      and occurrence > ${step.occurrence} and done_at is null and at <= ${now} limit 1`;
  return later.length > 0;
}

export async function finishStep(sql: Sql, step: StepRow, now: EpochMs): Promise<void> {
  await sql`update step set done_at = ${now} where owner = ${step.owner} and key = ${step.key}`;
}

/** Closes steps that an answer has made pointless; they stay visible as skipped. */
export async function skipSteps(
  sql: Sql,
  owner: string,
  kinds: readonly StepRow['kind'][],
  now: EpochMs,
): Promise<void> {
  await sql`
    update step set done_at = ${now}, skipped = true
    where owner = ${owner} and done_at is null and kind = any(${kinds})`;
}

/** The relationship whose workflow this is; null for a cycle's. Owners: `cycle/{cycle}`, `rel/{cycle}/{relationship}`. */
export function relationshipIn(owner: string): string | null {
  const [kind, , id] = owner.split('/');
  return kind === 'rel' ? (id ?? null) : null;
}

/** Until when what a pair is asked by a step can be answered, as its dates stand; null: its close has been. */
export async function dueOfPairAsk(sql: Sql, { owner, subject }: StepRow): Promise<EpochMs | null> {
  const [row] = await sql<{ at: EpochMs }[]>`
    select at from step
    where owner = ${owner} and kind = 'close-pair' and subject = ${subject} and done_at is null`;
  return row?.at ?? null;
}

/** Closes everything that a workflow was still to do. */
export async function skipAllSteps(sql: Sql, owner: string, now: EpochMs): Promise<void> {
  await sql`update step set done_at = ${now}, skipped = true where owner = ${owner} and done_at is null`;
}

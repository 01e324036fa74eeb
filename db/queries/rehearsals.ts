/** Rehearsals as they are asked for, run and reported; in the main database. */
import { json, type Sql } from '../client.ts';

export type RehearsalState = 'queued' | 'running' | 'finished' | 'failed' | 'dropped';

export interface RehearsalOptions {
  /** First local day of the cycle, `2024-09-02`. */
  readonly start: string;
  readonly people: number;
  readonly seed: string;
  /** How many years of a rolling programme. */
  readonly years?: number;
  /** Keep database and namespace when it is over, for looking at. */
  readonly keep: boolean;
}

/** What is told while it runs. */
export interface RehearsalProgress {
  /** Where the clock of the rehearsal stands, epoch ms. */
  readonly at: number;
  /** The local day of that. */
  readonly day: string;
  readonly phase: string;
  /** What just happened, one sentence. */
  readonly happened: string;
  /** The local day on which it did; what ends at midnight belongs to the day before. */
  readonly happenedOn: string;
  readonly mails: number;
  /** 0 at the cycle's start, 1 at its end. */
  readonly fraction: number;
}

export interface RehearsalRow {
  readonly id: string;
  readonly definition_id: string;
  readonly options: RehearsalOptions;
  readonly state: RehearsalState;
  readonly progress: RehearsalProgress | null;
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly error: string | null;
  readonly database: string | null;
  readonly namespace: string | null;
  /** Wall time, epoch ms. */
  readonly requested_wall: number;
}

const columns = (sql: Sql) => sql`
  rehearsal.id, definition_id, options, state, progress, result, error, database, namespace, requested_wall`;

/** Asks for a rehearsal of a stored definition. Its database and namespace are named here, made by the runner. */
export async function requestRehearsal(
  sql: Sql,
  rehearsal: { readonly id: string; readonly definitionId: string; readonly options: RehearsalOptions },
): Promise<void> {
  const { id, definitionId, options } = rehearsal;
  await sql`
    insert into rehearsal (id, definition_id, options, state, database, namespace)
    values (${id}, ${definitionId}, ${json(sql, options)}, 'queued', ${databaseOf(id)}, ${namespaceOf(id)})`;
}

export const databaseOf = (id: string): string => `adept_rehearsal_${id}`;
export const namespaceOf = (id: string): string => `rehearsal-${id}`;

export async function getRehearsal(sql: Sql, id: string): Promise<RehearsalRow | null> {
  const [row] = await sql<RehearsalRow[]>`select ${columns(sql)} from rehearsal where id = ${id}`;
  return row ?? null;
}

/** Newest first. */
export async function listRehearsals(sql: Sql): Promise<RehearsalRow[]> {
  return sql<RehearsalRow[]>`select ${columns(sql)} from rehearsal order by requested_wall desc, id`;
}

/**
 * Takes the oldest rehearsal that waits, or whose runner has not renewed its lease. Leases are wall time.
 * @returns null when there is none
 */
export async function claimRehearsal(sql: Sql, leaseMs: number): Promise<RehearsalRow | null> {
  const [row] = await sql<RehearsalRow[]>`
    update rehearsal set state = 'running', lease_until = now() + ${leaseMs} * interval '1 millisecond'
    where id = (
      select id from rehearsal
      where state = 'queued' or (state = 'running' and lease_until < now())
      order by requested_wall, id limit 1 for update skip locked
    )
    returning ${columns(sql)}`;
  return row ?? null;
}

/** Renews the lease and tells how far it is. False when it is not ours to run any more. */
export async function reportRehearsal(
  sql: Sql,
  id: string,
  progress: RehearsalProgress | null,
  leaseMs: number,
): Promise<boolean> {
  const updated = await sql`
    update rehearsal set lease_until = now() + ${leaseMs} * interval '1 millisecond',
      progress = coalesce(${progress === null ? null : json(sql, progress)}, progress)
    where id = ${id} and state = 'running'`;
  return updated.count > 0;
}

/** Ends it well, with its result. */
export async function finishRehearsal(
  sql: Sql,
  id: string,
  result: Readonly<Record<string, unknown>>,
): Promise<void> {
  await sql`
    update rehearsal set state = 'finished', result = ${json(sql, result)}, lease_until = null where id = ${id}`;
}

/** Ends it badly, with what went wrong; the result is there when it ran to its end and a check failed. */
export async function failRehearsal(
  sql: Sql,
  id: string,
  error: string,
  result: Readonly<Record<string, unknown>> | null,
): Promise<void> {
  await sql`
    update rehearsal set state = 'failed', error = ${error}, lease_until = null,
      result = ${result === null ? null : json(sql, result)}
    where id = ${id}`;
}

/** Its database and namespace are to go, or have gone; the result stays. A runner of it stops. */
export async function dropRehearsal(sql: Sql, id: string): Promise<void> {
  await sql`update rehearsal set state = 'dropped', lease_until = null where id = ${id}`;
}

/** The database and namespace have been dropped. */
export async function forgetStores(sql: Sql, id: string): Promise<void> {
  await sql`update rehearsal set database = null, namespace = null where id = ${id}`;
}

/** Rehearsals that were dropped while their database or namespace still stood. */
export async function droppedWithStores(sql: Sql): Promise<RehearsalRow[]> {
  return sql<RehearsalRow[]>`
    select ${columns(sql)} from rehearsal where state = 'dropped' and database is not null order by id`;
}

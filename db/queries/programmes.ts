/** Programmes whose cycles are opened by themselves. */
import { transaction, type Sql } from '../client.ts';
import type { Day, EpochMs } from '../../definitions/plan/types.ts';
import { startProgrammeWorkflow, wakeProgramme } from './relay.ts';

/** What is opened next, and when. */
export interface NextCycle {
  readonly cycle: string;
  readonly start: Day;
  readonly opensAt: EpochMs;
}

export interface ProgrammeRow {
  readonly id: string;
  readonly repeating: boolean;
  readonly next: NextCycle | null;
}

/** A programme, whether or not anything was ever said of its repeating; null when nothing of it is stored. */
export async function getProgramme(sql: Sql, id: string): Promise<ProgrammeRow | null> {
  const [row] = await sql<(Omit<ProgrammeRow, 'next'> & { [K in keyof NextCycle]: NextCycle[K] | null })[]>`
    select known.id, coalesce(repeating, false) as repeating, next_cycle as cycle, next_start as start,
      next_at as "opensAt"
    from (select programme as id from cycle union select programme from definition) as known
    left join programme on programme.id = known.id where known.id = ${id}`;
  if (row === undefined) return null;
  const { repeating, cycle, start, opensAt } = row;
  const isNamed = repeating && cycle !== null && start !== null && opensAt !== null;
  return { id: row.id, repeating, next: isNamed ? { cycle, start, opensAt } : null };
}

/** The cycle of a programme that starts last, whatever became of it. */
export interface LastCycle {
  readonly id: string;
  readonly firstDay: Day;
  readonly clock: 'real' | 'virtual';
}

export async function lastCycle(sql: Sql, programme: string): Promise<LastCycle | null> {
  const [row] = await sql<LastCycle[]>`
    select id, plan #>> '{cycle,firstDay}' as "firstDay", clock from cycle where programme = ${programme}
    order by starts_at desc, created_at desc, id limit 1`;
  return row ?? null;
}

/**
 * Has a programme's cycles opened by themselves from now on, or no longer.
 * @returns false when the programme has no cycle yet: the first one is started by hand
 */
export async function setRepeating(
  sql: Sql,
  {
    programme,
    repeating,
    now,
  }: { readonly programme: string; readonly repeating: boolean; readonly now: EpochMs },
): Promise<boolean> {
  return transaction(sql, async (tx) => {
    const last = await lastCycle(tx, programme);
    if (last === null) return false;
    const changed = await tx`
      insert into programme (id, repeating, changed_at) values (${programme}, ${repeating}, ${now})
      on conflict (id) do update set repeating = excluded.repeating, changed_at = excluded.changed_at,
        next_cycle = null, next_start = null, next_at = null
      where programme.repeating <> excluded.repeating`;
    if (changed.count === 0) return true;
    if (repeating) await startProgrammeWorkflow(tx, programme, last.id, now);
    else await wakeProgramme(tx, programme, last.id, now);
    return true;
  });
}

/** Has a programme look anew at what comes next: its text has changed, or a cycle of it was started by hand. */
export async function programmeChanged(sql: Sql, programme: string, now: EpochMs): Promise<void> {
  const known = await getProgramme(sql, programme);
  const last = await lastCycle(sql, programme);
  if (known?.repeating === true && last !== null) await wakeProgramme(sql, programme, last.id, now);
}

/** Keeps what comes next for those who look. */
export async function noteNext(sql: Sql, programme: string, next: NextCycle | null): Promise<void> {
  await sql`
    update programme set next_cycle = ${next?.cycle ?? null}, next_start = ${next?.start ?? null},
      next_at = ${next?.opensAt ?? null}
    where id = ${programme}`;
}

/** The state of a database, without what may differ between two runs of one story. */
import type { Sql } from '../../db/client.ts';

/** The log of requests, and what runs of their own make. */
const LEFT_OUT = new Set(['access_log', 'migration', 'api_key', 'session']);
const mayDiffer = (column: string): boolean =>
  column === 'attempts' || column.startsWith('lease_') || column.endsWith('_wall');

async function tables(sql: Sql): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  return rows.map(({ name }) => name).filter((name) => !LEFT_OUT.has(name));
}

function comparable(row: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(row).filter(([column]) => !mayDiffer(column))));
}

/** Every row of every table, as text, in an order of its own. */
export async function snapshot(sql: Sql): Promise<Readonly<Record<string, readonly string[]>>> {
  const state: Record<string, string[]> = {};
  for (const table of await tables(sql)) {
    const rows = await sql<
      { row: Record<string, unknown> }[]
    >`select to_jsonb(t) as row from ${sql(table)} as t`;
    state[table] = rows.map(({ row }) => comparable(row)).toSorted((a, b) => (a < b ? -1 : 1));
  }
  return state;
}

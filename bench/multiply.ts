/** Makes the people of a cycle many times as many, with all that they owe, have answered and were sent. */
import { connect, type Sql } from '../db/client.ts';

/** What a person has, each table after those that it points to; and its columns that hold ids which differ. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  person: ['id', 'email'],
  participant: ['id', 'person_id'],
  relationship: ['id', 'ended_by'],
  member: ['relationship_id', 'participant_id'],
  obligation: ['id', 'participant_id', 'relationship_id'],
  response: ['obligation_id'],
  message: ['id', 'key', 'recipient', 'obligation_id'],
};

/** Only rows of people and pairs are copied: messages to units and to the owner are one each. */
const condition = (sql: Sql, table: string) =>
  table === 'message' ? sql`where recipient_kind = 'participant'` : sql``;

async function columnsOf(sql: Sql, table: string): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`;
  return rows.map(({ name }) => name);
}

async function copy(sql: Sql, table: string, own: readonly string[], times: number): Promise<void> {
  const columns = await columnsOf(sql, table);
  const values = columns.map((name) =>
    own.includes(name) ? sql`${sql(name)} || '.' || n` : sql`${sql(name)}`,
  );
  const list = values.reduce((all, one) => sql`${all}, ${one}`);
  // The rows are read before the first is written, so that copies are not copied.
  await sql`
    insert into ${sql(table)} (${sql(columns)})
    select ${list} from ${sql(table)}, generate_series(2, ${times}) as n ${condition(sql, table)}`;
}

/** @param times how many people there are for each one now */
export async function multiplyPeople(databaseUrl: string, times: number): Promise<void> {
  const sql = connect(databaseUrl, { max: 1 });
  for (const [table, own] of Object.entries(TABLES)) await copy(sql, table, own, times);
  await sql`analyze`;
  await sql.end();
}

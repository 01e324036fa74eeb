import postgres from 'postgres';
import type { EpochMs } from '../definitions/plan/types.ts';

const TIMESTAMPTZ = 1184;
const DATE = 1082;
const BIGINT = 20;

/**
 * Instants are epoch milliseconds in our code and timestamptz in Postgres; days are `2024-11-05` in both;
 * counts come as numbers.
 */
const types = {
  instant: {
    to: TIMESTAMPTZ,
    from: [TIMESTAMPTZ],
    serialize: (ms: EpochMs | string | Date) => new Date(ms).toISOString(),
    parse: (text: string) => Date.parse(text),
  },
  day: { to: DATE, from: [DATE], serialize: (day: string) => day, parse: (text: string) => text },
  count: {
    to: BIGINT,
    from: [BIGINT],
    serialize: (n: number) => String(n),
    parse: (text: string) => Number(text),
  },
};

/** A pool, or a transaction of one: what the query functions take. */
export type Sql = postgres.Sql<Types> | postgres.TransactionSql<Types>;
export type Pool = postgres.Sql<Types>;
type Types = { instant: EpochMs; day: string; count: number };

/** Opens a pool. Close it with `pool.end()`. */
export function connect(url: string, options: { max?: number } = {}): Pool {
  return postgres(url, {
    max: options.max ?? 10,
    types,
    onnotice: () => undefined,
    connection: { TimeZone: 'UTC', application_name: 'adept' },
  });
}

/** Runs `work` in one transaction; inside another transaction, in that one. */
export async function transaction<T>(sql: Sql, work: (tx: Sql) => Promise<T>): Promise<T> {
  if (!('begin' in sql)) return work(sql);
  const result = await sql.begin((tx) => work(tx));
  // postgres.js unwraps promises in arrays, which its type shows and T cannot.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return result as T;
}

/** Writes the seed of all ids, once; a later call with another seed changes nothing. */
export async function ensureInstallation(sql: Sql, seed: string): Promise<void> {
  await sql`insert into installation (seed) values (${seed}) on conflict do nothing`;
}

/** A parameter for a jsonb column; what it holds has been checked by types or schema before. */
export function json(sql: Sql, value: unknown): postgres.Parameter {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return sql.json(value as postgres.JSONValue);
}

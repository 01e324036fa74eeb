/** The database and the namespace of a rehearsal: made, found, dropped. */
import { Connection, isGrpcServiceError } from '@temporalio/client';
import postgres from 'postgres';
import { migrate } from '../../db/migrate.ts';
import { ensureNamespace } from '../setup/namespace.ts';

/** The server keeps a finished workflow's history so long; the rehearsal's own database is what is looked at. */
const RETENTION_DAYS = 7;

/** The address of another database on the same server. */
export function besideDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

async function administer(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}

/**
 * Makes the database unless it is there, and brings it to the newest schema. It does not wait for the disk at
 * each commit: a rehearsal that a crash of Postgres damages is rehearsed again.
 * @param mainUrl the main database, on whose server it is made
 */
async function ensureDatabase(mainUrl: string, database: string): Promise<void> {
  await administer(mainUrl, async (sql) => {
    const found = await sql`select 1 from pg_database where datname = ${database}`;
    if (found.length > 0) return;
    await sql`create database ${sql(database)}`;
    await sql`alter database ${sql(database)} set synchronous_commit = off`;
  });
  await migrate(besideDatabase(mainUrl, database));
}

export interface Stores {
  readonly mainUrl: string;
  /** Temporal's `host:port`. */
  readonly address: string;
  readonly database: string;
  readonly namespace: string;
}

/** Makes what is missing of a rehearsal's stores. */
export async function ensureStores(stores: Stores): Promise<void> {
  await Promise.all([
    ensureDatabase(stores.mainUrl, stores.database),
    ensureNamespace(stores.address, stores.namespace, RETENTION_DAYS),
  ]);
}

/** Drops them, whoever is still connected; it is no fault when they have gone. */
export async function dropStores(stores: Stores): Promise<void> {
  await administer(
    stores.mainUrl,
    (sql) => sql`drop database if exists ${sql(stores.database)} with (force)`,
  );
  const connection = await Connection.connect({ address: stores.address });
  try {
    await connection.operatorService.deleteNamespace({ namespace: stores.namespace });
  } catch (error) {
    if (!isGrpcServiceError(error)) throw error;
  } finally {
    await connection.close();
  }
}

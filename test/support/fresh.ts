/** Databases and namespaces of a test's own, on servers that run already. */
import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { ensureNamespace } from '../../cli/setup/namespace.ts';
import type { ServerName } from './servers.ts';
import { withDatabase } from './template.ts';

export interface FreshDatabase {
  readonly url: string;
  /** Drops it, ending all sessions in it. */
  drop(): Promise<void>;
}

export interface FreshNamespace {
  /** host:port of the Temporal server. */
  readonly address: string;
  readonly namespace: string;
}

/** A copy of the template database, of the caller's own. Takes about 50 ms. */
export async function databaseFrom(template: string): Promise<FreshDatabase> {
  const source = new URL(template).pathname.slice(1);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await inMaintenance(template, (sql) => sql`create database ${sql(name)} template ${sql(source)}`);
  const drop = () => inMaintenance(template, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
  return { url: withDatabase(template, name), drop };
}

/** A new namespace of a Temporal server, ready for use. */
export async function namespaceAt(address: string): Promise<FreshNamespace> {
  const namespace = `test-${randomBytes(6).toString('hex')}`;
  await ensureNamespace(address, namespace, 1);
  return { address, namespace };
}

/** Asks the door of the servers for one of them. @throws Error with its words when it could not be started */
export async function addressFrom(door: string, name: ServerName): Promise<string> {
  const answer = await fetch(`${door}/${name}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

async function inMaintenance(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(withDatabase(url, 'postgres'), { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}

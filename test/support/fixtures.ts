import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
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

/** An empty database with the newest schema, of the caller's own. Takes about 50 ms. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const template = await serverAddress('postgres');
  const source = new URL(template).pathname.slice(1);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await inMaintenance(template, (sql) => sql`create database ${sql(name)} template ${sql(source)}`);
  const drop = () => inMaintenance(template, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
  return { url: withDatabase(template, name), drop };
}

/** A new Temporal namespace, of the caller's own, ready for use. */
export async function freshNamespace(): Promise<FreshNamespace> {
  const address = await serverAddress('temporal');
  const namespace = `test-${randomBytes(6).toString('hex')}`;
  await ensureNamespace(address, namespace, 1);
  return { address, namespace };
}

/** The address of a server shared by all test files, which starts when the first one asks. */
export async function serverAddress(name: ServerName): Promise<string> {
  const answer = await fetch(`${inject('servers')}/${name}`);
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

import { inject } from 'vitest';
import { addressFrom, databaseFrom, namespaceAt, type FreshDatabase, type FreshNamespace } from './fresh.ts';
import type { ServerName } from './servers.ts';

export type { FreshDatabase, FreshNamespace } from './fresh.ts';

/** An empty database with the newest schema, of the caller's own. */
export async function freshDatabase(): Promise<FreshDatabase> {
  return databaseFrom(await serverAddress('postgres'));
}

/** A new Temporal namespace, of the caller's own, ready for use. */
export async function freshNamespace(): Promise<FreshNamespace> {
  return namespaceAt(await serverAddress('temporal'));
}

/** The address of a server shared by all test files, which starts when the first one asks. */
export async function serverAddress(name: ServerName): Promise<string> {
  return addressFrom(inject('servers'), name);
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { checkoutFolder } from '../../cli/setup/checkout.ts';
import { migrate } from '../../db/migrate.ts';

/**
 * Makes a migrated database to copy from, once for each state of the migrations.
 * Gives its address; `freshDatabase` copies it.
 */
export async function makeTemplate(serverUrl: string): Promise<string> {
  const name = `adept_template_${migrationsHash()}`;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  try {
    const found = await admin`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await admin`create database ${admin(name)}`;
  } finally {
    await admin.end();
  }
  const url = withDatabase(serverUrl, name);
  await migrate(url);
  return url;
}

/** The address of another database on the same server. */
export function withDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

function migrationsHash(): string {
  const folder = join(checkoutFolder(), 'db', 'migrations');
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).toSorted()) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

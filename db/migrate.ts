import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';

/** The build copies this folder beside the bundle, so the address holds there too. */
const MIGRATIONS = fileURLToPath(new URL('./migrations/', import.meta.url));
/** Any number that only Adept's migrations lock; it serialises processes that start together. */
const LOCK = 4_207_301;

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
  readonly text: string;
}

/** The migrations on disk and those that a database has had do not fit together; the message says how. */
export class MigrationFault extends Error {
  override readonly name = 'MigrationFault';
}

/**
 * Brings the database at `url` to the newest schema, each migration in a transaction of its own.
 * Gives the numbers applied now, in order; none when it was up to date.
 * @throws MigrationFault when a past migration was changed, or the database is newer than this code.
 */
export async function migrate(url: string, folder = MIGRATIONS): Promise<number[]> {
  const migrations = readMigrations(folder);
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    // A lock of the session outlives the transactions; closing the session frees it.
    await sql`select pg_advisory_lock(${LOCK})`;
    await sql`
      create table if not exists migration (
        number integer primary key,
        name text not null,
        sha256 text not null,
        applied_at timestamptz not null default now()
      )`;
    const pending = await findPending(sql, migrations);
    for (const migration of pending) await apply(sql, migration);
    return pending.map(({ number }) => number);
  } finally {
    await sql.end();
  }
}

async function findPending(sql: postgres.Sql, migrations: Migration[]): Promise<Migration[]> {
  const applied = await sql<{ number: number; name: string; sha256: string }[]>`
    select number, name, sha256 from migration order by number`;
  for (const past of applied) {
    const here = migrations.find(({ number }) => number === past.number);
    if (here === undefined)
      throw new MigrationFault(
        `The database has migration ${past.name}, which this Adept does not know: update Adept.`,
      );
    if (here.sha256 !== past.sha256)
      throw new MigrationFault(
        `Migration ${here.name} was changed after it was applied: put its text back and write a new one.`,
      );
  }
  const newest = applied.at(-1)?.number ?? 0;
  const pending = migrations.filter(({ number }) => !applied.some((past) => past.number === number));
  const late = pending.find(({ number }) => number < newest);
  if (late)
    throw new MigrationFault(
      `Migration ${late.name} is older than ${newest}, which is applied: give it the next number.`,
    );
  return pending;
}

async function apply(sql: postgres.Sql, { number, name, sha256, text }: Migration): Promise<void> {
  await sql.begin(async (tx) => {
    await tx
      .unsafe(text)
      .simple()
      .catch((error: unknown) => {
        throw new MigrationFault(`Migration ${name} cannot be applied: ${String(error)}`, { cause: error });
      });
    await tx`insert into migration (number, name, sha256) values (${number}, ${name}, ${sha256})`;
  });
}

function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  const migrations = files.map((file) => readMigration(folder, file)).toSorted((a, b) => a.number - b.number);
  const twice = migrations.find(({ number }, i) => migrations[i - 1]?.number === number);
  if (twice) throw new MigrationFault(`Two migrations have the number of ${twice.name}: renumber one.`);
  return migrations;
}

function readMigration(folder: string, file: string): Migration {
  const digits = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1];
  if (digits === undefined) throw new MigrationFault(`${file} is not named like 0001_core.sql.`);
  const text = readFileSync(join(folder, file), 'utf8');
  return {
    number: Number(digits),
    name: file,
    sha256: createHash('sha256').update(text).digest('hex'),
    text,
  };
}

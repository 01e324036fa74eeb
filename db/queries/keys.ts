/** API keys and sessions: only their hashes are kept. */
import { createHash, randomBytes } from 'node:crypto';
import { transaction, type Sql } from '../client.ts';

/** A coordinator signs in again after a working day, in hours. */
export const SESSION_HOURS = 12;

const sha256 = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('hex');
/** 256 random bits: they cannot be guessed, so a fast hash protects them. */
const secret = (): string => randomBytes(32).toString('base64url');

/** Makes the installation's API key at the first call and returns it, once; null when there is one already. */
export async function ensureApiKey(sql: Sql): Promise<string | null> {
  const key = `adept_${secret()}`;
  return transaction(sql, async (tx) => {
    await tx`lock table api_key in exclusive mode`;
    const [existing] = await tx`select 1 from api_key limit 1`;
    if (existing !== undefined) return null;
    await tx`insert into api_key (sha256, name) values (${sha256(key)}, 'first')`;
    return key;
  });
}

/** What a key opens: everything, or what is one unit's in the cycles of one programme. */
export type Scope = 'all' | UnitScope;
export interface UnitScope {
  readonly programme: string;
  readonly unit: string;
}

interface ScopeRow {
  readonly programme: string | null;
  readonly unit: string | null;
}

function scopeIn([row]: readonly ScopeRow[]): Scope | null {
  if (row === undefined) return null;
  const { programme, unit } = row;
  return programme === null || unit === null ? 'all' : { programme, unit };
}

/** What `key` opens; null: it is none of the installation's. */
export async function scopeOfKey(sql: Sql, key: string): Promise<Scope | null> {
  return scopeIn(
    await sql<ScopeRow[]>`select programme, unit_id as unit from api_key where sha256 = ${sha256(key)}`,
  );
}

export interface KeyRow {
  readonly id: string;
  readonly name: string;
  readonly programme: string | null;
  readonly unit: string | null;
}

/** The installation's keys, without their secrets. */
export async function listKeys(sql: Sql): Promise<KeyRow[]> {
  return sql<KeyRow[]>`
    select id, name, programme, unit_id as unit from api_key order by created_wall, id`;
}

/** Makes a key for a unit, and gives its secret, which is not kept. */
export async function addUnitKey(
  sql: Sql,
  { programme, unit }: UnitScope,
  name: string,
): Promise<{ id: string; key: string }> {
  const key = `adept_${secret()}`;
  const [row] = await sql<{ id: string }[]>`
    insert into api_key (sha256, name, programme, unit_id) values (${sha256(key)}, ${name}, ${programme}, ${unit})
    returning id`;
  if (row === undefined) throw new Error('An insert gives its row');
  return { id: row.id, key };
}

/** Takes a unit's key back, and every session that it opened. False: there is none. */
export async function removeUnitKey(sql: Sql, id: string): Promise<boolean> {
  const gone = await sql`delete from api_key where id = ${id} and programme is not null`;
  return gone.count > 0;
}

/** The units that the cycles of a programme have. */
export async function unitsOfProgramme(sql: Sql, programme: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select distinct u.id from unit u join cycle c on c.id = u.cycle_id where c.programme = ${programme} order by 1`;
  return rows.map(({ id }) => id);
}

/** Opens a session for who has shown a key; returns the secret that its cookie carries. */
export async function openSession(sql: Sql, key: string): Promise<string> {
  const token = secret();
  await sql`delete from session where expires_wall < now()`;
  await sql`
    insert into session (sha256, expires_wall, key_sha256)
    values (${sha256(token)}, now() + ${SESSION_HOURS} * interval '1 hour',
      (select sha256 from api_key where sha256 = ${sha256(key)}))`;
  return token;
}

/** What the session opens while it lives; null: it does not. Reading it changes nothing. */
export async function scopeOfSession(sql: Sql, token: string): Promise<Scope | null> {
  return scopeIn(
    await sql<ScopeRow[]>`
      select k.programme, k.unit_id as unit from session s left join api_key k on k.sha256 = s.key_sha256
      where s.sha256 = ${sha256(token)} and s.expires_wall > now()`,
  );
}

/** Ends a session; one that has ended stays so. */
export async function closeSession(sql: Sql, token: string): Promise<void> {
  await sql`delete from session where sha256 = ${sha256(token)}`;
}

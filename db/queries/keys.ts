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

/** True when `key` is one of the installation's. */
export async function isApiKey(sql: Sql, key: string): Promise<boolean> {
  const rows = await sql`select 1 from api_key where sha256 = ${sha256(key)}`;
  return rows.length > 0;
}

/** Opens a session; returns the secret that its cookie carries. */
export async function openSession(sql: Sql): Promise<string> {
  const token = secret();
  await sql`delete from session where expires_wall < now()`;
  await sql`
    insert into session (sha256, expires_wall)
    values (${sha256(token)}, now() + ${SESSION_HOURS} * interval '1 hour')`;
  return token;
}

/** True while the session lives. Reading it changes nothing. */
export async function isSession(sql: Sql, token: string): Promise<boolean> {
  const rows = await sql`select 1 from session where sha256 = ${sha256(token)} and expires_wall > now()`;
  return rows.length > 0;
}

/** Ends a session; one that has ended stays so. */
export async function closeSession(sql: Sql, token: string): Promise<void> {
  await sql`delete from session where sha256 = ${sha256(token)}`;
}

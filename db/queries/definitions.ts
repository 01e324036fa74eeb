/** The store of definitions: texts with versions, one series for each programme. */
import { transaction, type Sql } from '../client.ts';
import type { EpochMs } from '../../definitions/plan/types.ts';

export interface StoredDefinition {
  /** `su-alumni@2` */
  readonly id: string;
  readonly programme: string;
  readonly version: number;
  readonly storedAt: EpochMs;
}

export interface DefinitionText extends StoredDefinition {
  readonly text: string;
}

/** Stores a text as the programme's next version; a text that is stored already keeps its version. */
export async function storeDefinition(
  sql: Sql,
  definition: { readonly programme: string; readonly text: string; readonly now: EpochMs },
): Promise<StoredDefinition & { readonly created: boolean }> {
  const { programme, text, now } = definition;
  return transaction(sql, async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended(${`definition ${programme}`}, 0))`;
    const [known] = await tx<StoredDefinition[]>`
      select id, programme, version, stored_at as "storedAt" from definition
      where programme = ${programme} and text = ${text} order by version desc limit 1`;
    if (known !== undefined) return { ...known, created: false };
    const [made] = await tx<StoredDefinition[]>`
      insert into definition (id, programme, version, text, stored_at)
      select ${programme}::text || '@' || next, ${programme}, next, ${text}, ${now}
      from (select coalesce(max(version), 0) + 1 as next from definition where programme = ${programme}) as versions
      returning id, programme, version, stored_at as "storedAt"`;
    if (made === undefined) throw new Error('A definition was stored and not returned');
    return { ...made, created: true };
  });
}

export async function getDefinition(sql: Sql, id: string): Promise<DefinitionText | null> {
  const [row] = await sql<DefinitionText[]>`
    select id, programme, version, text, stored_at as "storedAt" from definition where id = ${id}`;
  return row ?? null;
}

/** All versions of all programmes, the newest of each first. */
export async function listDefinitions(sql: Sql): Promise<StoredDefinition[]> {
  return sql<StoredDefinition[]>`
    select id, programme, version, stored_at as "storedAt" from definition order by programme, version desc`;
}

/** The newest version of a programme's definition. */
export async function newestDefinition(sql: Sql, programme: string): Promise<DefinitionText | null> {
  const [row] = await sql<DefinitionText[]>`
    select id, programme, version, text, stored_at as "storedAt" from definition
    where programme = ${programme} order by version desc limit 1`;
  return row ?? null;
}

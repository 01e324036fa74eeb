import type { Sql } from '../db/client.ts';
import { getDefinition, newestDefinition, type DefinitionText } from '../db/queries/definitions.ts';
import { found } from './http/problem.ts';

/**
 * A stored definition by its id, `su-alumni@2`, or by its programme's, for the newest version.
 * @throws Problem not-found
 */
export async function definitionNamed(sql: Sql, name: string): Promise<DefinitionText> {
  const stored = (await getDefinition(sql, name)) ?? (await newestDefinition(sql, name));
  return found(stored, `definition ${name}`);
}

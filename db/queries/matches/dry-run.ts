/** Doing something, looking at what came of it, and undoing it: a preview that cannot differ from the deed. */
import { transaction, type Sql } from '../../client.ts';

/** Ends a transaction so that nothing of it stays. */
class Undo extends Error {
  override readonly name = 'Undo';
}

/**
 * What `work` gives, with all that it has written undone; it sees its own writing while it runs.
 * @param sql a pool: inside a transaction that transaction would be lost
 */
export async function dryRun<T>(sql: Sql, work: (tx: Sql) => Promise<T>): Promise<T> {
  const seen: T[] = [];
  try {
    await transaction(sql, async (tx) => {
      seen.push(await work(tx));
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  for (const value of seen) return value;
  throw new Error('A dry run ended without a result');
}

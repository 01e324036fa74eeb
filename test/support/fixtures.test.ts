import { Client, Connection } from '@temporalio/client';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { freshDatabase, freshNamespace } from './fixtures.ts';

test('a fresh database has the newest schema and nobody else’s rows', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()]);
  expect(await migrate(one.url)).toEqual([]);
  const sql = postgres(one.url, { max: 1 });
  await sql`create table only_here ()`;
  await sql.end();
  const other = postgres(two.url, { max: 1 });
  expect(await other`select to_regclass('only_here') as found`).toEqual([{ found: null }]);
  await other.end();
  await Promise.all([one.drop(), two.drop()]);
});

test('a fresh namespace takes workflows at once', async () => {
  const { address, namespace } = await freshNamespace();
  const connection = await Connection.connect({ address });
  const { workflow } = new Client({ connection, namespace });
  const handle = await workflow.start('none', { taskQueue: 'nobody', workflowId: 'probe' });
  expect((await handle.describe()).status.name).toBe('RUNNING');
  await connection.close();
});

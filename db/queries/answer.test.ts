import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../test/support/fixtures.ts';
import { connect, type Pool } from '../client.ts';
import { migrate } from '../migrate.ts';

let database: FreshDatabase;
let sql: Pool;
beforeAll(async () => {
  database = await freshDatabase();
  await migrate(database.url);
  sql = connect(database.url);
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

test('the answers of one person are found by their obligations, however many others there are', async () => {
  const rows = await sql<{ 'QUERY PLAN': string }[]>`
    explain select a.answer from obligation o join answer a on a.obligation_id = o.id
    where o.participant_id = 'one' and o.kind = 'apply'`;
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toMatch(/Index (Only )?Scan using response_pkey/);
  expect(plan).not.toMatch(/Seq Scan on response|Sort|Unique/);
});

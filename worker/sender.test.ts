import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CYCLE, seedCycle } from '../activities/mail/testing/fixture.ts';
import { mailboxTransport } from '../activities/mail/transport.ts';
import { connect, type Pool } from '../db/client.ts';
import { enqueue } from '../db/queries/messages.ts';
import { freshDatabase, type FreshDatabase } from '../test/support/fixtures.ts';
import { startSender } from './sender.ts';

let database: FreshDatabase;
let sql: Pool;

beforeAll(async () => {
  database = await freshDatabase();
  sql = connect(database.url, { max: 3 });
  await seedCycle(sql);
});

afterAll(async () => {
  await sql.end();
  await database.drop();
});

const delivered = async () => (await sql`select from mailbox`).length;

async function put(key: string): Promise<void> {
  await enqueue(sql, {
    key,
    cycleId: CYCLE,
    template: 'unmatched',
    params: {},
    recipientKind: 'participant',
    recipient: 'par_ada',
    at: Date.now() - 1,
  });
}

const settings = {
  transport: mailboxTransport(),
  linkKey: 'key',
  baseUrl: 'https://adept.example',
  pollMs: 20,
};

describe('the sender', () => {
  it('delivers what becomes due while it runs, and nothing after it was stopped', async () => {
    const sender = startSender({ ...settings, sql, log: () => undefined });
    await put('first');
    await vi.waitFor(async () => expect(await delivered()).toBe(1), 5_000);
    await sender.stop();
    await put('second');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await delivered()).toBe(1);
  });

  it('goes on when Postgres comes back', async () => {
    const lines: string[] = [];
    const flaky = connect(database.url, { max: 1 });
    const sender = startSender({ ...settings, sql: flaky, log: (line) => lines.push(line) });
    await sql`alter table message rename to message_away`;
    await vi.waitFor(() => expect(lines).not.toEqual([]), 5_000);
    expect(lines[0]).toBe('Mail waits for now: 42P01');
    await sql`alter table message_away rename to message`;
    const [{ before } = { before: 0 }] = await sql<
      { before: number }[]
    >`select count(*) as before from mailbox`;
    await put('third');
    await vi.waitFor(async () => expect(await delivered()).toBeGreaterThan(before), 10_000);
    expect(lines[1]).toBe('Mail is sent again.');
    await sender.stop();
    await flaky.end();
  });
});

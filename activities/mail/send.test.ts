import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect, type Pool } from '../../db/client.ts';
import { listMailbox, readMail } from '../../db/queries/mailbox.ts';
import { enqueue, type NewMessage } from '../../db/queries/messages.ts';
import { freshDatabase, type FreshDatabase } from '../../test/support/fixtures.ts';
import { verifyLink } from '../../definitions/plan/links.ts';
import { deliverDue, type Delivered } from './send.ts';
import { CYCLE, NOW, seedCycle } from './testing/fixture.ts';
import { mailboxTransport } from './transport.ts';

let database: FreshDatabase;
let sql: Pool;

beforeAll(async () => {
  database = await freshDatabase();
  sql = connect(database.url, { max: 6 });
  await seedCycle(sql, 'virtual');
});

afterAll(async () => {
  await sql.end();
  await database.drop();
});

beforeEach(async () => {
  await sql`truncate mailbox, attempt, message cascade`;
  await sql`update obligation set state = 'open', closed_at = null`;
  await sql`update cycle set state = 'running'`;
});

const deliver = (now = NOW): Promise<Delivered> =>
  deliverDue({ sql, transport: mailboxTransport(), linkKey: 'key', baseUrl: 'https://adept.example', now });

async function put(key: string, changes: Partial<NewMessage> = {}): Promise<void> {
  await enqueue(sql, {
    key,
    cycleId: CYCLE,
    template: 'unmatched',
    params: {},
    recipientKind: 'participant',
    recipient: 'par_ada',
    at: NOW,
    ...changes,
  });
}

const remind = (key: string) => put(key, { template: 'remind-check-in', obligationId: 'ob_winter' });

async function states(): Promise<readonly (readonly [string, string, string | null])[]> {
  const rows = await sql<{ key: string; state: string; reason: string | null }[]>`
    select key, state, reason from message order by key`;
  return rows.map(({ key, state, reason }) => [key, state, reason]);
}

describe('delivery to the mailbox', () => {
  it('delivers what is due, as its reader sees it, with working links', async () => {
    await put('due', { template: 'ask-check-in', obligationId: 'ob_winter' });
    await put('later', { at: NOW + 1 });
    expect(await deliver()).toMatchObject({ sent: 1, suppressed: 0 });
    const [line] = await listMailbox(sql, { cycleId: CYCLE, recipient: 'Ada@Example.org', limit: 10 });
    expect(line).toMatchObject({ template: 'ask-check-in', deliveredAt: NOW, recipientName: 'Ada Åkesson' });
    const mail = await readMail(sql, line?.messageId ?? '');
    const [, id = '', mac = ''] =
      /https:\/\/adept\.example\/o\/([^/]+)\/([\w-]+)/.exec(mail?.text ?? '') ?? [];
    expect(verifyLink('key', 'obligation', id, mac)).toBe(true);
    expect(await states()).toEqual([
      ['due', 'sent', null],
      ['later', 'queued', null],
    ]);
  });

  it('delivers once, however many drains run', async () => {
    for (let n = 0; n < 60; n += 1) await put(`n${n}`);
    const counts = await Promise.all([deliver(), deliver(), deliver(), deliver()]);
    await deliver();
    expect(counts.reduce((sum, { sent }) => sum + sent, 0)).toBe(60);
    const [row] = await sql<{ mails: number; attempts: number }[]>`
      select (select count(*) from mailbox) as mails, (select count(*) from attempt) as attempts`;
    expect(row).toEqual({ mails: 60, attempts: 60 });
  });

  it('leaves no trace of a drain that breaks', async () => {
    await put('a');
    const broken = deliverDue({
      sql,
      transport: mailboxTransport(),
      linkKey: 'key',
      get baseUrl(): string {
        throw new TypeError('no address');
      },
      now: NOW,
    });
    await expect(broken).rejects.toThrow('no address');
    expect(await states()).toEqual([['a', 'queued', null]]);
    expect(await deliver()).toMatchObject({ sent: 1 });
  });

  it('names a message that cannot be a mail, and delivers the others', async () => {
    await sql`update unit set coordinator = 'nobody' where id = 'physics'`;
    await put('bad', { template: 'matches-drafted', recipientKind: 'unit', recipient: 'physics' });
    await put('good');
    expect(await deliver()).toMatchObject({ sent: 1, failed: 1 });
    expect(await states()).toEqual([
      ['bad', 'failed', 'cannot be made into a mail: not an e-mail address'],
      ['good', 'sent', null],
    ]);
  });
});

describe('a message that is no longer wanted', () => {
  it.each([
    ['met', 'answered'],
    ['expired', 'expired'],
    ['withdrawn', 'withdrawn'],
  ])('is suppressed: a reminder of an obligation that is %s', async (state, reason) => {
    await remind('r');
    await sql`update obligation set state = ${state} where id = 'ob_winter'`;
    expect(await deliver()).toMatchObject({ sent: 0, suppressed: 1 });
    expect(await states()).toEqual([['r', 'suppressed', reason]]);
  });

  it('is not the receipt of an answer', async () => {
    await sql`update obligation set state = 'met' where id = 'ob_apply'`;
    await put('r', { template: 'application-received', obligationId: 'ob_apply' });
    expect(await deliver()).toMatchObject({ sent: 1 });
  });

  it('is one to somebody who has left, but not their goodbye', async () => {
    await sql`update participant set left_at = ${NOW} where id = 'par_ada'`;
    await put('news');
    await put('goodbye', { template: 'goodbye' });
    await deliver();
    await sql`update participant set left_at = null`;
    expect(await states()).toEqual([
      ['goodbye', 'sent', null],
      ['news', 'suppressed', 'left'],
    ]);
  });

  it('is a notice of an event that is over', async () => {
    const late = NOW + 400 * 86_400_000;
    await put('n', { template: 'event-notice', params: { event: 'mid-way' }, eventId: 'mid-way' });
    expect(await deliver(late)).toMatchObject({ suppressed: 1 });
    expect(await states()).toEqual([['n', 'suppressed', 'past']]);
  });
});

describe('a cycle', () => {
  it('that is paused holds its mail until it goes on', async () => {
    await put('a');
    await sql`update cycle set state = 'paused'`;
    expect(await deliver()).toMatchObject({ sent: 0, suppressed: 0 });
    expect(await states()).toEqual([['a', 'queued', null]]);
    await sql`update cycle set state = 'running'`;
    expect(await deliver()).toMatchObject({ sent: 1 });
  });

  it('that is cancelled says so and nothing else', async () => {
    await put('news');
    await put('over', { template: 'cycle-cancelled' });
    await sql`update cycle set state = 'cancelled'`;
    expect(await deliver()).toMatchObject({ sent: 1, suppressed: 1 });
    expect(await states()).toEqual([
      ['news', 'suppressed', 'cancelled'],
      ['over', 'sent', null],
    ]);
  });
});

describe('the database', () => {
  it('holds no working link before its mail is rendered', async () => {
    await put('due', { template: 'ask-check-in', obligationId: 'ob_winter' });
    const rows = await sql<{ text: string }[]>`select m::text as text from message m`;
    expect(JSON.stringify(rows)).not.toMatch(/\/o\/|https?:/);
  });
});

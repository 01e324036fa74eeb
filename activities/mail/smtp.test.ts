import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect, type Pool } from '../../db/client.ts';
import { enqueue } from '../../db/queries/messages.ts';
import { freshDatabase, type FreshDatabase } from '../../test/support/fixtures.ts';
import { deliverDue, type DeliverDeps, type Delivered } from './send.ts';
import { smtpTransport, type SmtpOptions } from './smtp.ts';
import { faultProxy, type FaultProxy, type Fault, type Stage } from './testing/fault-proxy.ts';
import { CYCLE, NOW, seedCycle } from './testing/fixture.ts';
import { smtpSink, type SmtpSink } from './testing/smtp-sink.ts';

let database: FreshDatabase;
let sql: Pool;
let sink: SmtpSink;
let wire: FaultProxy;

beforeAll(async () => {
  database = await freshDatabase();
  sql = connect(database.url, { max: 12 });
  await seedCycle(sql);
});

afterAll(async () => {
  await sql.end();
  await database.drop();
});

beforeEach(async () => {
  sink = await smtpSink();
  wire = await faultProxy(sink.port);
  await sql`delete from attempt`;
  await sql`delete from message`;
});

afterEach(async () => {
  await wire.close();
  await sink.close();
});

/** Patient, so that a busy machine looks like no fault; quick only where a stall is to be noticed. */
const PATIENT: SmtpOptions = { lanes: 4, connectMs: 20_000, silenceMs: 20_000, limitMs: 25_000 };
const QUICK: SmtpOptions = { lanes: 4, connectMs: 1_000, silenceMs: 1_000, limitMs: 25_000 };

async function queue(count = 1): Promise<void> {
  for (let n = 1; n <= count; n += 1) {
    await enqueue(sql, {
      key: `news/${n}`,
      cycleId: CYCLE,
      template: 'unmatched',
      params: {},
      recipientKind: 'participant',
      recipient: n % 2 === 0 ? 'par_bo' : 'par_ada',
      at: NOW,
    });
  }
}

async function deliver(changes: Partial<DeliverDeps> = {}, port = wire.port): Promise<Delivered> {
  const transport = smtpTransport(`smtp://127.0.0.1:${port}`, wire.break?.how === 'stall' ? QUICK : PATIENT);
  try {
    return await deliverDue({
      sql,
      transport,
      linkKey: 'key',
      baseUrl: 'https://adept.example',
      now: NOW,
      retryAfter: () => 0,
      ...changes,
      mailFrom: 'Adept <adept@mail.example>',
    });
  } finally {
    transport.close();
  }
}

async function message() {
  const [row] = await sql<
    { id: string; state: string; reason: string | null; attempts: number; lease_until: number | null }[]
  >`
    select id, state, reason, attempts, lease_until from message order by id limit 1`;
  if (row === undefined) throw new Error('no message');
  return row;
}

const outcomes = async () =>
  (await sql<{ outcome: string }[]>`select outcome from attempt order by message_id, number`).map(
    (row) => row.outcome,
  );

describe('a mail on the wire', () => {
  it('carries its headers, both bodies and the calendar entry', async () => {
    await enqueue(sql, {
      key: 'invite',
      cycleId: CYCLE,
      template: 'ask-answer-invitation',
      params: {},
      recipientKind: 'participant',
      recipient: 'par_ada',
      obligationId: 'ob_mid',
      eventId: 'mid-way',
      at: NOW,
    });
    expect(await deliver()).toMatchObject({ sent: 1 });
    const [mail] = sink.accepted;
    const header = (name: string) => mail?.headers.find(({ key }) => key === name)?.value;
    expect(mail?.messageId).toBe(`<${(await message()).id}@mail.example>`);
    expect(mail?.to).toEqual([{ name: 'Ada Åkesson', address: 'ada@example.org' }]);
    expect(mail?.replyTo).toEqual([{ name: 'Student Services', address: 'mentorship@su.example' }]);
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('x-auto-response-suppress')).toContain('OOF');
    expect(header('list-unsubscribe')).toBeUndefined();
    expect(mail?.text).toContain('You are invited');
    expect(mail?.html).toContain('You are invited');
    const entry = mail?.attachments.find(
      ({ mimeType }) => mimeType === 'application/ics' || mimeType === 'text/calendar',
    );
    expect(entry).toBeDefined();
    expect(header('content-type')).toContain('multipart');
  });

  it('threads a reminder under its ask', async () => {
    const about = {
      cycleId: CYCLE,
      params: {},
      recipientKind: 'participant',
      recipient: 'par_ada',
      obligationId: 'ob_winter',
    } as const;
    await enqueue(sql, { ...about, key: 'a', template: 'ask-check-in', at: NOW - 1 });
    await enqueue(sql, { ...about, key: 'b', template: 'remind-check-in', at: NOW });
    await deliver();
    const ask = sink.accepted.find(({ subject }) => !subject?.startsWith('Reminder'));
    const reminder = sink.accepted.find(({ subject }) => subject?.startsWith('Reminder'));
    expect(reminder?.inReplyTo).toBe(ask?.messageId);
    expect(reminder?.references).toBe(ask?.messageId);
  });
});

const EACH: readonly Fault[] = ['421', 'fin', 'rst', 'stall'];
const cases = (stages: readonly Stage[], faults: readonly Fault[]) =>
  stages.flatMap((at) => faults.map((how) => ({ at, how })));

describe('a fault before the server agrees to take the content', () => {
  it.each(cases(['connect', 'MAIL', 'RCPT', 'DATA'], EACH))('$how at $at is tried again', async (fault) => {
    await queue();
    wire.break = fault;
    expect(await deliver({ retryAfter: () => 60_000 })).toMatchObject({ sent: 0, retried: 1 });
    expect(await message()).toMatchObject({ state: 'queued', attempts: 1 });
    expect(sink.accepted).toEqual([]);
    wire.break = null;
    expect(await deliver()).toMatchObject({ sent: 0 });
    await sql`update message set next_attempt_wall = now()`;
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(sink.accepted.map(({ messageId }) => messageId)).toEqual([
      `<${(await message()).id}@mail.example>`,
    ]);
    expect(await outcomes()).toEqual(['retry', 'sent']);
  });

  it('is tried again when nobody listens at all', async () => {
    await queue();
    expect(await deliver({ retryAfter: () => 60_000 }, await closedPort())).toMatchObject({ retried: 1 });
    expect(await message()).toMatchObject({ state: 'queued', reason: 'no reply (ESOCKET)' });
  });

  it('gives up in the end, and says why', async () => {
    await queue();
    wire.break = { at: 'MAIL', how: '421' };
    const counts = await deliver({ retryAfter: (attempts) => (attempts < 3 ? 0 : null) });
    for (let n = 0; n < 3; n += 1) await deliver({ retryAfter: (attempts) => (attempts < 3 ? 0 : null) });
    expect(counts.failed + counts.retried).toBe(1);
    expect(await message()).toMatchObject({ state: 'failed', attempts: 3 });
    expect(await outcomes()).toEqual(['retry', 'retry', 'failed']);
  });

  it('ends it when the server refuses the recipient for good, and keeps no address in the reason', async () => {
    await queue();
    sink.refuse = { at: 'RCPT', code: 550 };
    expect(await deliver()).toMatchObject({ failed: 1 });
    expect(await message()).toMatchObject({ state: 'failed', reason: '550 after RCPT TO' });
  });

  it('is tried again when the server refuses the recipient for now', async () => {
    await queue();
    sink.refuse = { at: 'RCPT', code: 450 };
    expect(await deliver({ retryAfter: () => 60_000 })).toMatchObject({ retried: 1 });
    expect(await message()).toMatchObject({ state: 'queued', reason: '450 after RCPT TO' });
  });

  it('is tried again when the server refuses the sender, which a person can mend', async () => {
    await queue();
    sink.refuse = { at: 'MAIL', code: 550 };
    expect(await deliver({ retryAfter: () => 60_000 })).toMatchObject({ retried: 1 });
  });
});

describe('a fault after the server agreed to take the content', () => {
  it.each(cases(['content', 'dot'], ['fin', 'rst', 'stall']))(
    '$how at $at leaves it unknown, and it is never sent again',
    async (fault) => {
      await queue();
      wire.break = fault;
      expect(await deliver()).toMatchObject({ sent: 0, unknown: 1 });
      expect((await message()).reason).toContain('the content was sent, then no reply');
      wire.break = null;
      expect(await deliver()).toEqual({ sent: 0, suppressed: 0, retried: 0, failed: 0, unknown: 0 });
      expect(await message()).toMatchObject({ state: 'unknown', attempts: 1 });
      expect(sink.accepted).toHaveLength(fault.at === 'dot' ? 1 : 0);
    },
  );

  it('is tried again when the server says that it could not take it', async () => {
    await queue();
    wire.break = { at: 'dot', how: '421' };
    expect(await deliver({ retryAfter: () => 60_000 })).toMatchObject({ retried: 1 });
    wire.break = null;
    await sql`update message set next_attempt_wall = null`;
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(sink.accepted).toHaveLength(1);
  });

  it('fails when the server says that it will not take it', async () => {
    await queue();
    wire.break = { at: 'dot', how: '550' };
    expect(await deliver()).toMatchObject({ failed: 1 });
    expect(await message()).toMatchObject({ state: 'failed', reason: '550 after the content' });
  });
});

describe('several senders', () => {
  it('send each message once', async () => {
    await queue(120);
    const counts = await Promise.all([deliver(), deliver(), deliver()]);
    expect(counts.reduce((sum, { sent }) => sum + sent, 0)).toBe(120);
    expect(sink.accepted).toHaveLength(120);
    expect(sink.duplicates()).toEqual([]);
    expect(new Set(await outcomes())).toEqual(new Set(['sent']));
  });

  it('leave alone what another has claimed, until its lease has ended', async () => {
    await queue();
    await sql`update message set lease_until = now() + interval '1 minute'`;
    expect(await deliver()).toMatchObject({ sent: 0 });
    await sql`update message set lease_until = now() - interval '1 second'`;
    expect(await deliver()).toMatchObject({ sent: 1 });
  });
});

describe('a sender killed while it sends', () => {
  it('leaves the message unknown and gives back what it had not begun', async () => {
    await queue(3);
    wire.break = { at: 'dot', how: 'stall' };
    const broken = wire.broken();
    const child = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        new URL('./testing/sender-process.ts', import.meta.url).pathname,
        database.url,
        `smtp://127.0.0.1:${wire.port}`,
      ],
      { stdio: 'inherit' },
    );
    await broken;
    child.kill('SIGKILL');
    await once(child, 'exit');
    wire.break = null;
    const states = await sql`select state from message order by state`;
    expect(states.map(({ state }) => state)).toEqual(['queued', 'queued', 'sending']);
    expect(await deliver()).toMatchObject({ sent: 0, unknown: 0 });

    await sql`update message set lease_until = now() - interval '1 second'`;
    expect(await deliver()).toMatchObject({ sent: 2, unknown: 1 });
    expect(sink.accepted).toHaveLength(3);
    expect(sink.duplicates()).toEqual([]);
    expect((await outcomes()).toSorted()).toEqual(['sent', 'sent', 'unknown']);
  });
});

describe('a rehearsed cycle', () => {
  it('is never delivered by SMTP', async () => {
    await queue();
    await sql`update cycle set clock = 'virtual'`;
    const counts = await deliver();
    await sql`update cycle set clock = 'real'`;
    expect(counts.sent).toBe(0);
    expect(await message()).toMatchObject({ state: 'queued', attempts: 0 });
  });
});

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return address === null || typeof address === 'string' ? 0 : address.port;
}

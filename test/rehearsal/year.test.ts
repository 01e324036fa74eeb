import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp, tableLog } from '../../api/app.tsx';
import type { Hono } from 'hono';
import { makePeople } from '../../rehearsal/people.ts';
import { lateUnit } from '../../rehearsal/duties.ts';
import { describeInvariants } from './invariants.ts';
import { snapshot } from './snapshot.ts';
import { BASE_URL, LINK_KEY, rehearse, stockholm, type TestRun } from './support.ts';

const LIMIT = 400_000;
const PEOPLE = 100;
const SEED = '1';
const story = stockholm(PEOPLE, SEED);

/** Everything that this process has written, its worker and the SDK included. */
function tap(): string[] {
  const written: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    stream.write = (chunk: string | Uint8Array, ...rest: never[]) => {
      written.push(Buffer.from(chunk).toString('utf8'));
      return write(chunk, ...rest);
    };
  }
  return written;
}

let run: TestRun;
let logged: string[];
beforeAll(async () => {
  logged = tap();
  process.stderr.write('The rehearsal begins.\n');
  run = await rehearse(story);
}, LIMIT);
afterAll(() => run.close());

describe('the Stockholm year with a hundred people', () => {
  test('ends as it should', () => {
    expect(run.violations).toEqual([]);
  });

  test('tells what it was, in the form that programs read', () => {
    const { summary } = run;
    expect(summary).toMatchObject({
      programme: 'su-alumni',
      cycle: 'su-alumni-2024-25',
      seed: 1,
      from: '2024-09-01T22:00:00.000Z',
      to: '2025-06-01T22:00:00.000Z',
      remindersAfterAnswer: 0,
      duplicateMails: 0,
    });
    expect(summary.people.mentors + summary.people.mentees).toBe(PEOPLE);
    expect(summary.events.map(({ id }) => id)).toEqual(story.plan.events.map(({ id }) => id));
    expect(summary.mails.total).toBe(Object.values(summary.mails.byKind).reduce((total, n) => total + n, 0));
    const { opened, met, expired, withdrawn } = summary.obligations;
    expect(met + expired + withdrawn).toBe(opened);
  });

  test('goes every way that people can go', async () => {
    const { relationships } = run.summary.report;
    for (const count of ['completed', 'endedEarly', 'declined', 'lapsed'] as const) {
      expect(relationships[count], count).toBeGreaterThan(0);
    }
    const { byKind } = run.summary.mails;
    for (const kind of ['late-application', 'unmatched', 'goodbye', 'partner-left', 'match-fell-through']) {
      expect(byKind[kind], kind).toBeGreaterThan(0);
    }
    const [changes] = await run.parts.sql<{ rules: number; drafts: number; changed: number }[]>`
      select (select count(*) from match_rule) as rules, (select count(*) from draft where version > 1) as drafts,
        (select count(*) from response where revision > 1) as changed`;
    expect(changes?.rules).toBeGreaterThan(0);
    expect(changes?.drafts).toBeGreaterThan(0);
    expect(changes?.changed).toBeGreaterThan(0);
  });

  test('a unit that publishes late is reminded, and its owner told', async () => {
    const late = lateUnit(story.plan, SEED);
    const told = await run.parts.sql<{ template: string }[]>`
      select distinct template from message
      where template in ('remind-publish', 'escalate-publish') and params ->> 'unit' = ${late} order by 1`;
    expect(told.map(({ template }) => template)).toEqual(['escalate-publish', 'remind-publish']);
    const [unit] = await run.parts.sql<
      { published_at: number }[]
    >`select published_at from unit where id = ${late}`;
    expect(unit?.published_at).toBeGreaterThan(story.plan.matching.publishBy);
  });
});

/** Every address of ours in a mail, as a reader or a scanner finds it. */
function addressesIn(text: string): string[] {
  return text.match(/http:\/\/adept\.test[^\s"'<>)]*/g) ?? [];
}

async function lookAt(app: Hono, addresses: readonly string[]): Promise<Map<number, number>> {
  const mount = new URL(BASE_URL).pathname;
  const statuses = new Map<number, number>();
  for (const address of addresses) {
    const path = new URL(address.replaceAll('&amp;', '&'));
    path.pathname = path.pathname.slice(mount.length) || '/';
    for (const method of ['GET', 'HEAD']) {
      const { status } = await app.request(path.href, { method });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  }
  return statuses;
}

describe('looking', () => {
  test('at every link of every mail changes nothing', { timeout: LIMIT }, async () => {
    const { sql } = run.parts;
    const before = await snapshot(sql);
    const mails = await sql<
      { text_body: string; html_body: string }[]
    >`select text_body, html_body from mailbox`;
    const addresses = new Set(mails.flatMap((mail) => addressesIn(mail.text_body + mail.html_body)));
    const now = () => story.plan.matching.draftAt;
    const log = tableLog(sql);
    const links = { linkKey: LINK_KEY, baseUrl: BASE_URL };
    const app = createApp({ sql, now, ...links, access: 'open', localKey: 'k', log: log.log });
    const statuses = await lookAt(app, [...addresses]);
    await log.close();
    expect(addresses.size).toBeGreaterThan(run.summary.obligations.opened);
    expect([...statuses.keys()].filter((status) => ![200, 410].includes(status))).toEqual([]);
    expect(await snapshot(sql)).toEqual(before);
    const [looks] = await sql<{ n: number }[]>`select count(*) as n from access_log`;
    expect(looks?.n).toBe(2 * addresses.size);
  });
});

/** What must not be found outside Postgres: names and addresses of those who take part. */
function recognisable(): string[] {
  return makePeople(story.plan, PEOPLE, SEED).flatMap(({ name, email }) => [name, email]);
}

/** A history as text, with what its payloads hold. */
function asText(history: unknown): string {
  return JSON.stringify(history, (_, value: unknown) => {
    if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
    return typeof value === 'bigint' ? String(value) : value;
  });
}

async function histories(): Promise<string[]> {
  const connection = await Connection.connect({ address: run.place.address });
  const { workflow } = new Client({ connection, namespace: run.place.namespace });
  const texts: string[] = [];
  for await (const { workflowId, runId } of workflow.list()) {
    texts.push(asText(await workflow.getHandle(workflowId, runId).fetchHistory()));
  }
  await connection.close();
  return texts;
}

describe('names and addresses', () => {
  test('are in no history', { timeout: LIMIT }, async () => {
    const texts = await histories();
    expect(texts.length).toBe(1 + run.summary.matches);
    const all = texts.join('\n');
    expect(all).toContain('su-alumni-2024-25');
    expect(recognisable().filter((word) => all.includes(word))).toEqual([]);
  });

  test('are in no log', async () => {
    const requests = await run.parts.sql<{ path: string }[]>`select path from access_log`;
    const all = [...logged, ...requests.map(({ path }) => path)].join('\n');
    expect(all).toContain('The rehearsal begins.');
    expect(recognisable().filter((word) => all.includes(word))).toEqual([]);
  });
});

describeInvariants(() => run);

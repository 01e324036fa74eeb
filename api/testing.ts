/** An app over a database of its own, for tests: Stockholm's cycle, a clock that the test moves. */
import { readFileSync } from 'node:fs';
import { nextStep, runStep } from '../activities/run-step.ts';
import { getPlan } from '../db/queries/cycles.ts';
import { propose, settle } from '../db/queries/relationships.ts';
import { connect, ensureInstallation, type Pool } from '../db/client.ts';
import type { EpochMs } from '../definitions/plan/types.ts';
import { freshDatabase } from '../test/support/fixtures.ts';
import { linkFor, type LinkPurpose } from '../definitions/plan/links.ts';
import { createApp, type AppDeps } from './app.tsx';

export const KEY = 'test-key';
export const BASE_URL = 'http://adept.test';
export const STOCKHOLM = readFileSync(
  new URL('../definitions/programmes/su-alumni.yaml', import.meta.url),
  'utf8',
);
export const CYCLE = 'su-alumni-2024-25';

/** A local moment of Stockholm's winter or summer as an instant: `2024-10-01T12:00+02:00`. */
export const instant = (iso: string): EpochMs => Date.parse(iso);

export interface TestApp {
  readonly sql: Pool;
  readonly deps: AppDeps;
  /** Business time; assign it to move the clock. */
  now: EpochMs;
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  /** A request to the JSON API with the key; a body is sent as JSON. */
  readonly api: (method: string, path: string, body?: unknown) => Promise<Response>;
  /** A form posted to a page. */
  readonly post: (
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
  ) => Promise<Response>;
  readonly link: (purpose: LinkPurpose, id: string) => string;
  readonly close: () => Promise<void>;
}

/** Opens an app on a fresh database, with the clock a day before Stockholm's cycle. */
export async function testApp(changes: Partial<AppDeps> = {}): Promise<TestApp> {
  const database = await freshDatabase();
  const sql = connect(database.url, { max: 4 });
  await ensureInstallation(sql, 'test');
  const test = { now: instant('2024-09-01T12:00+02:00') };
  const deps: AppDeps = {
    sql,
    now: () => test.now,
    linkKey: 'link-key',
    baseUrl: BASE_URL,
    access: 'key',
    localKey: KEY,
    ...changes,
  };
  const app = createApp(deps);
  const request = async (path: string, init?: RequestInit) => app.request(path, init);
  return Object.assign(test, {
    sql,
    deps,
    request,
    api: (method: string, path: string, body?: unknown) =>
      request(path, {
        method,
        headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    post: (path: string, fields: Readonly<Record<string, string | readonly string[]>>) => {
      const form = new URLSearchParams();
      for (const [name, value] of Object.entries(fields)) {
        for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
      }
      return request(path, { method: 'POST', body: form });
    },
    link: (purpose: LinkPurpose, id: string) =>
      new URL(linkFor(deps.linkKey, BASE_URL, purpose, id)).pathname,
    close: async () => {
      await sql.end();
      await database.drop();
    },
  });
}

/** Stores a definition and starts its cycle on a day. */
export async function startDefinition(
  test: TestApp,
  { text, programme, start }: { readonly text: string; readonly programme: string; readonly start: string },
): Promise<void> {
  await test.api('POST', '/api/definitions', { text });
  const started = await test.api('POST', '/api/cycles', { definition: programme, start });
  if (started.status !== 201) throw new Error(await started.text());
}

/** Stores Stockholm's definition, or a text made from it, and starts its cycle of 2024-25. */
export async function startStockholm(test: TestApp, text = STOCKHOLM): Promise<void> {
  await startDefinition(test, { text, programme: 'su-alumni', start: '2024-09-02' });
}

export interface TestPair {
  readonly relationship: string;
  readonly mentee: string;
  readonly mentor: string;
}

/** Brings Ada and Bo of physics into Stockholm's cycle, proposes them to each other and has both accept. */
export async function startPair(test: TestApp): Promise<TestPair> {
  test.now = instant('2024-09-10T12:00+02:00');
  const csv = 'name,email,role,unit\nAda,ada@x.example,student,physics\nBo,bo@x.example,alum,physics';
  await test.api('POST', `/api/cycles/${CYCLE}/participants`, { csv });
  const plan = await getPlan(test.sql, CYCLE);
  const people = await test.sql<{ id: string }[]>`select id from participant order by role`;
  const [mentee = '', mentor = ''] = people.map(({ id }) => id);
  test.now = instant('2024-10-25T10:00+02:00');
  const pair = { cycleId: CYCLE, unitId: 'physics', mentee, mentor, score: 300, now: test.now };
  const relationship = await propose(test.sql, plan, pair);
  const owed = await test.sql<{ id: string }[]>`select id from obligation where kind = 'accept'`;
  for (const { id } of owed)
    await test.post(test.link('obligation', id), { accept: 'yes', 'q.topics': 'career' });
  await settle(test.sql, plan, relationship, test.now);
  return { relationship, mentee, mentor };
}

/** A coordinator who has signed in and works by the pages. */
export interface Coordinator {
  /** A page that is there, as HTML. */
  readonly read: (path: string) => Promise<string>;
  readonly get: (path: string) => Promise<Response>;
  /** A form of our own pages, with files where they are given. */
  readonly send: (path: string, fields: Readonly<Record<string, string | File>>) => Promise<Response>;
}

/** Signs in with the app's key. */
export async function signIn(test: TestApp): Promise<Coordinator> {
  const signedIn = await test.post('/login', { key: KEY });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const get = (path: string) => test.request(path, { headers: { cookie } });
  return {
    get,
    read: async (path) => {
      const response = await get(path);
      if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
      return response.text();
    },
    send: (path, fields) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      const headers = { cookie, origin: BASE_URL, 'sec-fetch-site': 'same-origin' };
      return test.request(path, { method: 'POST', body, headers });
    },
  };
}

/** Runs the steps of a cycle that are due, as its workflow does. */
export async function runDue({ sql, now }: TestApp, cycle: string): Promise<void> {
  const owner = `cycle/${cycle}`;
  let next = await nextStep(sql, { owner, now });
  while (next.state === 'waiting' && next.key !== null && (next.at ?? 0) <= now) {
    next = await runStep(sql, { owner, key: next.key, now });
  }
}

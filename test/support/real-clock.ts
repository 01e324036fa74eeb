/** A small Adept on the real clock for tests: app, worker process's parts and mailbox over real servers. */
import { mailboxTransport } from '../../activities/mail/transport.ts';
import { createApp } from '../../api/app.tsx';
import { nextPlan } from '../../cli/next-plan.ts';
import { workflowBundle } from '../../cli/setup/workflow-bundle.ts';
import { connect, ensureInstallation, type Pool } from '../../db/client.ts';
import { createCycle } from '../../db/queries/cycles.ts';
import { importPeople } from '../../db/queries/participants.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { startWorkerProcess, type WorkerProcess } from '../../worker/process.ts';
import { startSender } from '../../worker/sender.ts';
import { freshDatabase, type FreshNamespace } from './fixtures.ts';
import { planHash } from '../../definitions/plan/hash.ts';

const KEY = 'key-of-the-test';
const BASE_URL = 'http://adept.test';
const LINK_KEY = 'link-key';
const POLL_MS = 100;
const PATIENCE_MS = 40_000;

export interface RealAdept {
  readonly sql: Pool;
  startWorker(): Promise<WorkerProcess>;
  /** Writes the cycle and takes in the people of a CSV file. */
  begin(plan: Plan, csv: string): Promise<void>;
  api(method: string, path: string, body?: unknown): Promise<Response>;
  /** The path of the page that the newest mail of a template to somebody links to; waits for the mail. */
  link(email: string, template: string): Promise<string>;
  /** Posts a form to the page whose link the newest mail of a template to somebody holds; the status comes back. */
  answer(email: string, template: string, form: Record<string, string>): Promise<number>;
  close(): Promise<void>;
}

/** Asks again and again until it is so. @throws after 40 seconds, naming what was waited for */
export async function until<T>(what: string, ask: () => Promise<T | null | undefined | false>): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`Waited in vain: ${what}`);
}

export async function realAdept({ address, namespace }: FreshNamespace): Promise<RealAdept> {
  const database = await freshDatabase();
  const sql = connect(database.url);
  await ensureInstallation(sql, 'seed');
  const now = () => Date.now();
  const app = createApp({ sql, now, linkKey: LINK_KEY, baseUrl: BASE_URL, access: 'key', localKey: KEY });
  const log = (): void => undefined;
  const mail = { transport: mailboxTransport(), linkKey: LINK_KEY, baseUrl: BASE_URL, log, pollMs: POLL_MS };
  const bundlePath = await workflowBundle(log);
  const deps = { databaseUrl: database.url, address, namespace, bundlePath, relays: true, log };
  return {
    sql,
    startWorker: () =>
      startWorkerProcess({
        nextPlan,
        ...deps,
        startSender: (pool) => startSender({ sql: pool, mailFrom: 'adept@office.example', ...mail }),
      }),
    async begin(plan, csv) {
      await sql`
        insert into definition (id, programme, version, text, stored_at)
        values ('def', 'small', 1, '', ${Date.now()}) on conflict do nothing`;
      await createCycle(sql, {
        definitionId: 'def',
        plan,
        sha256: planHash(plan),
        clock: 'real',
        now: Date.now(),
      });
      await importPeople(sql, { cycleId: plan.cycle.id, csv, now: Date.now() });
    },
    async api(method, path, body) {
      const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' };
      return app.request(path, {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    },
    link: (email, template) => linkTo(sql, email, template),
    async answer(email, template, form) {
      const link = await linkTo(sql, email, template);
      const posted = await app.request(link, { method: 'POST', body: new URLSearchParams(form) });
      return posted.status;
    },
    async close() {
      await sql.end();
      await database.drop();
    },
  };
}

function linkTo(sql: Pool, email: string, template: string): Promise<string> {
  return until(`${template} for ${email}`, async () => {
    const [mail] = await sql<{ text_body: string }[]>`
      select b.text_body from mailbox b join message m on m.id = b.message_id
      where b.recipient = ${email} and m.template = ${template} order by b.delivered_at desc limit 1`;
    return mail?.text_body.match(/http:\/\/adept\.test(\/o\/\S+)/)?.[1];
  });
}

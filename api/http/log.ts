import type { MiddlewareHandler } from 'hono';
import type { Sql } from '../../db/client.ts';
import type { AccessEntry } from '../deps.ts';

/** Lines that wait are written together this often, so that a request does not wait for its line, in ms. */
const FLUSH_EVERY = 1_000;

/** A path without the secret of a link: `/o/obl_1/...`. */
export function redacted(path: string): string {
  return path.replace(/\/(o|leave|pair|pool)\/([^/]+)\/[^/]+/g, '/$1/$2/...');
}

/** Hands one entry to `log` for each request. */
export function accessLog(log: (entry: AccessEntry) => void): MiddlewareHandler {
  return async (c, next) => {
    const begun = performance.now();
    await next();
    const millis = Math.round(performance.now() - begun);
    log({ method: c.req.method, path: redacted(c.req.path), status: c.res.status, millis });
  };
}

/** An access log in Postgres. Lines are kept until `flush` or the next second; `close` writes the last ones. */
export function tableLog(sql: Sql): { log: (entry: AccessEntry) => void; close: () => Promise<void> } {
  let waiting: AccessEntry[] = [];
  const flush = async (): Promise<void> => {
    const lines = waiting;
    waiting = [];
    if (lines.length > 0) await sql`insert into access_log ${sql(lines)}`;
  };
  // A log that cannot be written must not stop an answer; the next lines are tried again.
  const timer = setInterval(() => void flush().catch(() => undefined), FLUSH_EVERY);
  timer.unref();
  return {
    log: (entry) => {
      waiting.push(entry);
    },
    close: async () => {
      clearInterval(timer);
      await flush();
    },
  };
}

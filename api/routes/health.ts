import { Hono } from 'hono';
import type { AppDeps, Health } from '../deps.ts';

/** How long Postgres may take before it counts as down, in ms: a health check that waits helps nobody. */
const PATIENCE = 2_000;

async function postgres(deps: AppDeps): Promise<'up' | 'down'> {
  const late = new Promise<'down'>((resolve) => {
    setTimeout(() => resolve('down'), PATIENCE).unref();
  });
  const asked = deps.sql`select 1`.then(
    () => 'up' as const,
    () => 'down' as const,
  );
  return Promise.race([asked, late]);
}

async function parts(deps: AppDeps): Promise<Health> {
  const own = { postgres: await postgres(deps) };
  if (deps.health === undefined) return own;
  try {
    return { ...(await deps.health()), ...own };
  } catch {
    return { ...own, others: 'down' };
  }
}

/** `GET /health` says what is up: 200 when everything is, 503 otherwise. Needs no key. */
export function healthRoutes(deps: AppDeps): Hono {
  return new Hono().get('/health', async (c) => {
    const up = await parts(deps);
    const ok = Object.values(up).every((state) => state === 'up');
    return c.json({ status: ok ? 'up' : 'down', parts: up }, ok ? 200 : 503);
  });
}

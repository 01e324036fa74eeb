import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

const isInstant = (key: string): boolean => key === 'at' || key === 'now' || key.endsWith('At');

/**
 * A value as the API sends it: every instant is ISO 8601 in UTC. Instants are the numbers under `at`, `now` and
 * names that end with `At`.
 */
export function wire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wire);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => [
    key,
    typeof inner === 'number' && isInstant(key) ? new Date(inner).toISOString() : wire(inner),
  ]);
  return Object.fromEntries(entries);
}

/** The JSON response of a value. */
export function reply(c: Context, value: unknown, status: ContentfulStatusCode = 200): Response {
  return c.body(JSON.stringify(wire(value)), status, { 'content-type': 'application/json; charset=utf-8' });
}

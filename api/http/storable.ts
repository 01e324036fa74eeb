/** What the database cannot hold is refused at the door, in words, wherever it comes in. */
import type { MiddlewareHandler } from 'hono';
import { Problem } from './problem.ts';

/** NUL and halves of surrogate pairs: no text of Postgres can hold them. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** The first text in `value` that cannot be stored, as a JSON pointer; null when all can be. */
function unstorableAt(value: unknown, at: string): string | null {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? at : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    const found = UNSTORABLE.test(name) ? at : unstorableAt(inner, `${at}/${name}`);
    if (found !== null) return found;
  }
  return null;
}

/** @throws Problem `bad-request` when a text anywhere in `value` holds a character that is none */
export function refuseUnstorable(value: unknown): void {
  const at = unstorableAt(value, '');
  if (at === null) return;
  const fault = { at: at === '' ? '/' : at, found: 'a NUL or half a character', expected: 'plain text' };
  throw new Problem('bad-request', 'A text holds a character that cannot be stored.', [fault]);
}

/** Refuses addresses with a NUL: nothing has such a name, and no query asks for one. */
export function storableAddress(): MiddlewareHandler {
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    if (pathname.includes('%00')) throw new Problem('not-found', `There is nothing at ${pathname}.`);
    if (search.includes('%00')) refuseUnstorable('\0');
    return next();
  };
}

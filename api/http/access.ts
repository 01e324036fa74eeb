import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { scopeOfKey, scopeOfSession, type Scope } from '../../db/queries/keys.ts';
import { basePathOf, type AppDeps } from '../deps.ts';
import { fromOwnPage } from './origin.ts';
import { Problem } from './problem.ts';
import { within } from './scope.ts';

export const SESSION_COOKIE = 'adept_session';

const isSafe = (c: Context): boolean => c.req.method === 'GET' || c.req.method === 'HEAD';

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** What `key` opens in this app: the key of this run, or one of the installation's; null: nothing. */
export async function opens(deps: AppDeps, key: string): Promise<Scope | null> {
  if (deps.localKey !== undefined && same(key, deps.localKey)) return 'all';
  return scopeOfKey(deps.sql, key);
}

function bearer(c: Context): string | null {
  const match = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '');
  return match?.[1] ?? null;
}

/** What the request's session opens; null: it carries none that lives. */
async function signedIn(deps: AppDeps, c: Context): Promise<Scope | null> {
  const token = getCookie(c, SESSION_COOKIE);
  return token === undefined ? null : scopeOfSession(deps.sql, token);
}

/** What the visitor may read of what coordinators read; null: nothing. */
async function mayLook(deps: AppDeps, c: Context): Promise<Scope | null> {
  if (deps.access === 'open') return 'all';
  const key = bearer(c);
  return key === null ? signedIn(deps, c) : opens(deps, key);
}

/** What a request's key opens, for changes; null: it has none, or a wrong one. */
async function keyOf(deps: AppDeps, c: Context): Promise<Scope | null> {
  const key = bearer(c);
  return key === null ? null : opens(deps, key);
}

const READ_ONLY = 'This is a rehearsal that is kept for looking at; nothing in it can be changed.';
const NO_KEY = 'Send the API key as "Authorization: Bearer KEY". It was shown when Adept first started.';

/** True for requests that store nothing: those that read, and the question what would be, which has a body. */
const asksOnly = (c: Context): boolean => isSafe(c) || /\/units\/[^/]+\/what-if$/.test(c.req.path);

/**
 * Guards /api. Reading takes a key or a session, or nothing in a rehearsal; everything else takes a key, so
 * that no other site can act with a coordinator's cookie.
 */
export function apiAccess(deps: AppDeps): MiddlewareHandler {
  return async (c, next) => {
    const closed = deps.access === 'open' && deps.localKey === undefined;
    if (!asksOnly(c) && closed) throw new Problem('not-allowed', READ_ONLY);
    const scope = asksOnly(c) ? await mayLook(deps, c) : await keyOf(deps, c);
    if (scope !== null) return within(deps, c, scope, next);
    c.header('www-authenticate', 'Bearer realm="adept"');
    throw new Problem('not-signed-in', NO_KEY);
  };
}

/** Refuses posts to the pages of a rehearsal that is only looked at. */
export function readOnlyPages(deps: AppDeps): MiddlewareHandler {
  return async (c, next) => {
    const closed = deps.access === 'open' && deps.localKey === undefined;
    if (closed && !isSafe(c)) throw new Problem('not-allowed', READ_ONLY);
    return next();
  };
}

/** Guards the coordinators' pages: whoever may not look is led to the sign-in, and back from there. */
export function pageAccess(deps: AppDeps): MiddlewareHandler {
  const base = basePathOf(deps.baseUrl);
  return async (c, next) => {
    const scope = await mayLook(deps, c);
    if (scope !== null) return within(deps, c, scope, next);
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`${base}/login?next=${encodeURIComponent(`${pathname}${search}`)}`, 303);
  };
}

const OTHER_SITE = 'This form was not sent from a page of Adept. Open the page here and send it again.';
const NOT_HERE = 'A change here needs the API key.';

/** True where somebody who has signed in can change things by the forms of the pages. */
export const takesForms = (deps: AppDeps): boolean => deps.access === 'key';

/**
 * Guards the forms by which coordinators change things, beside `pageAccess`: they take a key, or a session when
 * the browser says that one of our own pages has sent the form. A session alone is not enough, as a browser
 * sends its cookie along with what other sites make it send.
 */
export function formAccess(deps: AppDeps): MiddlewareHandler {
  return async (c, next) => {
    if (isSafe(c)) return next();
    if ((await keyOf(deps, c)) !== null) return next();
    if (!takesForms(deps))
      throw new Problem('not-allowed', deps.localKey === undefined ? READ_ONLY : NOT_HERE);
    if ((await signedIn(deps, c)) === null) throw new Problem('not-signed-in', 'Sign in first.');
    if (!fromOwnPage(c, deps.baseUrl)) throw new Problem('not-allowed', OTHER_SITE);
    return next();
  };
}

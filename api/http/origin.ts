import type { Context, MiddlewareHandler } from 'hono';
import { Problem } from './problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/**
 * Refuses posts that another site makes a browser send. Browsers say where a post comes from in
 * Sec-Fetch-Site, older ones in Origin; a caller that sends neither is no browser and holds no cookie of ours.
 * Hosts are compared, not schemes: behind a proxy that ends TLS the app itself is reached by plain HTTP.
 * @param baseUrl where the app is reached from outside
 */
export function sameOrigin(baseUrl: string): MiddlewareHandler {
  const own = hostOf(baseUrl);
  return async (c, next) => {
    if (SAFE.has(c.req.method)) return next();
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const from = origin === undefined ? null : hostOf(origin);
    const isOwn = from !== null && (from === own || from === c.req.header('host'));
    const foreign =
      site === undefined ? origin !== undefined && !isOwn : site !== 'same-origin' && site !== 'none';
    if (foreign)
      throw new Problem(
        'not-allowed',
        'This form was sent from another site. Open the page here and send it again.',
      );
    return next();
  };
}

/**
 * True when the browser itself says that a page of this app has sent the request. Unlike `sameOrigin` it takes
 * no silence for an answer: a form of ours always comes with an Origin.
 * @param baseUrl where the app is reached from outside
 */
export function fromOwnPage(c: Context, baseUrl: string): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const from = hostOf(c.req.header('origin') ?? '');
  return from !== null && (from === hostOf(baseUrl) || from === c.req.header('host'));
}

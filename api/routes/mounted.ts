import { Hono } from 'hono';
import type { AppDeps } from '../deps.ts';
import { found } from '../http/problem.ts';

/** The address of the same request inside a mounted app: without the path that it is mounted under. */
function inside(url: string, mount: string): URL {
  const address = new URL(url);
  const at = address.pathname.indexOf(mount);
  address.pathname = address.pathname.slice(at + mount.length) || '/';
  return address;
}

/**
 * Kept rehearsals under /rehearsals/:id/. Each is an app of its own over its own database.
 * @param createApp makes an app; given by the app itself, which would import this file otherwise
 */
export function mountedRoutes(deps: AppDeps, createApp: (deps: AppDeps) => Hono): Hono {
  // One app for each set of dependencies: when a rehearsal is opened anew, its old app is forgotten with them.
  const apps = new WeakMap<AppDeps, Hono>();
  const appOf = (own: AppDeps): Hono => {
    const known = apps.get(own);
    if (known !== undefined) return known;
    const made = createApp(own);
    apps.set(own, made);
    return made;
  };
  return new Hono()
    .get('/rehearsals/:id', (c) => c.redirect(`${new URL(c.req.url).pathname}/`, 301))
    .all('/rehearsals/:id/*', async (c) => {
      const id = c.req.param('id');
      const own = found((await deps.rehearsals?.(id)) ?? null, `rehearsal ${id} to look at`);
      return appOf(own).fetch(new Request(inside(c.req.url, `/rehearsals/${id}`), c.req.raw));
    });
}

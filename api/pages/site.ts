import { basePathOf, type AppDeps } from '../deps.ts';

/** What every page needs to know of the app around it. */
export interface Site {
  /** An address of this app, from a path that starts with a slash. */
  readonly href: (path: string) => string;
  /** True in a rehearsal: the pages say so. */
  readonly rehearsal: boolean;
  /** True where one signs in, and so can sign out. */
  readonly signOut: boolean;
}

/** The site that an app's pages stand on. */
export function siteOf(deps: AppDeps): Site {
  const base = basePathOf(deps.baseUrl);
  return {
    href: (path) => `${base}${path}`,
    rehearsal: deps.access === 'open' || deps.clock === 'virtual',
    signOut: deps.access === 'key',
  };
}

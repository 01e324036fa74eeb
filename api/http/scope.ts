/** What a unit's key reaches: its own unit's pages and routes, and of the whole what is its own. */
import type { Context, Next } from 'hono';
import type { Scope, UnitScope } from '../../db/queries/keys.ts';
import { basePathOf, type AppDeps } from '../deps.ts';
import { Problem } from './problem.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** What the request's key or session opens; absent where none is asked for. */
    scope: Scope;
  }
}

/** Addresses that show a unit's key its own part of the whole; of each the methods it takes. */
const SHARED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\/(api\/cycles\/?)?$/, ['GET']],
  [/^\/(api\/)?cycles\/[^/]+$/, ['GET']],
  [/^\/api\/cycles\/[^/]+\/tasks$/, ['GET']],
  [/^\/api\/cycles\/[^/]+\/participants$/, ['GET', 'POST']],
  [/^\/api\/cycles\/[^/]+\/participants\/[^/]+$/, ['GET']],
  [/^\/api\/cycles\/[^/]+\/applications$/, ['GET']],
  [/^\/api\/cycles\/[^/]+\/applications\/[^/]+$/, ['POST']],
  [/^\/cycles\/[^/]+\/people$/, ['GET', 'POST']],
  [/^\/cycles\/[^/]+\/people\/[^/]+$/, ['GET', 'POST']],
];

const IN_CYCLE = /^\/(?:api\/)?cycles\/([^/]+)/;

async function isOwnCycle({ sql }: AppDeps, path: string, { programme }: UnitScope): Promise<boolean> {
  const cycle = IN_CYCLE.exec(path)?.[1];
  if (cycle === undefined) return true;
  const rows =
    await sql`select 1 from cycle where id = ${decodeURIComponent(cycle)} and programme = ${programme}`;
  return rows.length > 0;
}

function isReached(path: string, method: string, { unit }: UnitScope): boolean {
  const [, named] = /^\/(?:api\/)?cycles\/[^/]+\/units\/([^/]+)(?:\/|$)/.exec(path) ?? [];
  if (named !== undefined) return decodeURIComponent(named) === unit;
  const asked = method === 'HEAD' ? 'GET' : method;
  return SHARED.some(([address, methods]) => address.test(path) && methods.includes(asked));
}

/**
 * Goes on with what the scope reaches. Another unit's, and what only the whole programme's key opens, is refused;
 * cycles of other programmes are not there.
 * @throws Problem not-allowed, not-found
 */
export async function within(deps: AppDeps, c: Context, scope: Scope, next: Next): Promise<void> {
  c.set('scope', scope);
  if (scope === 'all') return next();
  const base = basePathOf(deps.baseUrl);
  const path = c.req.path.startsWith(`${base}/`) ? c.req.path.slice(base.length) : c.req.path;
  if (!(await isOwnCycle(deps, path, scope))) throw new Problem('not-found', 'There is no such cycle.');
  if (isReached(path, c.req.method, scope)) return next();
  const own = `/cycles/CYCLE/units/${scope.unit}`;
  throw new Problem(
    'not-allowed',
    `This key is for the unit ${scope.unit} of ${scope.programme}, and opens ${own} and what is below it; here another key is needed.`,
  );
}

/** What a request is kept to; null: it may see all. */
function keptTo(c: Context): UnitScope | null {
  const scope = c.get('scope');
  return scope === undefined || scope === 'all' ? null : scope;
}

/** The unit that a request is kept to; null: it may see all. */
export const unitOf = (c: Context): string | null => keptTo(c)?.unit ?? null;
/** The programme that a request is kept to; null: it may see all. */
export const programmeOf = (c: Context): string | null => keptTo(c)?.programme ?? null;

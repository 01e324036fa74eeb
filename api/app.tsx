import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { findPlan } from '../db/queries/plans.ts';
import type { AppDeps } from './deps.ts';
import { readOnlyPages } from './http/access.ts';
import { BODY_LIMIT } from './http/body.ts';
import { securityHeaders } from './http/headers.ts';
import { accessLog } from './http/log.ts';
import { methodsAt } from './http/methods.ts';
import { sameOrigin } from './http/origin.ts';
import { Problem, problemResponse } from './http/problem.ts';
import { storableAddress } from './http/storable.ts';
import { document } from './pages/layout.tsx';
import { ProblemPage } from './pages/message-page.tsx';
import { siteOf } from './pages/site.ts';
import { STYLE, STYLE_PATH } from './pages/style.ts';
import { windowForms } from './routes/windows.ts';
import { afterwardsRoutes } from './routes/afterwards.ts';
import { apiRoutes } from './routes/api.ts';
import { applyRoutes } from './routes/apply.tsx';
import { coordinatorRoutes } from './routes/coordinators.tsx';
import { cycleChangeRoutes } from './routes/cycle-changes.tsx';
import { definitionPageRoutes } from './routes/definition-pages.tsx';
import { healthRoutes } from './routes/health.ts';
import { leaveRoutes } from './routes/leave.tsx';
import { poolPlaceRoutes } from './routes/pool-place.tsx';
import { mountedRoutes } from './routes/mounted.ts';
import { obligationRoutes } from './routes/obligations.tsx';
import { pairRoutes } from './routes/pair.tsx';
import { peopleRoutes } from './routes/people.tsx';
import { programmePageRoutes } from './routes/programme-pages.tsx';
import { sessionRoutes } from './routes/session.tsx';
import { taskPages } from './routes/tasks.ts';
import { pausePages } from './routes/pauses.ts';
import { unitMatchRoutes } from './routes/unit-matches.tsx';

export { ensureApiKey } from '../db/queries/keys.ts';
export { tableLog } from './http/log.ts';
export type { AppDeps } from './deps.ts';

const isApi = (c: Context): boolean => c.req.path === '/api' || c.req.path.startsWith('/api/');

/** Nothing is at the address, or nothing that takes the request's method. */
function nothingFor(c: Context, methods: readonly string[]): Problem {
  const { method, path } = c.req;
  if (methods.length === 0) return new Problem('not-found', `There is nothing at ${path}.`);
  c.header('allow', methods.join(', '));
  return new Problem('method-not-allowed', `${path} takes ${methods.join(', ')}, not ${method}.`);
}

/** A fault of ours is told to the log of the process, never to the caller. */
function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  console.error(error);
  return new Problem('internal', 'The request could not be carried out. It may be sent again.');
}

/**
 * Adept's HTTP app: the JSON API under /api, the pages of participants and coordinators, the mailbox, /health.
 * Needs no port: tests and rehearsals call `app.request()`. Everything it needs is given in `deps`.
 */
export function createApp(deps: AppDeps): Hono {
  const site = siteOf(deps);
  const plans = (cycleId: string) => findPlan(deps.sql, cycleId);
  const fail = (c: Context, problem: Problem): Response | Promise<Response> =>
    isApi(c)
      ? problemResponse(c, problem)
      : c.html(document(<ProblemPage site={site} problem={problem} />), problem.status);

  const app = new Hono();
  if (deps.log !== undefined) app.use(accessLog(deps.log));
  app.use(securityHeaders());
  app.use(storableAddress());
  app.use(sameOrigin(deps.baseUrl));
  app.use(
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: (c) => fail(c, new Problem('too-large', `At most ${BODY_LIMIT} bytes are taken.`)),
    }),
  );
  app.get(STYLE_PATH, (c) => {
    c.header('cache-control', 'max-age=300');
    return c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' });
  });
  app.route('/', healthRoutes(deps));
  app.route('/api', apiRoutes(deps, plans));
  for (const path of ['/o/*', '/leave/*', '/pair/*', '/pool/*', '/apply/*'])
    app.use(path, readOnlyPages(deps));
  app.route('/', obligationRoutes(deps, plans));
  app.route('/', leaveRoutes(deps, plans));
  app.route('/', poolPlaceRoutes(deps, plans));
  app.route('/', pairRoutes(deps, plans));
  app.route('/', applyRoutes(deps, plans));
  app.route('/', programmePageRoutes(deps, plans));
  app.route('/', sessionRoutes(deps));
  app.route('/', coordinatorRoutes(deps, plans));
  app.route('/', cycleChangeRoutes(deps, plans));
  app.route('/', definitionPageRoutes(deps));
  app.route('/', afterwardsRoutes(deps, plans));
  app.route('/', windowForms(deps, plans));
  app.route('/', peopleRoutes(deps, plans));
  app.route('/', unitMatchRoutes(deps, plans));
  app.route('/', pausePages(deps, plans));
  app.route('/', taskPages(deps));
  app.route('/', mountedRoutes(deps, createApp));
  app.notFound((c) => fail(c, nothingFor(c, methodsAt(app, c.req.path))));
  app.onError((error, c) => fail(c, asProblem(error)));
  return app;
}

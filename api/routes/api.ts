import { Hono } from 'hono';
import type { AppDeps } from '../deps.ts';
import { apiAccess } from '../http/access.ts';
import type { Plans } from '../plans.ts';
import { cycleRoutes } from './cycles.ts';
import { definitionRoutes } from './definitions.ts';
import { eventRoutes } from './events.ts';
import { keyRoutes } from './keys.ts';
import { matchQuestionRoutes } from './match-questions.ts';
import { matchRoutes } from './matches.ts';
import { messageRoutes } from './messages.ts';
import { participantRoutes } from './participants.ts';
import { pauseRoutes } from './pauses.ts';
import { poolRoutes } from './pools.ts';
import { taskRoutes } from './tasks.ts';
import { programmeRoutes } from './programmes.ts';
import { windowRoutes } from './windows.ts';
import { rehearsalRoutes } from './rehearsals.ts';

/** The JSON API. Everything that the pages and the command line do, any program can do through it. */
export function apiRoutes(deps: AppDeps, plans: Plans): Hono {
  return new Hono()
    .use(apiAccess(deps))
    .route('/definitions', definitionRoutes(deps))
    .route('/cycles', cycleRoutes(deps, plans))
    .route('/cycles', participantRoutes(deps, plans))
    .route('/cycles', eventRoutes(deps, plans))
    .route('/cycles', windowRoutes(deps, plans))
    .route('/cycles', matchRoutes(deps, plans))
    .route('/cycles', matchQuestionRoutes(deps, plans))
    .route('/cycles', taskRoutes(deps))
    .route('/cycles', pauseRoutes(deps, plans))
    .route('/cycles', poolRoutes(deps, plans))
    .route('/programmes', programmeRoutes(deps, plans))
    .route('/', messageRoutes(deps))
    .route('/keys', keyRoutes(deps))
    .route('/rehearsals', rehearsalRoutes(deps));
}

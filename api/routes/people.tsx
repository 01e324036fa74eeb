import { Hono } from 'hono';
import type { Context } from 'hono';
import { decide, DECISIONS, listApplications } from '../../db/queries/admission/review.ts';
import { getCycleHead } from '../../db/queries/cycle-head.ts';
import { withoutPartner } from '../../db/queries/entitled.ts';
import { listInterests } from '../../db/queries/interests.ts';
import { countInvited, takesInvitations } from '../../db/queries/inviting.ts';
import { importPeople } from '../../db/queries/participants.ts';
import { comeBack, poolMembers, rest } from '../../db/queries/pools.ts';
import { roster } from '../../db/queries/roster.ts';
import { poolRoles } from '../../definitions/plan/pools.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import type { AppDeps } from '../deps.ts';
import { formAccess, pageAccess, takesForms } from '../http/access.ts';
import { found, Problem } from '../http/problem.ts';
import { unitOf } from '../http/scope.ts';
import type { Wanted } from '../pages/everybody.tsx';
import { first, readForm, type FieldErrors, type Values } from '../pages/form-data.ts';
import { document } from '../pages/layout.tsx';
import { PeoplePage } from '../pages/people.tsx';
import { PersonPage } from '../pages/person.tsx';
import { siteOf } from '../pages/site.ts';
import type { Plans } from '../plans.ts';
import { personOf, refuseUndecided } from './participants.ts';
import { refuseRest } from './pools.ts';

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** One person as the line of a file, so that it is read and refused as in one. */
function lineOf(plan: Plan, values: Values, unit: string | null): string {
  const columns = ['name', 'email', 'role', 'unit', ...(takesInvitations(plan) ? ['invited-by'] : [])];
  return [
    columns.join(','),
    columns.map((name) => cell((name === 'unit' ? unit : null) ?? first(values, name))).join(','),
  ].join('\n');
}

/** Whom the page is to list; what it does not know is left out, as a form that was not filled in. */
function wantedOf(c: Context, plan: Plan): Wanted {
  const { q = '', role, unit } = c.req.query();
  return {
    text: q.trim(),
    role: role === 'mentee' || role === 'mentor' ? role : null,
    unit: plan.units.find(({ id }) => id === unit)?.id ?? null,
  };
}

/** The pages on which coordinators see who takes part, bring people in, and decide about applications. */
export function peopleRoutes(deps: AppDeps, plans: Plans): Hono {
  const { sql, now } = deps;
  const site = siteOf(deps);
  const planOf = async (c: Context): Promise<Plan> => {
    const id = c.req.param('id') ?? '';
    return found(await plans(id), `cycle ${id}`);
  };
  const page = async (c: Context, plan: Plan, values: Values, errors: FieldErrors) => {
    const { id } = plan.cycle;
    const head = found(await getCycleHead(sql, id), `cycle ${id}`);
    const only = unitOf(c);
    const own = <T,>(list: readonly T[], unit: (one: T) => string): readonly T[] =>
      only === null ? list : list.filter((one) => unit(one) === only);
    const wanted = wantedOf(c, plan);
    const people = await roster(sql, { cycleId: id, ...wanted, unit: only ?? wanted.unit });
    const view = {
      shown: { wanted, people },
      plan: only === null ? plan : { ...plan, units: plan.units.filter((unit) => unit.id === only) },
      only: only !== null,
      applications: await listApplications(sql, id, only),
      without: await withoutPartner(sql, plan, only),
      invited: own(await countInvited(sql, plan), ({ inviter }) => inviter),
      interests: own(await listInterests(sql, id), ({ unit }) => unit),
      members: poolRoles(plan).length === 0 ? [] : await poolMembers(sql, plan, only),
      changes: takesForms(deps) && (head.state === 'running' || head.state === 'paused'),
    };
    const status = Object.keys(errors).length > 0 ? 422 : 200;
    return c.html(document(<PeoplePage site={site} view={view} entered={{ values, errors }} />), status);
  };
  const back = (c: Context, plan: Plan) => c.redirect(site.href(`/cycles/${plan.cycle.id}/people`), 303);
  const refuseEnded = async (plan: Plan): Promise<void> => {
    const state = (await getCycleHead(sql, plan.cycle.id))?.state;
    if (state === 'cancelled' || state === 'finished')
      throw new Problem('conflict', `This cycle is ${state}.`);
  };

  const app = new Hono();
  for (const path of ['/cycles/:id/people', '/cycles/:id/people/*', '/cycles/:id/pool/*']) {
    app.use(path, pageAccess(deps), formAccess(deps));
  }
  return app
    .get('/cycles/:id/people', async (c) => page(c, await planOf(c), {}, {}))
    .get('/cycles/:id/people/:participant', async (c) => {
      const plan = await planOf(c);
      const seen = await personOf(sql, plan.cycle.id, c.req.param('participant'), unitOf(c));
      const view = { plan, only: unitOf(c) !== null, ...seen };
      return c.html(document(<PersonPage site={site} view={view} />));
    })
    .post('/cycles/:id/people', async (c) => {
      const plan = await planOf(c);
      await refuseEnded(plan);
      const values = await readForm(c);
      const result = await importPeople(sql, {
        cycleId: plan.cycle.id,
        csv: lineOf(plan, values, unitOf(c)),
        now: now(),
      });
      if (!('errors' in result)) return back(c, plan);
      const errors = result.errors.map(({ column = 'name', expected }): [string, string] => [
        column,
        `${expected.charAt(0).toUpperCase()}${expected.slice(1)}.`,
      ]);
      return page(c, plan, values, Object.fromEntries(errors));
    })
    .post('/cycles/:id/pool/:participant', async (c) => {
      const plan = await planOf(c);
      await refuseEnded(plan);
      const participant = c.req.param('participant');
      const theirs = await poolMembers(sql, plan, unitOf(c));
      found(theirs.find(({ id }) => id === participant) ?? null, `member ${participant} of a pool`);
      const wish = first(await readForm(c), 'do');
      if (wish !== 'rest' && wish !== 'back') throw new Problem('bad-request', 'The form names no change.');
      const how = { participant, now: now() };
      refuseRest(
        wish === 'back'
          ? await comeBack(sql, plan, how)
          : await rest(sql, plan, { ...how, until: null, because: 'coordinator' }),
      );
      return back(c, plan);
    })
    .post('/cycles/:id/people/:participant', async (c) => {
      const plan = await planOf(c);
      await refuseEnded(plan);
      const said = first(await readForm(c), 'decision');
      const decision = DECISIONS.find((one) => one === said);
      if (decision === undefined) throw new Problem('bad-request', 'The form names no decision.');
      const participantId = c.req.param('participant');
      const choice = { cycleId: plan.cycle.id, unit: unitOf(c), participantId, decision, now: now() };
      refuseUndecided(await decide(sql, choice), participantId);
      return back(c, plan);
    });
}

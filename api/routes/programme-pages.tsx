import { Hono } from 'hono';
import type { Context } from 'hono';
import { applicationWindow } from '../../db/queries/applications.ts';
import { listCycleHeads } from '../../db/queries/cycle-head.ts';
import { isEmail, isName, normalEmail } from '../../db/queries/people.ts';
import { keepInterest } from '../../db/queries/programme-interest.ts';
import type { Plan, Role } from '../../definitions/plan/types.ts';
import { pages as words } from '../../locales/en/pages.ts';
import { programmePages as text } from '../../locales/en/programme-pages.ts';
import type { AppDeps } from '../deps.ts';
import { readOnlyPages } from '../http/access.ts';
import { found } from '../http/problem.ts';
import { first, readForm, type FieldErrors, type Values } from '../pages/form-data.ts';
import { inWords } from '../pages/fields.tsx';
import { document } from '../pages/layout.tsx';
import { MessagePage } from '../pages/message-page.tsx';
import { ProgrammePage, type Call } from '../pages/programme.tsx';
import { siteOf } from '../pages/site.ts';
import type { Plans } from '../plans.ts';
import { programmePlanReader } from '../programme-plans.ts';

const ROLES: readonly Role[] = ['mentee', 'mentor'];

/** Of a programme that says nothing before it opens, and to those only whom it invites, there is no public page. */
function isPublic({ applications }: Plan): boolean {
  return ROLES.every((role) => applications?.[role].visible !== 'when-open');
}

const openTo = ({ applications }: Plan): readonly Role[] =>
  ROLES.filter((role) => applications?.[role].by !== 'invitation');

/** Who is interested, or the error of each field. */
function readInterest(plan: Plan, values: Values) {
  const name = first(values, 'name');
  const email = normalEmail(first(values, 'email'));
  const unit = first(values, 'unit');
  const role = openTo(plan).find((one) => one === first(values, 'role'));
  const errors: FieldErrors = {
    ...(isName(name) ? {} : { name: words.errors.name }),
    ...(isEmail(email) ? {} : { email: words.errors.email }),
    ...(plan.units.some(({ id }) => id === unit)
      ? {}
      : { unit: words.errors.unit(inWords(plan.unitLabel).toLowerCase()) }),
    ...(role === undefined ? { role: text.roleError } : {}),
  };
  return { person: { name, email, unit, role: role ?? 'mentee' }, errors };
}

/** The public page of a programme: what it is, where one applies, and where one says that one is interested. */
export function programmePageRoutes(deps: AppDeps, plans: Plans): Hono {
  const { sql, now } = deps;
  const site = siteOf(deps);
  const programmePlan = programmePlanReader(sql);

  const planOf = async (c: Context): Promise<Plan> => {
    const plan = found(await programmePlan(c.req.param('id') ?? '', now()), 'such programme');
    return found(isPublic(plan) ? plan : null, 'such programme');
  };

  const callsOf = async ({ programme }: Plan): Promise<Call[]> => {
    const heads = await listCycleHeads(sql);
    const living = heads.filter((head) => head.programme === programme.id && head.state === 'running');
    const all = await Promise.all(
      living.map(async ({ id }) => {
        const plan = await plans(id);
        return plan === null || !isPublic(plan) ? [] : callsIn(plan);
      }),
    );
    return all.flat();
  };

  const callsIn = async (plan: Plan): Promise<Call[]> => {
    const all = await Promise.all(
      openTo(plan).map(async (role) => ({ role, window: await applicationWindow(sql, plan, role, now()) })),
    );
    return all.flatMap(({ role, window }) =>
      window === null || window.state === 'closed' ? [] : [{ plan, role, window }],
    );
  };

  const page = async (c: Context, plan: Plan, values: Values, errors: FieldErrors) => {
    const props = {
      site,
      plan,
      calls: await callsOf(plan),
      roles: openTo(plan),
      entered: { values, errors },
    };
    return c.html(document(<ProgrammePage {...props} />), Object.keys(errors).length > 0 ? 422 : 200);
  };

  const app = new Hono();
  app.use('/programmes/*', readOnlyPages(deps));
  return app
    .get('/programmes/:id', async (c) => page(c, await planOf(c), {}, {}))
    .get('/programmes/:id/noted', async (c) => {
      await planOf(c);
      return c.html(
        document(
          <MessagePage site={site} title={text.noted}>
            <p>{text.notedText}</p>
          </MessagePage>,
        ),
      );
    })
    .post('/programmes/:id', async (c) => {
      const plan = await planOf(c);
      const values = await readForm(c);
      const { person, errors } = readInterest(plan, values);
      if (Object.keys(errors).length > 0) return page(c, plan, values, errors);
      await keepInterest(sql, { ...person, programme: plan.programme.id, now: now() });
      return c.redirect(site.href(`/programmes/${plan.programme.id}/noted`), 303);
    });
}
